package io.sphereexplorer.device.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wire octets as they were published (device-protocol §7.3). */
class RecoveryMessageTest {
    @ParameterizedTest
    @CsvSource({
        "A0, '', 02 04 02 A0 01 01 03 D7 EC 00",
        "A3, 00, 02 05 02 A3 02 01 01 03 21 8A 00",
        "A3, 01, 02 05 02 A3 02 01 02 01 02 9A 00",
        "0B, 01, 02 05 02 0B 02 01 04 01 49 B2 00",
        "09, '', 02 04 02 09 01 01 03 D6 F5 00",
        "03, '', 02 04 02 03 01 01 03 7D 9D 00",
        "04, 00000000FFFFFFFF, 02 0C 02 04 02 08 01 01 01 01 07 FF FF FF FF 9E C8 00",
        "A4, 000000008801000088010000, 02 10 02 A4 02 0C 01 01 01 01 03 88 01 01 03 88 01 01 03 77 1E 00"
    })
    void messageIsOnTheWireAsPublished(String type, String data, String wire) {
        var message = new RecoveryMessage(HexFormat.fromHexDigits(type), ByteString.copyOf(hex(data)));

        assertThat(message.toWire()).isEqualTo(hex(wire));
        assertThat(RecoveryMessage.endOf(Arrays.copyOf(hex(wire), hex(wire).length - 1)))
                .hasValue(message);
    }

    @Test
    void answerWithTheFileIsThePublishedOne() {
        assertThat(RecoveryMessage.image(0, 392, 392).toWire())
                .isEqualTo(hex("02 10 02 A4 02 0C 01 01 01 01 03 88 01 01 03 88 01 01 03 77 1E 00"));
    }

    @Test
    void messageIsFoundBehindBootText() {
        byte[] event = hex("02 05 02 0B 02 01 04 01 49 B2");
        byte[] text = "+GOOD\r\n[1BL] BOOT: 380a0300\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(text, text.length + event.length);
        System.arraycopy(event, 0, both, text.length, event.length);

        assertThat(RecoveryMessage.endOf(both)).map(RecoveryMessage::type).hasValue(RecoveryMessage.EVENT);
    }

    @Test
    void damagedAndRandomFramesHoldNoMessage() {
        assertThat(RecoveryMessage.endOf(hex("02 05 02 0B 02 01 04 01 49 B3"))).isEmpty();
        var random = new SplittableRandom(4);
        for (int round = 0; round < 500; round++) {
            byte[] frame = new byte[random.nextInt(60)];
            random.nextBytes(frame);
            assertThat(RecoveryMessage.endOf(frame)).isEmpty();
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
