package io.sphereexplorer.net.ip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ipv4PacketTest {
    /** The header of the first SYN a known client sends (device-protocol §1.5), with two octets behind it. */
    private static final byte[] KNOWN = HexFormat.of().parseHex("4500001602984000800630f6c0a82301c0a82302d9ca");

    @Test
    void decodesAKnownPacket() {
        Ipv4Packet packet = Ipv4Packet.decode(KNOWN).orElseThrow();

        assertThat(packet.source().getHostAddress()).isEqualTo("192.168.35.1");
        assertThat(packet.destination().getHostAddress()).isEqualTo("192.168.35.2");
        assertThat(packet.protocol()).isEqualTo(Ipv4Packet.TCP);
        assertThat(packet.payload().hex()).isEqualTo("d9ca");
    }

    @Test
    void theChecksumOfAKnownHeaderIsRight() {
        byte[] header = HexFormat.of().parseHex("450000340298400080060000c0a82301c0a82302");

        assertThat(InternetChecksum.fold(InternetChecksum.sum(header, 0, header.length)))
                .isEqualTo(0x30D8);
    }

    @Test
    void theChecksumOfAnOddNumberOfOctetsCountsTheLastAsHigh() {
        for (int length = 0; length < 40; length++) {
            byte[] octets = new byte[length];
            new SplittableRandom(length).nextBytes(octets);
            int slow = 0;
            for (int i = 0; i < length; i++) {
                slow += (octets[i] & 0xFF) << (i % 2 == 0 ? 8 : 0);
            }
            slow = (slow & 0xFFFF) + (slow >> 16);

            assertThat(InternetChecksum.fold(InternetChecksum.sum(octets, 0, length)))
                    .isEqualTo(~slow & 0xFFFF);
        }
    }

    @Test
    void whatIsEncodedForbidsFragmentsAndComesBack() {
        var packet = Ipv4Packet.decode(KNOWN).orElseThrow();

        byte[] wire = packet.toBytes();

        assertThat(HexFormat.of().formatHex(wire)).startsWith("45000016000040004006");
        assertThat(Ipv4Packet.decode(wire)).contains(packet);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "version 6, 0, 65",
        "header of four words, 0, 44",
        "header longer than the packet, 0, 46",
        "longer than what came, 3, 17",
        "shorter than its header, 3, 13",
        "more fragments, 6, 60",
        "a fragment's offset, 7, 1",
        "a wrong checksum, 10, 31",
    })
    void rejects(String name, int offset, String hexOctet) {
        byte[] octets = KNOWN.clone();
        octets[offset] = (byte) Integer.parseInt(hexOctet, 16);
        if (offset != 10) {
            mendChecksum(octets);
        }

        assertThat(Ipv4Packet.decode(octets)).as(name).isEmpty();
    }

    @Test
    void optionsAndPaddingAreSkipped() {
        byte[] octets =
                Arrays.copyOf(HexFormat.of().parseHex("460000190298400080060000c0a82301c0a8230201010101aa"), 40);
        mendChecksum(octets);

        assertThat(Ipv4Packet.decode(octets))
                .map(Ipv4Packet::payload)
                .contains(ByteString.copyOf(new byte[] {(byte) 0xAA}));
    }

    @Test
    void anyOctetsAndAnyDamageAreSurvived() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] octets = new byte[1 + random.nextInt(80)];
            random.nextBytes(octets);
            System.arraycopy(KNOWN, 0, octets, 0, Math.min(octets.length, random.nextInt(KNOWN.length)));
            mendChecksum(octets);

            Ipv4Packet.decode(octets)
                    .ifPresent(packet -> assertThat(packet.payload().size()).isLessThanOrEqualTo(octets.length - 20));
            DestinationUnreachable.decode(ByteString.copyOf(octets));
        }
    }

    /** So that damage behind the checksum is reached. */
    private static void mendChecksum(byte[] octets) {
        int size = (octets[0] & 0xF) * 4;
        if (octets.length < 20 || size > octets.length) {
            return;
        }
        octets[10] = 0;
        octets[11] = 0;
        int checksum = InternetChecksum.fold(InternetChecksum.sum(octets, 0, size));
        octets[10] = (byte) (checksum >> 8);
        octets[11] = (byte) checksum;
    }
}
