package io.sphereexplorer.net.tcp;

import static io.sphereexplorer.net.tcp.TcpStackTest.address;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.ip.InternetChecksum;
import io.sphereexplorer.net.ip.Ipv4Packet;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcpCodecTest {
    private static final Route ROUTE = new Route(address(1), 0xD9CA, address(2), 443);
    private static final Route BACK = new Route(address(2), 443, address(1), 0xD9CA);

    @Test
    void aSynLooksAsTheStandardSays() {
        TcpSegment syn = TcpSegment.of(TcpSegment.SYN, new SequenceNumber(0x37140000), ByteString.EMPTY)
                .offering(0x2000, 1460);

        Ipv4Packet packet = TcpCodec.encode(ROUTE, syn);

        assertThat(packet.payload().hex()).isEqualTo("d9ca01bb3714000000000000600220009e380000020405b4");
        assertThat(TcpCodec.decode(packet)).contains(new TcpCodec.Arrival(BACK, syn));
    }

    @Test
    void anySegmentComesBack() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] text = new byte[random.nextInt(100)];
            random.nextBytes(text);
            var segment = new TcpSegment(
                    random.nextInt(32),
                    new SequenceNumber(random.nextInt()),
                    new SequenceNumber(random.nextInt()),
                    random.nextInt(65_536),
                    random.nextInt(65_536),
                    ByteString.copyOf(text));

            assertThat(TcpCodec.decode(TcpCodec.encode(ROUTE, segment))).contains(new TcpCodec.Arrival(BACK, segment));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "none, '', 0",
        "after a no-operation, 01010101020405b4, 1460",
        "after unknown ones, 0402080a0000000000000000020405b40000, 1460",
        "behind the end of options, 00000000020405b4, 0",
        "of a wrong size, 02030500, 0",
        "with a size of zero, 0800000000000000, 0",
        "running over the header, 0101010102, 0",
    })
    void findsTheSegmentSizeAmongOptions(String name, String options, int mss) {
        String padded = options + "0".repeat((8 - options.length() % 8) % 8);
        byte[] octets = HexFormat.of()
                .parseHex("d9ca01bb0000000100000002" + "%x0".formatted(5 + padded.length() / 8) + "02200000000000"
                        + padded);

        assertThat(TcpCodec.decode(mended(octets)).orElseThrow().segment().mss())
                .as(name)
                .isEqualTo(mss);
    }

    @Test
    void everyChangedOctetIsNoticed() {
        byte[] octets = TcpCodec.encode(ROUTE, Dialogue.segment("PA", 1, 2, "hello"))
                .payload()
                .toByteArray();
        for (int i = 0; i < octets.length; i++) {
            octets[i] ^= 0x10;
            assertThat(TcpCodec.decode(packet(octets))).as("octet %d", i).isEmpty();
            octets[i] ^= 0x10;
        }
    }

    @Test
    void anyOctetsAreSurvived() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] octets = new byte[random.nextInt(80)];
            random.nextBytes(octets);

            TcpCodec.decode(octets.length < 18 ? packet(octets) : mended(octets))
                    .ifPresent(arrival -> assertThat(arrival.segment().mss()).isBetween(0, 65_535));
        }
    }

    /** So that what stands behind the checksum is looked at. */
    private static Ipv4Packet mended(byte[] octets) {
        octets[16] = 0;
        octets[17] = 0;
        byte[] pseudoHeader = HexFormat.of().parseHex("c0a82301c0a823020006%04x".formatted(octets.length));
        int checksum = InternetChecksum.fold(InternetChecksum.sum(pseudoHeader, 0, pseudoHeader.length)
                + InternetChecksum.sum(octets, 0, octets.length));
        octets[16] = (byte) (checksum >> 8);
        octets[17] = (byte) checksum;
        return packet(octets);
    }

    private static Ipv4Packet packet(byte[] octets) {
        return new Ipv4Packet(address(1), address(2), Ipv4Packet.TCP, ByteString.copyOf(octets));
    }
}
