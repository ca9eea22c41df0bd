package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPortInfo.Origin;
import io.sphereexplorer.net.serial.UsbIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServicePortsTest {
    private static final String PRODUCT = "MSFT MT3620 Std Interface";

    @Test
    void interfaceTwoIsTheServiceChannelWhateverTheNames() {
        List<SerialPortInfo> ports = List.of(
                numbered("ttyUSB3", "1-1.2", 0),
                numbered("ttyUSB0", "1-1.2", 2),
                numbered("ttyUSB1", "1-1.2", 3),
                numbered("ttyUSB2", "1-1.2", 1));

        assertThat(paths(ServicePorts.among(ports))).containsExactly("ttyUSB0");
    }

    @Test
    void boardsWithTheSameSerialNumberAreToldApartByTheirPlace() {
        List<SerialPortInfo> ports = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> ports.add(numbered("ttyUSB" + i, "1-1.2", i)));
        IntStream.range(0, 4).forEach(i -> ports.add(numbered("ttyUSB" + (4 + i), "1-1.3", i)));

        assertThat(paths(ServicePorts.among(ports))).containsExactly("ttyUSB2", "ttyUSB6");
    }

    @Test
    void withoutInterfaceNumbersTheLastButOneServes() {
        assertThat(paths(ServicePorts.among(unnumbered("COM8", "COM9", "COM10", "COM11"))))
                .containsExactly("COM10");
        assertThat(paths(ServicePorts.among(unnumbered("COM10", "COM9", "COM11"))))
                .containsExactly("COM10");
        assertThat(paths(ServicePorts.among(unnumbered("COM5", "COM6")))).containsExactly("COM5");
        assertThat(paths(ServicePorts.among(unnumbered("COM5")))).containsExactly("COM5");
    }

    @Test
    void boardWithoutItsServiceChannelIsNotGuessedAt() {
        List<SerialPortInfo> ports = List.of(numbered("ttyUSB0", "1-1.2", 0), numbered("ttyUSB1", "1-1.2", 1));

        assertThat(ServicePorts.among(ports)).isEmpty();
    }

    @Test
    void otherAdaptersAreLeftAlone() {
        List<SerialPortInfo> ports = List.of(
                usb("ttyUSB0", new UsbIdentity(0x10C4, 0xEA60, "CP2102", "1", "1-2", OptionalInt.of(2))),
                usb("ttyUSB1", new UsbIdentity(0x0403, 0x6011, "Quad RS232-HS", "1", "1-3", OptionalInt.of(2))),
                new SerialPortInfo("ttyS0", "", Optional.empty(), Origin.SYSTEM));

        assertThat(ServicePorts.among(ports)).isEmpty();
    }

    @Test
    void adapterWithoutProductStringCouldBeABoard() {
        var usb = new UsbIdentity(0x0403, 0x6011, "", "1", "1-3", OptionalInt.of(2));

        assertThat(paths(ServicePorts.among(List.of(usb("ttyUSB2", usb))))).containsExactly("ttyUSB2");
    }

    @Test
    void namedAndEmulatedPortsAlwaysServeAndAreListedOnce() {
        List<SerialPortInfo> ports = List.of(
                numbered("ttyUSB2", "1-1.2", 2),
                new SerialPortInfo("ttyUSB2", "", Optional.empty(), Origin.NAMED),
                new SerialPortInfo("/dev/pts/4", "", Optional.empty(), Origin.NAMED),
                new SerialPortInfo("emulated-1", "", Optional.empty(), Origin.EMULATED));

        assertThat(paths(ServicePorts.among(ports))).containsExactly("ttyUSB2", "/dev/pts/4", "emulated-1");
    }

    @Test
    void missingRecoveryChannelIsNoticedWhereChannelsAreNumbered() {
        SerialPortInfo service = numbered("ttyUSB2", "1-1.2", 2);
        SerialPortInfo recovery = numbered("ttyUSB3", "1-1.2", 3);
        SerialPortInfo ofAnother = numbered("ttyUSB7", "1-1.3", 3);

        assertThat(ServicePorts.lacksRecovery(service, List.of(service, ofAnother)))
                .isTrue();
        assertThat(ServicePorts.lacksRecovery(service, List.of(service, recovery)))
                .isFalse();
        assertThat(ServicePorts.lacksRecovery(unnumbered("COM5").getFirst(), unnumbered("COM5")))
                .isFalse();
    }

    private static List<String> paths(List<SerialPortInfo> ports) {
        return ports.stream().map(SerialPortInfo::path).toList();
    }

    private static SerialPortInfo numbered(String path, String location, int interfaceNumber) {
        return usb(path, new UsbIdentity(0x0403, 0x6011, PRODUCT, "AS1", location, OptionalInt.of(interfaceNumber)));
    }

    private static List<SerialPortInfo> unnumbered(String... paths) {
        var usb = new UsbIdentity(0x0403, 0x6011, PRODUCT, "AS1", "1-1.2", OptionalInt.empty());
        return List.of(paths).stream().map(path -> usb(path, usb)).toList();
    }

    private static SerialPortInfo usb(String path, UsbIdentity usb) {
        return new SerialPortInfo(path, "", Optional.of(usb), Origin.SYSTEM);
    }
}
