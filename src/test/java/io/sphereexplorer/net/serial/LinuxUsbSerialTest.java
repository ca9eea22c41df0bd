package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS) // links need a privilege there
class LinuxUsbSerialTest {
    @TempDir
    private Path sys;

    @ParameterizedTest
    @CsvSource({"00,0", "02,2", "0a,10"})
    void interfaceNumberIsTheHexadecimalOneOfTheParent(String attribute, int number) throws IOException {
        Path usbInterface = Files.createDirectories(sys.resolve("devices/1-1.2/1-1.2:1.2"));
        Files.writeString(usbInterface.resolve("bInterfaceNumber"), attribute + "\n");
        Path port = Files.createDirectory(usbInterface.resolve("ttyUSB5"));
        Files.createDirectories(sys.resolve("class/tty/ttyUSB5"));
        Files.createSymbolicLink(sys.resolve("class/tty/ttyUSB5/device"), port);

        assertThat(new LinuxUsbSerial(sys).interfaceNumber("ttyUSB5")).isEqualTo(OptionalInt.of(number));
    }

    @Test
    void portWithoutAnInterfaceHasNoNumber() {
        assertThat(new LinuxUsbSerial(sys).interfaceNumber("ttyS0")).isEmpty();
    }

    @Test
    void latencyIsOneMillisecondWhereTheTimerIsWritable() throws IOException {
        Path device = Files.createDirectories(sys.resolve("bus/usb-serial/devices/ttyUSB5"));
        Files.writeString(device.resolve("latency_timer"), "16\n");

        boolean shortened = new LinuxUsbSerial(sys).shortenLatency("ttyUSB5");

        assertThat(shortened).isTrue();
        assertThat(device.resolve("latency_timer")).content().isEqualTo("1");
    }

    @Test
    void latencyStaysWhereThereIsNoTimer() {
        assertThat(new LinuxUsbSerial(sys).shortenLatency("ttyACM0")).isFalse();
    }
}
