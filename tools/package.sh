#!/usr/bin/env bash
# Makes build/sijeong-<version>.zip: the files that git knows, as they are now, without those that .gitattributes
# marks export-ignore, with the compiled translation, the built phone app and the sample city.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n 's/^version=//p' metadata.txt)
zip=$PWD/build/sijeong-$version.zip
git() { command git -c safe.directory='*' "$@"; }

# A second index, so that changed files go in without touching the developer's own.
index=$(mktemp)
trap 'rm -f "$index"' EXIT
cp "$(git rev-parse --git-path index)" "$index"
export GIT_INDEX_FILE=$index
git add --update
mkdir -p build
app=()
while read -r file; do
    app+=("--prefix=sijeong/$(dirname "$file")/" "--add-file=$file")
done < <(find mobile/app/dist -type f ! -name build.key | LC_ALL=C sort)
[[ ${#app[@]} -gt 0 ]] || { echo "The phone app is not built: make setup" >&2; exit 1; }
city=()
if [[ -e build/demo/figures.json || -e build/sample_city.zip ]]; then
    [[ build/sample_city.zip -nt build/demo/figures.json ]] || .venv/bin/python -P tools/sample_city.py >&2
    city=(--prefix=sijeong/ --add-file=build/sample_city.zip)
else
    echo "Without the sample city, which the demo makes: make demo" >&2
fi
git archive --worktree-attributes --format=zip -9 --output="$zip" \
    "${app[@]}" "${city[@]}" --prefix=sijeong/i18n/ --add-file=i18n/sijeong_ko.qm --prefix=sijeong/ "$(git write-tree)"
echo "${zip#"$PWD"/} ($(du -k "$zip" | cut -f1) kB)"
