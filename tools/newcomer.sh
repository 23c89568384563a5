#!/usr/bin/env bash
# Walks a newcomer's route through real QGIS on a virtual laptop screen, in Korean, by mouse and keys alone (xdotool; openbox where
# it is installed), and counts clicks, entries and minutes. tools/newcomer.sh [WALK]…   (default: own office sample)
# Pictures, logs and the table lie in build/newcomer/ then.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

command -v xdotool >/dev/null || { echo "xdotool is not installed (Debian package xdotool)." >&2; exit 1; }
walks=("$@")
[[ ${#walks[@]} -gt 0 ]] || walks=(own office sample)
site_packages=$(.venv/bin/python -P -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
export QGIS_PLUGINPATH=$PWD/build/plugins PYTHONPATH=$site_packages SIJEONG_NEWCOMER_ROOT=$PWD

[[ " ${walks[*]} " != *" office "* ]] || .venv/bin/python -P tools/newcomer_office.py build/newcomer/office_folder || exit
failed=()
for walk in "${walks[@]}"; do
    export SIJEONG_WALK=$walk SIJEONG_NEWCOMER=$PWD/build/newcomer/$walk
    profile=$PWD/build/newcomer/profile
    rm -rf "$profile" "$SIJEONG_NEWCOMER"
    mkdir -p "$profile/profiles/default/QGIS" "$SIJEONG_NEWCOMER/home"
    printf '%s\n' '[PythonPlugins]' 'sijeong=true' 'processing=true' '[core]' \
        'NewsFeed\httpsfeedqgisorg\disabled=true' '[qgis]' 'checkVersion=false' '[locale]' 'overrideFlag=true' \
        'userLocale=ko' >"$profile/profiles/default/QGIS/QGIS3.ini"
    echo "── $walk"
    # shellcheck disable=SC2016
    HOME=$SIJEONG_NEWCOMER/home xvfb-run -a -s '-screen 0 1366x768x24' timeout 3000 sh -c '
        command -v openbox >/dev/null && openbox & exec "$@"' sh \
        qgis --nologo --noversioncheck --lang ko --profiles-path "$profile" --code tools/newcomer.py ||
        failed+=("$walk")
done
.venv/bin/python -P tools/newcomer_table.py "${walks[@]/#/$PWD/build/newcomer/}"
[[ ${#failed[@]} -eq 0 ]] || { echo "The newcomer lost his way in: ${failed[*]}" >&2; exit 1; }
