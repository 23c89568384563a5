#!/usr/bin/env bash
# Drives the dock in real QGIS on a virtual screen, in Korean, and saves pictures of the window in build/shots/.
# tools/desktop_shots.sh [WIDTHxHEIGHT]…   (default: 1600x1000 and 1366x768)
# SIJEONG_SHOTS_OF names the parts wanted (data bus forest traffic mobile; default: all), SIJEONG_EXTRA_TEXTS a file of Korean texts
# (English, tab, Korean) that are not translated yet.
set -euo pipefail
cd "$(dirname "$0")/.."

sizes=("$@")
[[ ${#sizes[@]} -gt 0 ]] || sizes=(1600x1000 1366x768)
site_packages=$(.venv/bin/python -P -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
export QGIS_PLUGINPATH=$PWD/build/plugins PYTHONPATH=$site_packages SIJEONG_SHOTS=$PWD/build/shots
mkdir -p "$SIJEONG_SHOTS"

for size in "${sizes[@]}"; do
    profile=$PWD/build/profile-shots-$size
    rm -rf "$profile"
    mkdir -p "$profile/profiles/default/QGIS"
    printf '%s\n' '[PythonPlugins]' 'sijeong=true' 'processing=true' '[core]' \
        'NewsFeed\httpsfeedqgisorg\disabled=true' '[qgis]' 'checkVersion=false' '[locale]' 'overrideFlag=true' \
        'userLocale=ko' >"$profile/profiles/default/QGIS/QGIS3.ini"
    SIJEONG_SHOT_SIZE=$size xvfb-run -a -s "-screen 0 ${size}x24" timeout 900 \
        qgis --nologo --noversioncheck --lang ko --profiles-path "$profile" --code tools/desktop_shots.py ||
        echo "QGIS did not end well at $size (see above)." >&2
done
