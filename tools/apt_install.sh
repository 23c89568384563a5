#!/usr/bin/env bash
# Installs those of the named Debian packages that are absent; quick and silent when none is.
set -euo pipefail

missing=()
for package in "$@"; do
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $state == installed ]] || missing+=("$package")
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

if [[ $(id -u) -ne 0 ]]; then
    echo "Debian packages are missing and only root may install them: sudo apt-get install ${missing[*]}" >&2
    exit 1
fi

echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
# Another apt may be at work on a machine that has just started: wait for its locks instead of failing.
apt=(apt-get --quiet=2 -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
if ! "${apt[@]}" install --yes --no-install-recommends "${missing[@]}" >/dev/null 2>&1; then
    "${apt[@]}" update
    "${apt[@]}" install --yes --no-install-recommends "${missing[@]}" >/dev/null
fi
