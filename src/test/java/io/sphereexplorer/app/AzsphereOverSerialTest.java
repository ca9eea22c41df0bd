package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.net.serial.FaultInjector;
import io.sphereexplorer.net.serial.LinkFaults;
import io.sphereexplorer.net.serial.PseudoTerminal;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The azsphere commands on one end of a serial line, the emulator on the other, as two programs would be. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class AzsphereOverSerialTest {
    private final Interpreter interpreter = new Interpreter(new CommandRunner(), new FailureCatalogue());

    @Test
    void boardIsSetUpOverALineThatLosesDoublesAndSwapsPackets(@TempDir Path folder) throws Exception {
        Path trust = folder.resolve("ca.pem");
        try (var boardEnd = new PseudoTerminal();
                var userEnd = new PseudoTerminal();
                var _ = ServedWorld.open(EmulatorOptions.parse(
                        List.of("--serial=" + boardEnd.path(), "--speed=1000", "--trust-out=" + trust)));
                var boards = AttachedBoards.forCommands(
                        StartOptions.parse("--port=" + userEnd.path(), "--trust=" + trust))) {
            join(boardEnd, userEnd, 1);
            join(userEnd, boardEnd, 2);
            var session = Session.of(boards.bench());

            assertThat(done("device show-attached -o text", session)).startsWith("Device ID: ");
            assertThat(done("device wifi scan", session)).contains("LabNet-24");
            assertThat(done("device wifi add --ssid LabNet-24 --psk sphere-lab-24 -o text", session))
                    .startsWith("Add network succeeded:\n");
            assertThat(done("device wifi list -o tsv", session)).startsWith("LabNet-24\tenabled\t");
            assertThat(done("device wifi show-status -o json", session)).contains("\"wpa_state\"");
        }
    }

    private String done(String line, Session session) {
        ConsoleResult result = interpreter.run(line, session);

        assertThat(result.exitCode()).as(result.errors()).isZero();
        return result.output();
    }

    /** Carries octets one way until either end is closed. */
    private static void join(SerialPort from, SerialPort to, long seed) {
        var faulty = new FaultInjector(
                to, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        faulty.inject(new LinkFaults(0.05, 0.02, 0.02, 0));
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> { // native reads would hold the carriers of virtual threads
                            byte[] buffer = new byte[4096];
                            try {
                                for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                                    faulty.write(buffer, 0, length);
                                }
                            } catch (IOException closed) {
                                faulty.close();
                            }
                        });
    }
}
