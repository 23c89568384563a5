#!/usr/bin/env bash
# Runs the tests with and without QGIS on QGIS 3.40 LTR, in a Debian 13 chroot outside the checkout that is built once
# (SIJEONG_LTS_ROOT, default /var/cache/sijeong/trixie). Options go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

root=${SIJEONG_LTS_ROOT:-/var/cache/sijeong/trixie}
shared=$(realpath -m "${SIJEONG_SHARED:-../shared}")
[[ $(id -u) -eq 0 ]] || { echo "test-lts needs root, for chroot: sudo make test-lts" >&2; exit 1; }
tools/lts_root.sh "$root"

# Mounts live in a namespace of this run alone: they vanish with it, and two runs do not see each other's.
if [[ ${1:-} == --mounted ]]; then
    shift
    place=$root/mnt
    bring() { mkdir -p "$2"; mount --bind "$1" "$2"; }
    mount --make-rprivate /
    mount -t tmpfs tmpfs "$place"
    mount -t proc proc "$root/proc"
elif unshare --mount true 2>/dev/null; then
    exec unshare --mount "tools/$(basename "$0")" --mounted "$@"
else
    place=$(mktemp -d "$root/mnt/run-XXXXXX")
    trap 'rm -rf "$place"' EXIT
    bring() { mkdir -p "$2"; tar -C "$1" --exclude=./.git --exclude=./.venv --exclude='./build/*-venv' -c . | tar -C "$2" -x; }
fi
bring "$PWD" "$place/sijeong"
[[ ! -d $shared ]] || bring "$shared" "$place/shared"

# The way to the package index is this machine's.
cp -L /etc/resolv.conf "$root/etc/"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"

checkout=${place#"$root"}/sijeong
inside() {
    chroot "$root" env -u PIP_FIND_LINKS -u PYTHONPATH -u PYTHONHOME -u VIRTUAL_ENV -u SIJEONG_LTS_ROOT \
        HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 PROJ_DATA=/usr/share/proj \
        SIJEONG_SHARED="${place#"$root"}/shared" "$@"
}
exec 9>"$root.lock"
flock 9
inside "$checkout/tools/venv.sh" /opt/sijeong requirements-test.txt
flock -u 9

inside /opt/sijeong/bin/python -c 'from qgis.core import Qgis; print("QGIS", Qgis.QGIS_VERSION)'
inside PYTHON=/opt/sijeong/bin/python "$checkout/tools/test.sh" pure qgis -- -p no:cacheprovider "$@"
