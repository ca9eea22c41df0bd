package io.sphereexplorer.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Crc16Test {
    @Test
    void checkValueIsThePublishedOne() {
        assertThat(Crc16.of("123456789".getBytes(StandardCharsets.US_ASCII))).isEqualTo(0x31C3);
    }

    @Test
    void ofNothingIsZeroAndAPartCountsAlone() {
        byte[] octets = "xx123456789yy".getBytes(StandardCharsets.US_ASCII);

        assertThat(Crc16.of(new byte[0])).isZero();
        assertThat(Crc16.of(octets, 2, 9)).isEqualTo(0x31C3);
    }
}
