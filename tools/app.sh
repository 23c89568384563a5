#!/usr/bin/env bash
# Builds the phone app into mobile/app/dist where its sources are newer. Needs Node.js 18.19 and npm.
set -euo pipefail
cd "$(dirname "$0")/../mobile/app"

key=$(cat $(git ls-files --cached --others --exclude-standard . | LC_ALL=C sort) <(node --version) | sha256sum | cut -d' ' -f1)
[[ $(cat dist/build.key 2>/dev/null) != "$key" ]] || exit 0

echo "Building the phone app"
locked=$(sha256sum <package-lock.json)
if [[ $(cat node_modules/locked 2>/dev/null) != "$locked" ]]; then
    npm ci --no-audit --no-fund --loglevel=error
    echo "$locked" >node_modules/locked
fi
npm run --silent build -- --logLevel warn
echo "$key" >dist/build.key
