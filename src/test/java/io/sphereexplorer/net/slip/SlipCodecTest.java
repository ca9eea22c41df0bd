package io.sphereexplorer.net.slip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipCodecTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final int MAX_PACKET = 64;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            plain octets                     | c0 45 00 c0             | 4500
            escaped END                      | c0 db dc c0             | c0
            escaped ESC                      | c0 db dd c0             | db
            both, side by side               | c0 db dd db dc c0       | dbc0
            shared END                       | c0 45 c0 46 c0          | 45 46
            empty frames are none            | c0 c0 c0 45 c0 c0       | 45
            noise before the first END       | 11 22 c0 45 c0          | 1122 45
            an unfinished frame waits        | c0 45 46                | ''
            unknown escape drops the frame   | c0 45 db 00 46 c0 47 c0 | 47
            END after ESC drops the frame    | c0 45 db c0 47 c0       | 47
            ESC after ESC drops the frame    | c0 db db dc c0 47 c0    | 47
            """)
    void decodes(String name, String wire, String packets) {
        byte[] octets = HEX.parseHex(wire.replace(" ", ""));
        List<String> expected = packets.isEmpty() ? List.of() : List.of(packets.split(" "));

        assertThat(decode(octets, octets.length)).as(name).isEqualTo(expected);
        assertThat(decode(octets, 1)).as("one by one").isEqualTo(expected);
    }

    @Test
    void aPacketOfTheLargestSizePassesAndALongerOneIsDropped() {
        byte[] largest = new byte[MAX_PACKET];
        byte[] longer = new byte[MAX_PACKET + 1];
        byte[] longerByAnEscape = new byte[MAX_PACKET + 1];
        longerByAnEscape[MAX_PACKET] = (byte) 0xC0;
        var encoder = new SlipEncoder();
        List.of(longer, longerByAnEscape, largest).forEach(encoder::add);
        var decoder = new SlipDecoder(MAX_PACKET);
        List<byte[]> packets = new ArrayList<>();

        decoder.feed(encoder.frames(), encoder.size(), packets::add);

        assertThat(packets).containsExactly(largest);
        assertThat(decoder.dropped()).isEqualTo(2);
    }

    @Test
    void anyPacketsComeBackHoweverTheStreamIsCut() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            var encoder = new SlipEncoder();
            List<String> packets = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                byte[] packet = anyOctets(random, 1 + random.nextInt(MAX_PACKET));
                packets.add(HEX.formatHex(packet));
                encoder.add(packet);
            }

            byte[] wire = Arrays.copyOf(encoder.frames(), encoder.size());

            assertThat(decode(wire, 1 + random.nextInt(wire.length)))
                    .as("seed %d", seed)
                    .isEqualTo(packets);
        }
    }

    @Test
    void anyOctetsAreSurvivedAndTheNextFrameIsWhole() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] noise = anyOctets(random, random.nextInt(300));
            var decoder = new SlipDecoder(MAX_PACKET);
            List<ByteString> packets = new ArrayList<>();

            decoder.feed(noise, noise.length, packet -> packets.add(ByteString.copyOf(packet)));
            decoder.feed(new byte[] {Slip.END, 1, 2, 3, Slip.END}, 5, packet -> packets.add(ByteString.copyOf(packet)));

            assertThat(packets.getLast().hex()).as("seed %d", seed).isEqualTo("010203");
            assertThat(packets).allMatch(packet -> packet.size() <= MAX_PACKET && !packet.isEmpty());
        }
    }

    @Test
    void encodesWithAnEndOnBothSides() {
        var encoder = new SlipEncoder();

        encoder.add(HEX.parseHex("4500c0a82301db"));

        assertThat(HEX.formatHex(encoder.frames(), 0, encoder.size())).isEqualTo("c04500dbdca82301dbddc0");
    }

    private static List<String> decode(byte[] wire, int pieceSize) {
        var decoder = new SlipDecoder(MAX_PACKET);
        List<String> packets = new ArrayList<>();
        for (int from = 0; from < wire.length; from += pieceSize) {
            byte[] piece = Arrays.copyOfRange(wire, from, Math.min(wire.length, from + pieceSize));
            decoder.feed(piece, piece.length, packet -> packets.add(HEX.formatHex(packet)));
        }
        return packets;
    }

    /** Random octets in which those with a meaning are frequent. */
    private static byte[] anyOctets(SplittableRandom random, int length) {
        byte[] special = {Slip.END, Slip.ESC, Slip.ESC_END, Slip.ESC_ESC};
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) == 0) {
                octets[i] = special[random.nextInt(special.length)];
            }
        }
        return octets;
    }
}
