#!/usr/bin/env bash
# Takes the pictures of the manual by clicks and keys alone: joins the emulated board to a network, in light and in dark, then
# shows its other tabs and a bench of three boards, in light.
# Needs the program folder (mvn verify -Pimage), or another way to start the program in PROGRAM; Xvfb, xdotool, ImageMagick and
# OpenSSL. The window fills the screen of 1280 × 800.
set -euo pipefail
cd "$(dirname "$0")"
program=${PROGRAM:-../../target/image/sphere-explorer/bin/sphere-explorer}
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
start() {
    home=$(mktemp -d)
    printf '{ "window.appearance" : "%s" }' "${look^^}" >"$home/settings.json"
    "$program" --home "$home" "$@" &
    window=$!
    for _ in $(seq 60); do xdotool search --name 'Bench-01.*Sphere Explorer' >/dev/null 2>&1 && break; sleep 0.5; done
    sleep 8
}
stop() {
    kill "$window"
    wait "$window" 2>/dev/null || true
    rm -rf "$home"
}
say() { # a command to the console, which is opened for it and closed again
    click 25 750
    sleep 1
    click 640 750
    xdotool type --delay 10 "$1"
    xdotool key Return
    sleep 3
    click 25 611
    sleep 1
}

for look in light dark; do
    start
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
    stop
done

look=light
start
click 100 191                 # Applications
sleep 3
click 635 145                 # System software too
sleep 3
click 450 241                 # the second component
sleep 2
picture applications
(
    cd "$home"
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out ca.pem -days 730 -subj '/CN=Lab Root CA' 2>/dev/null
)
say "device certificate add --cert-id lab-root --cert-type rootca --public-key-file $home/ca.pem"
click 100 263                 # Certificates
sleep 4
click 450 256                 # the first certificate
sleep 1
picture certificates
click 100 335                 # Maintenance
sleep 4
picture maintenance
click 100 371                 # Diagnostics
sleep 2
click 1064 153                # Fetch log
sleep 4
picture diagnostics
stop

start --emulated 3
click 60 83                   # All boards
sleep 2
click 1208 99                 # Start on 3
sleep 8
picture all-boards
stop
