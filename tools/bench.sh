#!/usr/bin/env bash
# Prints the benchmark tables. Options go to all benchmarks: --quick runs small sizes.
set -euo pipefail
cd "$(dirname "$0")/.."

[[ ${1:-} == --quick ]] || tools/apt_install.sh postgresql-15 postgresql-15-postgis-3 chromium
tools/venv.sh build/bench-venv benchmarks/requirements.txt
if [[ ! -x build/bench/engines-venv/bin/python ]]; then
    /usr/bin/python3 -m venv build/bench/engines-venv
    build/bench/engines-venv/bin/pip install --quiet --disable-pip-version-check -r benchmarks/requirements-engines.txt ||
        { rm -r build/bench/engines-venv && echo "DuckDB spatial and SedonaDB are left out: their wheels cannot be had"; }
fi
if [[ ! -x build/bench/aequilibrae-venv/bin/python ]]; then
    /usr/bin/python3 -m venv build/bench/aequilibrae-venv
    build/bench/aequilibrae-venv/bin/pip install --quiet --disable-pip-version-check -r benchmarks/requirements-aequilibrae.txt ||
        { rm -r build/bench/aequilibrae-venv && echo "AequilibraE is left out: its wheels cannot be had"; }
fi
export PYTHONPATH=build/plugins QT_QPA_PLATFORM=offscreen
for benchmark in cards transit forest pull import_bench assignment sheets; do
    build/bench-venv/bin/python -P -m "sijeong.benchmarks.$benchmark" "$@"
done
if [[ -x /usr/bin/chromium ]] && command -v npm >/dev/null; then
    tools/app.sh
    build/bench-venv/bin/python -P -m sijeong.benchmarks.mobile "$@"
else
    echo "Publishing to phones is left out: it needs chromium and npm"
fi
