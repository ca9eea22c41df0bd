#!/usr/bin/env bash
# Joins the emulated board to a network by clicks and keys alone, in light and in dark, and takes a picture of each step.
# Needs the program folder (mvn verify -Pimage), Xvfb, xdotool and ImageMagick; the window fills the screen of 1280 × 800.
set -euo pipefail
cd "$(dirname "$0")"
program=../../target/image/sphere-explorer/bin/sphere-explorer
export DISPLAY=:96

Xvfb "$DISPLAY" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server ${window:-} 2>/dev/null || true' EXIT
for _ in $(seq 50); do [ -S "/tmp/.X11-unix/X${DISPLAY#:}" ] && break; sleep 0.1; done

click() { xdotool mousemove "$1" "$2" click 1; }
picture() {
    xdotool mousemove 1270 790
    sleep 1
    import -window root "$1-$look.png"
}

for look in light dark; do
    home=$(mktemp -d)
    printf '{ "window.appearance" : "%s" }' "${look^^}" >"$home/settings.json"
    "$program" --home "$home" &
    window=$!
    for _ in $(seq 60); do xdotool search --name 'Bench-01.*Sphere Explorer' >/dev/null 2>&1 && break; sleep 0.5; done
    sleep 8
    picture overview
    click 1172 149            # Join a Wi-Fi network
    sleep 7                   # the board scans
    picture scanned
    click 450 227             # LabNet-24
    xdotool key Return        # Join...
    sleep 1
    xdotool type --delay 40 sphere-lab-24
    picture key
    xdotool key Return
    sleep 6
    picture joining
    sleep 35
    picture joined
    kill "$window"
    wait "$window" 2>/dev/null || true
    rm -rf "$home"
done
