package io.sphereexplorer.net.cobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CobsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0100",
        "00, 010100",
        "0000, 01010100",
        "11220033, 0311220233 00",
        "11223344, 0511223344 00",
        "11000000, 0211010101 00"
    })
    void packetBecomesTheFrameOfTheTable(String packet, String frame) {
        byte[] expected = hex(frame.replace(" ", ""));

        assertThat(Cobs.frame(hex(packet))).isEqualTo(expected);
        assertThat(Cobs.packet(Arrays.copyOf(expected, expected.length - 1))).hasValue(hex(packet));
    }

    @ParameterizedTest
    @ValueSource(ints = {253, 254, 255, 508, 509})
    void runsLongerThanOneCodeCountsComeBackWhole(int length) {
        byte[] packet = new byte[length];
        Arrays.fill(packet, (byte) 7);

        byte[] frame = Cobs.frame(packet);

        assertThat(Cobs.packet(Arrays.copyOf(frame, frame.length - 1))).hasValue(packet);
        assertThat(IntStream.range(0, frame.length - 1)).noneMatch(i -> frame[i] == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {252, 253, 254, 255})
    void zeroBehindALongRunComesBack(int run) {
        byte[] packet = new byte[run + 2];
        Arrays.fill(packet, (byte) 7);
        packet[run] = 0;

        byte[] frame = Cobs.frame(packet);

        assertThat(Cobs.packet(Arrays.copyOf(frame, frame.length - 1))).hasValue(packet);
    }

    @Test
    void randomPacketsComeBackWhole() {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 500; round++) {
            byte[] packet = new byte[random.nextInt(600)];
            random.nextBytes(packet);
            for (int i = 0; i < packet.length; i++) {
                packet[i] = random.nextInt(4) == 0 ? 0 : packet[i];
            }

            byte[] frame = Cobs.frame(packet);

            assertThat(Cobs.packet(Arrays.copyOf(frame, frame.length - 1))).hasValue(packet);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"05112233", "0011", "FF11", "0311001122"})
    void damagedFrameHoldsNothing(String frame) {
        assertThat(Cobs.packet(hex(frame))).isEmpty();
    }

    @Test
    void randomFramesNeverThrow() {
        var random = new SplittableRandom(2);
        for (int round = 0; round < 2000; round++) {
            byte[] frame = new byte[random.nextInt(40)];
            random.nextBytes(frame);

            assertThat(Cobs.packet(frame))
                    .satisfies(packet ->
                            packet.ifPresent(octets -> assertThat(octets.length).isLessThanOrEqualTo(frame.length)));
        }
    }

    @Test
    void streamIsCutAtItsZerosHoweverItArrives() {
        assertThat(framesOf(16, "0311 22 00 00 0212 00 01")).containsExactly("031122", "0212");
    }

    @Test
    void whatIsLongerThanAnyFrameIsDroppedAndTheNextIsRead() {
        assertThat(framesOf(3, "01020304 00 0105 00")).containsExactly("0105");
    }

    private static List<String> framesOf(int longest, String stream) {
        var decoder = new CobsDecoder(longest);
        var frames = new ArrayList<String>();
        for (byte octet : hex(stream.replace(" ", ""))) {
            decoder.feed(octet).map(HexFormat.of().withUpperCase()::formatHex).ifPresent(frames::add);
        }
        return frames;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
