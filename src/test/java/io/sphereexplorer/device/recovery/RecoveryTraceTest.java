package io.sphereexplorer.device.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.recovery.image.RecoveryImages;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.recovery.EmulatedRecoveryPorts;
import io.sphereexplorer.emulator.recovery.PracticeImages;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every octet of a recovery of tiny images against a golden file; what is told of a block is its number and its CRC. */
class RecoveryTraceTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/io/sphereexplorer/device/recovery/recovery-trace.txt");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void exchangeIsTheGoldenOne(@TempDir Path folder) throws Exception {
        new PracticeImages(1, _ -> 200).writeTo(folder);
        var world = World.create(3, 1, () -> NOW);
        var boards = EmulatedSerialPorts.of(world, DeviceIdentityAuthority.create(), Pause.NONE, Line.ideal());
        try (boards;
                var ports = new EmulatedRecoveryPorts(boards, Pause.NONE)) {
            var recorded = new Recorded(ports.open(ports.list().getFirst(), BoardRecovery.LINE));
            var recovery = new BoardRecovery(
                    RecoveryImages.read(folder),
                    Optional.empty(),
                    _ -> {},
                    Duration.ofMinutes(1),
                    InstantSource.system());

            recovery.run(recorded);

            assertThat(recorded.trace()).isEqualTo(Files.readString(GOLDEN));
        }
    }

    /** Writes down which way the octets go; those that go on the same way are one line. */
    private static final class Recorded implements SerialPort {
        private static final int BLOCK = 133;

        private final SerialPort port;
        private final List<String> lines = new ArrayList<>();
        private final ByteArrayOutputStream run = new ByteArrayOutputStream();
        private char direction = '<';

        Recorded(SerialPort port) {
            this.port = port;
        }

        String trace() {
            record('=', new byte[0], 0);
            return String.join("\n", lines) + "\n";
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            int length = port.read(buffer);
            record('<', buffer, Math.max(0, length));
            return length;
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            record('>', Arrays.copyOfRange(octets, offset, offset + length), length);
            port.write(octets, offset, length);
        }

        @Override
        public boolean resetIntoRecovery() throws SerialPortException {
            return port.resetIntoRecovery();
        }

        @Override
        public void close() {
            port.close();
        }

        private synchronized void record(char way, byte[] octets, int length) {
            if (way != direction && run.size() > 0) {
                lines.add(direction + " " + text(run.toByteArray()));
                run.reset();
            }
            direction = way;
            run.write(octets, 0, length);
        }

        private static String text(byte[] octets) {
            if (octets.length == BLOCK && octets[0] == 1) {
                String crc = HexFormat.of().withUpperCase().formatHex(octets, BLOCK - 2, BLOCK);
                return "block %d, CRC %s".formatted(octets[1], crc);
            }
            return HexFormat.of().withUpperCase().formatHex(octets);
        }
    }
}
