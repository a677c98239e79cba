#!/bin/bash
# Tries the README's commands in a bare Debian: apt and python3 alone, no terminal, no display.
#
#   packaging/try_bare.sh [-s SUITE] [-k FOLDER] [-n] [COMMAND …]
#
#   -s SUITE    bookworm (Python 3.11, the default) or trixie (3.13) …
#   -k FOLDER   keep the root in FOLDER, and use it again; else a temporary one
#   -n          no network inside (with a root kept from before, and wheelhouse/)
#   -u          as an ordinary user inside, not as root
#   COMMAND     default: python3 main.py, twice, then bash .ci/run
#
# Needs root, git, and mmdebstrap or debootstrap. The commit HEAD is cloned, not the work tree.
# PIP_* settings and the certificate file that PIP_CERT names go along; a folder wheelhouse/ too.
set -euo pipefail

suite=bookworm keep="" network=yes user=root
while getopts "s:k:nu" option; do
  case $option in
    s) suite=$OPTARG ;;
    k) keep=$OPTARG ;;
    n) network=no ;;
    u) user=nobody ;;
    *) sed -n '2,14p' "$0"; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- bash -c 'python3 main.py && python3 main.py && bash .ci/run'

source=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
root=${keep:-$(mktemp -d)}
[ -n "$keep" ] || trap 'rm -rf --one-file-system "$root"' EXIT

make_root() {
  mkdir -p "$root"
  if command -v mmdebstrap >/dev/null; then
    mmdebstrap --quiet --variant=apt --include=python3 "$suite" "$root.tar"
    tar -C "$root" -xf "$root.tar" && rm "$root.tar"
  else
    debootstrap --variant=minbase --include=python3 "$suite" "$root"
  fi
}

inside() {
  mount --bind /dev "$root/dev"
  mount -t proc proc "$root/proc"
  local settings=()
  while IFS= read -r name; do settings+=("$name=${!name}"); done < <(compgen -e PIP_ || true)
  local run=(env -i HOME=/tmp/home PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C CI=true
    "${settings[@]}" sh -c 'cd /opt/beiqi && exec "$@"' sh "$@")
  [ "$user" = root ] || run=(setpriv --reuid=65534 --regid=65534 --clear-groups "${run[@]}")
  chroot "$root" "${run[@]}" </dev/null
}

[ -e "$root/usr/bin/python3" ] || make_root
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
if [ -n "${PIP_CERT:-}" ]; then
  cp -L "$PIP_CERT" "$root/opt/certificates.pem"  # a path that ca-certificates leaves alone
  export PIP_CERT=/opt/certificates.pem
fi
rm -rf "$root/opt/beiqi" && git clone --quiet "$source" "$root/opt/beiqi"
[ ! -d "$source/wheelhouse" ] || cp -r "$source/wheelhouse" "$root/opt/beiqi/"
mkdir -p "$root/tmp/home" && chmod 777 "$root/tmp/home"
[ "$user" = root ] || chown -R 65534:65534 "$root/opt/beiqi"

export root user
export -f inside
flags=(--mount --pid --fork)
[ "$network" = yes ] || flags+=(--net)
status=0
unshare "${flags[@]}" bash -c 'inside "$@"' bash "$@" || status=$?
echo "$suite: exit code $status"
exit $status
