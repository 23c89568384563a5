#!/usr/bin/env bash
# Makes build/pygeoapi-venv, from which the tests start pygeoapi. It sees nothing of QGIS's Python and QGIS sees nothing of
# it. Nothing is done where it is there and fits.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=build/pygeoapi-venv
key=$(cat requirements-servers.txt <(realpath -m "$folder") <(/usr/bin/python3 --version) | sha256sum | cut -d' ' -f1)
[[ $(cat "$folder/sijeong-key" 2>/dev/null) != "$key" ]] || exit 0

echo "Making $folder (the OGC API server of the tests)"
/usr/bin/python3 -m venv --clear "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check -r requirements-servers.txt
echo "$key" >"$folder/sijeong-key"
