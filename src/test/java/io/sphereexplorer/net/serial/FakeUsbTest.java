package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real enumeration, in a child JVM that sees a made-up USB tree. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class FakeUsbTest {
    @Test
    void fourChannelsOfABoardAreListedWithTheirInterfaceNumbers(@TempDir Path folder) throws Exception {
        assumeTrue(canUnshareMounts(), "needs the right to make a mount namespace");
        try (var terminal = new PseudoTerminal()) {
            var echo = CompletableFuture.supplyAsync(() -> echo(terminal));
            var probe = probe(folder, terminal.path()).start();
            String output;
            try (var reader = probe.inputReader()) {
                output = reader.readAllAsString();
            }

            assertThat(probe.waitFor()).as(output).isZero();
            assertThat(output.lines()).containsExactlyInAnyOrder(channel(0), channel(1), channel(2), channel(3));
            assertThat(echo.get(30, TimeUnit.SECONDS)).isEqualTo((byte) 42);
        }
    }

    private static byte echo(PseudoTerminal terminal) {
        try {
            byte[] octet = new byte[1];
            terminal.read(octet);
            terminal.write(octet, 0, 1);
            return octet[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String channel(int number) {
        return "/dev/ttyUSB%d 0403:6011 MSFT MT3620 Std Interface AS123456 1-1.2 %1$d".formatted(number);
    }

    private static ProcessBuilder probe(Path folder, Path terminal) throws IOException {
        Path script = folder.resolve("fake-usb.sh");
        try (var text = FakeUsbTest.class.getResourceAsStream("fake-usb.sh")) {
            Files.copy(text, script);
        }
        var command = new ProcessBuilder(
                "unshare",
                "-m",
                "sh",
                script.toString(),
                terminal.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FakeUsbProbe.class.getName());
        command.environment().put("TMPDIR", folder.toString());
        return command.redirectErrorStream(true);
    }

    private static boolean canUnshareMounts() throws IOException, InterruptedException {
        try {
            var trial = new ProcessBuilder("unshare", "-m", "mount", "--make-rprivate", "/")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor() == 0;
        } catch (IOException _) {
            return false; // there is no such command
        }
    }
}
