@echo off
rem Builds the .msi into target\installer; needs WiX on the path.
cd /d "%~dp0.."
call mvn -B -DskipTests verify -Pinstaller || exit /b 1
dir target\installer
