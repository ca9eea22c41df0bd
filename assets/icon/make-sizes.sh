#!/bin/sh
# Makes every size from the master: needs rsvg-convert, icotool and png2icns (Debian: librsvg2-bin icoutils icnsutils).
set -eu
cd "$(dirname "$0")"
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert -w "$size" -h "$size" sphere-explorer.svg -o "sphere-explorer-$size.png"
done
icotool -c -o sphere-explorer.ico sphere-explorer-16.png sphere-explorer-24.png sphere-explorer-32.png \
    sphere-explorer-48.png sphere-explorer-64.png sphere-explorer-128.png sphere-explorer-256.png
png2icns sphere-explorer.icns sphere-explorer-16.png sphere-explorer-32.png sphere-explorer-48.png \
    sphere-explorer-128.png sphere-explorer-256.png sphere-explorer-512.png
