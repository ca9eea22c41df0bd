package io.sphereexplorer.device.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyMarkTest {
    @ParameterizedTest
    @CsvSource({
        "RECOVERY|0000362000008A01020A00008FC8C833|, 0",
        "RECOVERY|0000362000008A01020A00008FC8C833|C, 1",
        "CCC, 3",
        "[1BL] BOOT: 70900000/00000000/01010000|, 0"
    })
    void onlyLettersAtTheStartOfALineAskForTheBootloader(String console, int marks) {
        var mark = new ReadyMark();
        int found = 0;
        for (byte octet : console.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII)) {
            found += mark.isCompletedBy(octet) ? 1 : 0;
        }

        assertThat(found).isEqualTo(marks);
    }
}
