#!/bin/sh
# Builds the .dmg into target/installer.
set -eu
cd "$(dirname "$0")/.."
mvn -B -DskipTests verify -Pinstaller
ls -l target/installer
