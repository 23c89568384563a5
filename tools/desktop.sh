#!/usr/bin/env bash
# Opens the demo's project in QGIS, in Korean, with the plugin loaded from this checkout and a profile of its own.
# tools/desktop.sh [--screenshot FILE.png]   (a screenshot is taken on a virtual screen, then QGIS ends)
set -euo pipefail
cd "$(dirname "$0")/.."

project=build/demo/sijeong_demo.qgz
[[ -e $project ]] || { echo "There is no $project yet; run make demo first." >&2; exit 1; }

profile=$PWD/build/profile
settings=$profile/profiles/default/QGIS/QGIS3.ini
if [[ ! -e $settings ]]; then
    mkdir -p "$(dirname "$settings")"
    # Only what must be so at the first start; whatever the user changes later stays.
    printf '%s\n' '[PythonPlugins]' 'sijeong=true' '[core]' 'NewsFeed\httpsfeedqgisorg\disabled=true' \
        '[locale]' 'overrideFlag=true' 'userLocale=ko' >"$settings"
fi

site_packages=$(.venv/bin/python -P -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
export QGIS_PLUGINPATH=$PWD/build/plugins PYTHONPATH=$site_packages
qgis=(qgis --nologo --noversioncheck --lang ko --profiles-path "$profile")

if [[ ${1:-} == --screenshot ]]; then
    SIJEONG_SCREENSHOT=$(realpath -m "$2")
    export SIJEONG_SCREENSHOT
    # A dialog that waits for an answer would wait for ever on a screen that nobody sees.
    timeout 120 xvfb-run -a -s "-screen 0 1600x1000x24" "${qgis[@]}" --code tools/desktop_screenshot.py "$project"
    [[ -s $SIJEONG_SCREENSHOT ]] || { echo "QGIS ended without the screenshot." >&2; exit 1; }
elif [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    echo "There is no screen here (DISPLAY is not set). A picture instead: tools/desktop.sh --screenshot build/desktop.png" >&2
    exit 1
else
    exec "${qgis[@]}" "$project"
fi
