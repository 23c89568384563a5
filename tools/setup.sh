#!/usr/bin/env bash
# Makes ready what the other targets need: Debian packages, .venv, the plugin folder for QGIS, translations, the phone app
# and the sample city. Each part is skipped where it is there already, so a second call takes a moment.
set -euo pipefail
cd "$(dirname "$0")/.."
unset VIRTUAL_ENV PYTHONHOME PYTHONPATH

command -v dpkg-query >/dev/null ||
    { echo "The set-up is made for Debian and its like, which this machine is not: see README.md." >&2; exit 1; }
tools/apt_install.sh qgis python3-qgis python3-venv git xvfb xauth xdotool fonts-noto-cjk qttools5-dev-tools \
    qgis-server-bin qgis-server-wfs qgis-server-wfs3 qgis-server-wms qgis-server-wmts mapserver-bin \
    postgresql-15 postgresql-15-postgis-3 chromium poppler-utils
command -v node npm >/dev/null || tools/apt_install.sh nodejs npm

# Two calls at once would pull the ground from under each other's feet.
mkdir -p build
exec 9>build/setup.lock
flock 9

tools/venv.sh .venv requirements-dev.txt
tools/servers_venv.sh

# QGIS takes the name of a plugin from its folder; the checkout may have any name.
mkdir -p build/plugins
ln -sfn ../.. build/plugins/sijeong

if [[ ! i18n/sijeong_ko.qm -nt i18n/sijeong_ko.ts ]]; then
    echo "Compiling the Korean translation"
    .venv/bin/python -P tools/translations.py compile
fi

tools/app.sh

key=$(cat sample/*.py requirements.txt constraints.txt | sha256sum | cut -d' ' -f1)
if [[ ! -d build/sample || $(cat build/sample.key 2>/dev/null) != "$key" ]]; then
    echo "Making the sample city"
    PYTHONPATH=build/plugins .venv/bin/python -P -m sijeong.sample build/sample
    echo "$key" >build/sample.key
fi
