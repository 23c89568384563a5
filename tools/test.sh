#!/usr/bin/env bash
# Runs the tests: tools/test.sh {app|pure|qgis|house}… [-- pytest options]
# PYTHON names the interpreter (default: the checkout's venv).
set -uo pipefail
cd "$(dirname "$0")/.." || exit

python=${PYTHON:-.venv/bin/python}
# For one suite: the longest takes 12 minutes, and one that hangs must end before CI is stopped.
PATIENCE=30m
suites=()
while [[ $# -gt 0 && $1 != -- ]]; do suites+=("$1"); shift; done
[[ ${1:-} != -- ]] || shift

# QGIS with a screen of its own (-a alone may take the number of one that starts at the same moment) and with a fresh
# profile; its plugins folder makes `import processing` QGIS's. The pure tests need no screen.
screen=(xvfb-run -a -n $((100 + RANDOM % 800)) -s '-screen 0 1366x768x24' env QT_QPA_PLATFORM=xcb)
QGIS_CUSTOM_CONFIG_PATH=$(mktemp -d)
trap 'rm -rf "$QGIS_CUSTOM_CONFIG_PATH"' EXIT
export QT_QPA_PLATFORM=offscreen QGIS_CUSTOM_CONFIG_PATH XDG_RUNTIME_DIR=$QGIS_CUSTOM_CONFIG_PATH
# pytest-qgis keeps its profile in the checkout; a login database of an earlier run would have another master password.
export QGIS_AUTH_DB_DIR_PATH=$QGIS_CUSTOM_CONFIG_PATH
export PYTHONPATH=/usr/share/qgis/python/plugins PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
# Where make setup has been, the servers that tests start must be there; the chroot of test-lts has none of them.
[[ -n ${PYTHON:-} ]] || export SIJEONG_REQUIRE_SERVERS=${SIJEONG_REQUIRE_SERVERS:-1}

with_qgis=()
for folder in tests/processing tests/ui; do
    if [[ -d $folder ]]; then with_qgis+=("$folder"); else echo "$folder is not there yet"; fi
done

run() {
    local on=()
    case $1 in
        app) (cd mobile/app && npm run --silent check && npm test --silent); return ;;
        pure) set -- -p no:pytest_qgis tests --ignore=tests/processing --ignore=tests/ui --ignore=tests/house "${@:2}" ;;
        # pytest-qgis sets its profile up here; what a run that was killed has left in it must not count.
        qgis) rm -rf .qgis-settings; on=("${screen[@]}"); set -- "${with_qgis[@]:?no tests with QGIS}" "${@:2}" ;;
        house) set -- -p no:pytest_qgis tests/house "${@:2}" ;;
        *) echo "tools/test.sh: unknown suite $1 (app, pure, qgis, house)" >&2; return 2 ;;
    esac
    # An empty suite fails: pytest ends with 5 when it collects nothing.
    timeout --kill-after=10s "$PATIENCE" "${on[@]}" "$python" -P -m pytest "${colour[@]}" "$@" 2>&1 | tee "$QGIS_CUSTOM_CONFIG_PATH/$suite.log"
}

# Which tests failed, or where Python was when it crashed: of all output, CI shows only about the last thousand characters.
causes() {
    grep -aE '^(FAILED|ERROR) ' "$1" | cut -c1-160 | tail -n 4
    grep -aE -A 6 '^Current thread|Timeout \([0-9:]+\)!' "$1" | sed -E "s|\"($PWD/)?([^\"]*site-packages/)?|\"|" | cut -c1-100 | tail -n 7
}

colour=()
[[ ! -t 1 ]] || colour=(--color=yes)
failed=()
for suite in "${suites[@]}"; do
    echo "── tests: $suite ($("$python" --version))"
    run "$suite" "$@" || failed+=("$suite")
done
[[ ${#suites[@]} -gt 0 ]] || { echo "tools/test.sh: name a suite (app, pure, qgis, house)" >&2; exit 2; }
for suite in "${failed[@]}"; do
    [[ ! -f $QGIS_CUSTOM_CONFIG_PATH/$suite.log ]] || causes "$QGIS_CUSTOM_CONFIG_PATH/$suite.log" >&2
done
[[ ${#failed[@]} -eq 0 ]] || { echo "failed: ${failed[*]}" >&2; exit 1; }
