#!/usr/bin/env bash
# Builds a Debian 13 with QGIS 3.40 LTR for chroot, once; where it is there already, only packages that it lacks are
# installed. Usage: tools/lts_root.sh <folder>
set -euo pipefail
cd "$(dirname "$0")/.."

root=$1
partial=$root.partial
packages=(qgis python3-qgis python3-venv fonts-noto-cjk xvfb xauth xdotool poppler-utils)

in_root() {
    local place=$1
    chroot "$place" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "${@:2}"
}
missing() {
    local package
    for package in "${packages[@]}"; do
        [[ $(in_root "$1" dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
            echo "$package"
    done
}
install() {
    cp -L /etc/resolv.conf "$1/etc/"
    in_root "$1" apt-get --quiet=2 -o Acquire::Retries=3 update
    in_root "$1" apt-get --quiet=2 -o Acquire::Retries=3 install --yes --no-install-recommends "${@:2}"
    in_root "$1" apt-get clean
}
complete() {
    local absent
    mapfile -t absent < <(missing "$root")
    [[ ${#absent[@]} -gt 0 ]] || return 0
    echo "Installing ${absent[*]} in $root"
    install "$root" "${absent[@]}" >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; return 1; }
}

if [[ $(id -u) -ne 0 ]]; then
    [[ ! -e $root ]] || exit 0
    echo "The Debian 13 with QGIS 3.40 for test-lts is absent ($root), and only root may build it: run make test-lts as root." >&2
    exit 1
fi
mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"
flock 9
if [[ -e $root ]]; then
    complete
    exit
fi
tools/apt_install.sh debootstrap

echo "Building a Debian 13 with QGIS 3.40 in $root (some minutes, once)"
rm -rf --one-file-system "$partial"
debootstrap --variant=minbase --include=ca-certificates trixie "$partial" >"$partial.log" 2>&1 ||
    { tail -n 20 "$partial.log" >&2; exit 1; }
# A test machine needs neither fsync per package nor manuals.
printf '%s\n' force-unsafe-io 'path-exclude=/usr/share/doc/*' 'path-exclude=/usr/share/man/*' \
    >"$partial/etc/dpkg/dpkg.cfg.d/sijeong"
install "$partial" "${packages[@]}" >>"$partial.log" 2>&1 || { tail -n 20 "$partial.log" >&2; exit 1; }
mv "$partial" "$root"
