package io.sphereexplorer.device.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.recovery.image.RecoveryImages;
import io.sphereexplorer.emulator.recovery.PracticeImages;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.cobs.Cobs;
import io.sphereexplorer.net.cobs.CobsDecoder;
import io.sphereexplorer.net.xmodem.XmodemReceiver;
import io.sphereexplorer.net.xmodem.XmodemSender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a board says on its recovery port: answered, dropped, or refused with the one exception for it. */
class RecoveryFuzzTest {
    @TempDir
    private static Path folder;

    private static RecoveryImages images;

    @BeforeAll
    static void makeImages() throws IOException {
        new PracticeImages(1, size -> size / 1000).writeTo(folder);
        images = RecoveryImages.read(folder);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void messagesByChanceNeverBreakTheComputersSide(int seed) {
        var random = new Random(seed);
        var host = new RecoveryHost(images, Optional.empty(), _ -> {});
        try {
            feed(host, "RECOVERY\r\n0000362000008A01020A00008FC8C833\r\nC".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 30; i++) {
                feed(host, new byte[] {0x18, 0x06, 'C', 0}); // also what ends a transfer
                feed(host, message(random));
                host.overdue();
            }
        } catch (RecoveryException e) {
            assertThat(e).isNotNull(); // named: the recovery ends here
        }
    }

    private static void feed(RecoveryHost host, byte[] octets) throws RecoveryException {
        assertThat(host.arrived(octets, octets.length)).hasSizeLessThan(10_000);
    }

    private static byte[] message(Random random) {
        byte[] data = new byte[random.nextInt(160)];
        random.nextBytes(data);
        return new RecoveryMessage(random.nextInt(0, 0x10), ByteString.copyOf(data)).toWire();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOctetsOfThisPortAreBorneAndNothingGrows(int seed) throws RecoveryException {
        var random = new Random(seed);
        byte[] octets = new byte[3000];
        random.nextBytes(octets);
        var host = new RecoveryHost(images, Optional.empty(), _ -> {});
        var frames = new CobsDecoder(64);
        var receiver = new XmodemReceiver(500);
        var sender = new XmodemSender(ByteString.copyOf(new byte[500]));

        host.arrived(octets, octets.length);
        for (byte octet : octets) {
            frames.feed(octet).ifPresent(frame -> {
                assertThat(frame).hasSizeLessThanOrEqualTo(64);
                Cobs.packet(frame).ifPresent(packet -> assertThat(packet).hasSizeLessThan(64));
            });
            receiver.arrived(octet);
            sender.arrived(octet);
        }

        assertThat(receiver.file().size()).isLessThanOrEqualTo(500);
        assertThat(sender.accepted()).isBetween(0, 512);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyPacketSurvivesItsFrame(int seed) {
        var random = new Random(seed);
        byte[] packet = new byte[seed * 2];
        random.nextBytes(packet);
        for (int i = random.nextInt(20); i > 0 && packet.length > 0; i--) {
            packet[random.nextInt(packet.length)] = 0;
        }

        byte[] frame = Cobs.frame(packet);

        assertThat(frame[frame.length - 1]).isZero();
        assertThat(frame.length).isLessThanOrEqualTo(packet.length + packet.length / 254 + 2);
        assertThat(Cobs.packet(Arrays.copyOf(frame, frame.length - 1))).hasValue(packet);
    }
}
