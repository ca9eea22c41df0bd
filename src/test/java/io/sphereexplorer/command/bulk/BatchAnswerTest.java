package io.sphereexplorer.command.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.CloudException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchAnswerTest {
    @ParameterizedTest
    @CsvSource({"4, UNKNOWN", "7, REFUSED", "8, REFUSED", "1, STOP", "6, STOP"})
    void failedOperationsMeanWhatTheirNumbersSay(int code, BatchAnswer.Kind kind) {
        assertThat(BatchAnswer.of(new CloudException.OperationFailed(code, "said"), true)
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void whatWasSentWithoutAnAnswerIsUnknown() {
        assertThat(BatchAnswer.of(new CloudException.NoAnswer(true, new IOException("cut")), false)
                        .kind())
                .isEqualTo(BatchAnswer.Kind.UNKNOWN);
        assertThat(BatchAnswer.of(new CloudException.NoAnswer(false, new IOException("cut")), false)
                        .kind())
                .isEqualTo(BatchAnswer.Kind.STOP);
    }
}
