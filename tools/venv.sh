#!/usr/bin/env bash
# Makes a venv of QGIS's own Python (never one of pyenv), which sees QGIS and its packages, with pinned wheels on top.
# Nothing is done where it is there and fits. Usage: tools/venv.sh FOLDER REQUIREMENTS.txt
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$1 requirements=$2
# The place is part of the key, because a venv does not survive a move.
key=$(cat requirements-dev.txt requirements-test.txt requirements.txt "$requirements" constraints.txt <(realpath -m "$folder") <(/usr/bin/python3 --version) |
    sha256sum | cut -d' ' -f1)
[[ $(cat "$folder/sijeong-key" 2>/dev/null) != "$key" ]] || exit 0

echo "Making $folder (pinned wheels beside QGIS's own packages)"
/usr/bin/python3 -m venv --clear --system-site-packages "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements" -c constraints.txt
"$folder/bin/python" -P tools/check_python.py
echo "$key" >"$folder/sijeong-key"
