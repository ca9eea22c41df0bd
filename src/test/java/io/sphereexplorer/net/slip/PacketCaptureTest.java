package io.sphereexplorer.net.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketCaptureTest {
    /** An echo request from 192.168.35.1 to 192.168.35.2, without data. */
    private static final byte[] PING = hex("4500001c00004000 40017386 c0a82301 c0a82302 0800f7ff00000000");

    private static final Instant NOON = Instant.parse("2020-05-01T12:00:00.000250Z");

    private final NullModem modem = NullModem.create();

    @Test
    void bothDirectionsAreRecordedAsRawPackets() throws IOException {
        var file = new ByteArrayOutputStream();
        var capture = new PacketCapture(modem.near(), file, () -> NOON);

        write(modem.far(), "c0 450102 c0");
        capture.read(new byte[100]);
        write(capture, "c0 4503dbdc c0"); // with an escaped END

        assertThat(HexFormat.of().formatHex(file.toByteArray()))
                .isEqualTo("a1b2c3d4" + "00020004" + "0000000000000000" + "0000ffff" + "00000065"
                        + "5eac0f40" + "000000fa" + "00000003" + "00000003" + "450102"
                        + "5eac0f40" + "000000fa" + "00000003" + "00000003" + "4503c0");
    }

    @Test
    void octetsPassUnchanged() throws IOException {
        var capture = new PacketCapture(modem.near(), OutputStream.nullOutputStream(), () -> NOON);
        byte[] buffer = new byte[10];

        capture.write(hex("aac0db00"), 1, 2);
        int length = modem.far().read(buffer);

        assertThat(length).isEqualTo(2);
        assertThat(buffer).startsWith(0xC0, 0xDB);
    }

    @Test
    void fullDiskEndsTheCaptureAndNotTheLink() throws IOException {
        var capture = new PacketCapture(modem.near(), new FullAfterTheHeader(), () -> NOON);

        write(capture, "c0 4501 c0");
        write(capture, "c0 4502 c0");

        assertThat(modem.far().read(new byte[100])).isEqualTo(8);
        assertThat(capture.failure()).get().extracting(IOException::getMessage).isEqualTo("disk full");
    }

    @Test
    void wiresharkReadsTheFile(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tshark")), "tshark is not installed");
        Path file = folder.resolve("link.pcap");
        var encoder = new SlipEncoder();
        encoder.add(PING);
        try (var capture = new PacketCapture(modem.near(), Files.newOutputStream(file), () -> NOON)) {
            capture.write(encoder.frames(), 0, encoder.size());
        }

        var fields = new String[] {"-T", "fields", "-e", "ip.src", "-e", "icmp.type", "-e", "frame.time_epoch"};
        var tshark = new ProcessBuilder("/usr/bin/tshark", "-r", file.toString());
        tshark.command().addAll(java.util.List.of(fields));
        var running = tshark.redirectError(ProcessBuilder.Redirect.DISCARD).start();

        try (var lines = running.inputReader()) {
            assertThat(lines.readLine()).startsWith("192.168.35.1\t8\t").contains("000250");
        }
    }

    private static void write(SerialPort port, String hex) throws IOException {
        byte[] octets = hex(hex);
        port.write(octets, 0, octets.length);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** A disk with room for the 24 octets of the file header only. */
    private static final class FullAfterTheHeader extends OutputStream {
        private int room = 24;

        @Override
        public void write(int octet) throws IOException {
            if (room-- <= 0) {
                throw new IOException("disk full");
            }
        }
    }
}
