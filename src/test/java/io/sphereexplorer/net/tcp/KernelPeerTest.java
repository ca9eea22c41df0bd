package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our stack against the TCP/IP of the Linux kernel, in both directions. Needs root, /dev/net/tun, ip and unshare. */
class KernelPeerTest {
    private static final long LIMIT_SECONDS = 60;

    @ParameterizedTest
    @ValueSource(strings = {"clean", "lossy", "terminal"})
    @Timeout(2 * LIMIT_SECONDS)
    void contentPassesBetweenTheKernelAndUs(String link) throws Exception {
        Assumptions.assumeTrue(isPossible(), KernelPeerTest::skipped);
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = Files.createTempFile("kernel-peer", ".log");
        var process = new ProcessBuilder(
                        "unshare",
                        "-n",
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        classPath,
                        KernelPeer.class.getName(),
                        link)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();

        String printed = Files.readString(output);
        Files.delete(output);
        assertThat(ended).as(printed).isTrue();
        assertThat(printed).endsWith("passed\n");
    }

    private static String skipped() {
        String reason = "skipped: a TUN interface in a network namespace of its own needs Linux, root, ip and unshare";
        System.out.println(reason);
        return reason;
    }

    private static boolean isPossible() throws IOException, InterruptedException {
        if (!Files.isWritable(Path.of("/dev/net/tun"))) {
            return false;
        }
        try {
            var probe = new ProcessBuilder("unshare", "-n", "ip", "tuntap", "add", "dev", "probe", "mode", "tun")
                    .redirectErrorStream(true)
                    .start();
            String complaint = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return probe.waitFor() == 0 && complaint.isEmpty();
        } catch (IOException e) {
            return false; // unshare or ip is not installed
        }
    }
}
