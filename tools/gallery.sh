#!/usr/bin/env bash
# Photographs every page of the dock in real QGIS on virtual screens, in Korean and English, light and dark, on a laptop's and
# on a desk's screen, into docs/gallery/. tools/gallery.sh [LANGUAGE-THEME-WIDTHxHEIGHT]…   (default: all eight)
# The project is the demo's (make demo). QGIS mostly waits, so two looks are taken at once (SIJEONG_GALLERY_AT_ONCE).
set -uo pipefail
cd "$(dirname "$0")/.." || exit

project=$PWD/build/demo/sijeong_demo.qgz
[[ -e $project ]] || { echo "There is no $project yet; run make demo first." >&2; exit 1; }
looks=("$@")
[[ ${#looks[@]} -gt 0 ]] || looks=({ko,en}-{light,dark}-{1366x768,1920x1080})
site_packages=$(.venv/bin/python -P -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
export QGIS_PLUGINPATH=$PWD/build/plugins PYTHONPATH=$site_packages SIJEONG_GALLERY_PROJECT=$project
taken=$PWD/build/gallery
home=${TMPDIR:-/tmp}/sijeong-gallery  # an office's PC without data of its own
rm -rf "$home"; mkdir -p "$home"
first_display=120

take() {  # LOOK DISPLAY: with a profile of its own
    local look=$1 language theme size ui_theme
    IFS=- read -r language theme size <<<"$look"
    local profile=$PWD/build/profile-gallery/$look
    rm -rf "$profile" "${taken:?}/$look"
    mkdir -p "$profile/profiles/default/QGIS" "$taken/$look"
    [[ $theme == dark ]] && ui_theme="Night Mapping" || ui_theme=default
    printf '%s\n' '[PythonPlugins]' 'sijeong=true' 'processing=true' '[core]' \
        'NewsFeed\httpsfeedqgisorg\disabled=true' '[qgis]' 'checkVersion=false' '[UI]' "UITheme=$ui_theme" \
        '[locale]' 'overrideFlag=true' "userLocale=$language" >"$profile/profiles/default/QGIS/QGIS3.ini"
    HOME=$home SIJEONG_GALLERY=$taken/$look SIJEONG_GALLERY_SIZE=$size \
        xvfb-run -a -n "$2" -s "-screen 0 ${size}x24" timeout 600 \
        qgis --nologo --noversioncheck --lang "$language" --profiles-path "$profile" --code tools/gallery.py \
        >"$taken/$look/log" 2>&1
    [[ -e $taken/$look/done ]] && echo "── $look" && return
    echo "── $look: QGIS did not come to the end" >&2
    tail -n 30 "$taken/$look/log" >&2
}

for number in "${!looks[@]}"; do
    while [[ $(jobs -rp | wc -l) -ge ${SIJEONG_GALLERY_AT_ONCE:-2} ]]; do wait -n; done
    take "${looks[$number]}" $((first_display + 10 * number)) &
done
wait
.venv/bin/python tools/gallery_pages.py "$taken" "${looks[@]}" || exit
for look in "${looks[@]}"; do [[ -e $taken/$look/done ]] || exit 1; done
