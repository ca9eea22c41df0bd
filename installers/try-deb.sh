#!/usr/bin/env bash
# Installs the built .deb, starts it from the menu entry's command in an empty home under Xvfb, takes a picture of it and
# removes it again. Needs root; the picture is left in target/installer.
set -euo pipefail
cd "$(dirname "$0")/.."
deb=$(ls target/installer/*.deb)
work=$(mktemp -d)
picture=target/installer/installed.png
display=:97

clean_up() {
    [ -z "${program:-}" ] || kill "$program" 2>/dev/null || true
    [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
    dpkg --purge sphere-explorer >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap clean_up EXIT

apt-get install -y -qq --no-install-recommends "./$deb"
entry=$(ls /usr/share/applications/*sphere-explorer*.desktop)
command=$(sed -n 's/^Exec=//p' "$entry")
echo "menu entry: $entry -> $command"

Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
for _ in $(seq 50); do [ -S "/tmp/.X11-unix/X${display#:}" ] && break; sleep 0.1; done

env -i HOME="$work" XDG_CONFIG_HOME="$work/.config" PATH=/usr/bin:/bin DISPLAY="$display" LANG=C.UTF-8 sh -c "exec $command" >"$work/log" 2>&1 &
program=$!
for _ in $(seq 60); do
    kill -0 "$program" 2>/dev/null || { echo "the program ended:"; cat "$work/log"; exit 1; }
    DISPLAY=$display xdotool search --name 'Bench-01.*Sphere Explorer' >/dev/null 2>&1 && break
    sleep 0.5
done
DISPLAY=$display xdotool search --name 'Bench-01.*Sphere Explorer' >/dev/null \
    || { echo "the window shows no board:"; cat "$work/log"; exit 1; }
sleep 6 # the values of the board arrive
DISPLAY=$display import -window root "$picture"
echo "picture: $picture"
[ ! -s "$work/log" ] || { echo "the program printed:"; cat "$work/log"; exit 1; }

kill "$program"
wait "$program" 2>/dev/null || true
program=
dpkg --purge sphere-explorer
if [ -e /opt/sphere-explorer ] || ls /usr/share/applications/*sphere-explorer*.desktop >/dev/null 2>&1; then
    echo "removal left files behind"
    exit 1
fi
echo "installed, started, shown and removed"
