#!/usr/bin/env bash
# Builds a Debian 13 with QGIS 3.40 LTR for chroot, once; where it is there already, nothing is done.
# Usage: tools/lts_root.sh <folder>
set -euo pipefail
cd "$(dirname "$0")/.."

root=$1
partial=$root.partial
[[ ! -e $root ]] || exit 0

if [[ $(id -u) -ne 0 ]]; then
    echo "The Debian 13 with QGIS 3.40 for test-lts is absent ($root), and only root may build it: run make test-lts as root." >&2
    exit 1
fi
tools/apt_install.sh debootstrap

mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"
flock 9
[[ ! -e $root ]] || exit 0  # built by another run while this one waited

echo "Building a Debian 13 with QGIS 3.40 in $root (some minutes, once)"
rm -rf --one-file-system "$partial"
debootstrap --variant=minbase --include=ca-certificates trixie "$partial" >"$partial.log" 2>&1 ||
    { tail -n 20 "$partial.log" >&2; exit 1; }
# A test machine needs neither fsync per package nor manuals.
printf '%s\n' force-unsafe-io 'path-exclude=/usr/share/doc/*' 'path-exclude=/usr/share/man/*' \
    >"$partial/etc/dpkg/dpkg.cfg.d/sijeong"
cp /etc/resolv.conf "$partial/etc/"
in_root() { chroot "$partial" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
{
    in_root apt-get --quiet=2 -o Acquire::Retries=3 update
    in_root apt-get --quiet=2 -o Acquire::Retries=3 install --yes --no-install-recommends \
        qgis python3-qgis python3-venv fonts-noto-cjk
    in_root apt-get clean
} >>"$partial.log" 2>&1 || { tail -n 20 "$partial.log" >&2; exit 1; }
mv "$partial" "$root"
