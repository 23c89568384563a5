#!/usr/bin/env bash
# Makes ready what the other targets need: Debian packages, .venv, the plugin folder for QGIS, translations and the
# sample city. Each part is skipped where it is there already, so a second call takes a moment.
set -euo pipefail
cd "$(dirname "$0")/.."
unset VIRTUAL_ENV PYTHONHOME PYTHONPATH

say() { printf '\033[1m%s\033[0m\n' "$*"; }
give_up() { echo "setup: $*" >&2; exit 1; }

command -v dpkg-query >/dev/null || give_up "this set-up is made for Debian 12 and its like; install QGIS ≥ 3.22 with its Python, and make .venv as in README.md."
tools/apt_install.sh qgis python3-qgis python3-venv git xvfb xauth xdotool fonts-noto-cjk qttools5-dev-tools

# Two calls at once would pull the venv from under each other's feet.
mkdir -p build
exec 9>build/setup.lock
flock 9

# The venv: QGIS's own Python (never one of pyenv) and its packages, with our pinned wheels on top.
# The place is part of the key, because a venv does not survive a move.
key=$(cat requirements*.txt constraints.txt <(pwd -P) <(/usr/bin/python3 --version) | sha256sum | cut -d' ' -f1)
if [[ $(cat .venv/sijeong-key 2>/dev/null) != "$key" ]]; then
    say "Making .venv (pinned wheels beside QGIS's own packages)"
    /usr/bin/python3 -m venv --clear --system-site-packages .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -c constraints.txt
    .venv/bin/python -P tools/check_python.py
    echo "$key" >.venv/sijeong-key
fi

# QGIS takes the name of a plugin from its folder; the checkout may have any name.
mkdir -p build/plugins
ln -sfn ../.. build/plugins/sijeong

if [[ ! i18n/sijeong_ko.qm -nt i18n/sijeong_ko.ts ]]; then
    say "Compiling the Korean translation"
    .venv/bin/python -P tools/translations.py compile
fi

key=$(cat sample/*.py requirements.txt constraints.txt | sha256sum | cut -d' ' -f1)
if [[ ! -d build/sample || $(cat build/sample.key 2>/dev/null) != "$key" ]]; then
    say "Making the sample city"
    PYTHONPATH=build/plugins .venv/bin/python -P -m sijeong.sample build/sample
    echo "$key" >build/sample.key
fi
