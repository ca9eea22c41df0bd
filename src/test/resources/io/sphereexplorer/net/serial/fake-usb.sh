# fake-usb.sh TERMINAL COMMAND...: in a mount namespace of its own, makes TERMINAL the service port of an MT3620 board
set -e
terminal=$1; shift
fake=$(mktemp -d); usb=$fake/usb/1-1; mkdir -p $fake/tty $usb
echo 0403 >$usb/idVendor; echo 6011 >$usb/idProduct; echo AS123456 >$usb/serial; echo Microsoft >$usb/manufacturer
echo "MSFT MT3620 Std Interface" >$usb/product; echo 1 >$usb/busnum; echo 1.2 >$usb/devpath
for i in 0 1 2 3; do
  interface=$usb/1-1:1.$i; device=$interface/ttyUSB$i; mkdir -p $device/driver $fake/tty/ttyUSB$i
  printf '%02x\n' $i >$interface/bInterfaceNumber; echo "MSFT MT3620 Std Interface" >$interface/interface
  ln -s ../../../../bus/usb-serial $device/subsystem; echo 188:$i >$fake/tty/ttyUSB$i/dev
  printf 'MAJOR=188\nMINOR=%s\nDEVNAME=ttyUSB%s\n' $i $i >$fake/tty/ttyUSB$i/uevent; ln -s $device $fake/tty/ttyUSB$i/device
done
mount --make-rprivate /; mount --bind $fake/tty /sys/class/tty
mkdir $fake/dev; mount -t tmpfs none $fake/dev
for n in null zero full random urandom tty ptmx; do
  if [ -e /dev/$n ]; then touch $fake/dev/$n; mount --bind /dev/$n $fake/dev/$n; fi
done
mkdir $fake/dev/pts $fake/dev/shm; mount --rbind /dev/pts $fake/dev/pts; mount --bind /dev/shm $fake/dev/shm || true
touch $fake/dev/ttyUSB2; mount --bind "$terminal" $fake/dev/ttyUSB2; mount --move $fake/dev /dev
exec "$@"
