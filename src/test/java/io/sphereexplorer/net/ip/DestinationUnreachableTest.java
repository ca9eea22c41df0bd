package io.sphereexplorer.net.ip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DestinationUnreachableTest {
    private static final String ORIGINAL = "4500003402984000800630d8c0a82301c0a82302" + "d9ca01bb37140000";

    @Test
    void namesThePacketThatWasRefused() {
        var report = DestinationUnreachable.decode(message("03030000" + "00000000" + ORIGINAL))
                .orElseThrow();

        assertThat(report.code()).isEqualTo(DestinationUnreachable.PORT);
        assertThat(report.destination().getHostAddress()).isEqualTo("192.168.35.2");
        assertThat(report.protocol()).isEqualTo(Ipv4Packet.TCP);
        assertThat(report.sourcePort()).isEqualTo(0xD9CA);
        assertThat(report.destinationPort()).isEqualTo(443);
    }

    @Test
    void tellsTheLongestPacketThatPasses() {
        var report = DestinationUnreachable.decode(message("03040000" + "00000240" + ORIGINAL))
                .orElseThrow();

        assertThat(report.code()).isEqualTo(DestinationUnreachable.FRAGMENTATION_NEEDED);
        assertThat(report.nextHopMtu()).isEqualTo(576);
    }

    @Test
    void otherDamagedAndShortMessagesAreNone() {
        assertThat(DestinationUnreachable.decode(message("08000000" + "00000000" + ORIGINAL)))
                .isEmpty();
        assertThat(DestinationUnreachable.decode(message("03030000" + "00000000" + ORIGINAL.substring(0, 48))))
                .isEmpty();
        assertThat(DestinationUnreachable.decode(message("03030000" + "00000000" + ORIGINAL.replaceFirst("45", "4f"))))
                .isEmpty();
        assertThat(DestinationUnreachable.decode(
                        ByteString.copyOf(HexFormat.of().parseHex("03030000" + "00000000" + ORIGINAL))))
                .isEmpty();
        assertThat(DestinationUnreachable.decode(ByteString.EMPTY)).isEmpty();
    }

    private static ByteString message(String hex) {
        byte[] octets = HexFormat.of().parseHex(hex);
        int checksum = InternetChecksum.fold(InternetChecksum.sum(octets, 0, octets.length));
        octets[2] = (byte) (checksum >> 8);
        octets[3] = (byte) checksum;
        return ByteString.copyOf(octets);
    }
}
