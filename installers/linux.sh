#!/bin/sh
# Builds the .deb and, where rpmbuild is installed, the .rpm into target/installer.
set -eu
cd "$(dirname "$0")/.."
mvn -B -DskipTests verify -Pinstaller -Dinstaller.type=deb
if command -v rpmbuild >/dev/null; then
    mvn -B -DskipTests verify -Pinstaller -Dinstaller.type=rpm
fi
ls -l target/installer
