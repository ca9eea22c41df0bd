package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenFailureTest {
    @ParameterizedTest
    @CsvSource({
        "2,Busy",
        "6,Gone",
        "19,Gone",
        "1,NotPermitted",
        "13,NotPermitted",
        "11,Busy",
        "16,Busy",
        "35,Busy",
        "25,Unusable"
    })
    void errnoTellsWhatTheUserCanDo(int errno, String kind) {
        assertThat(OpenFailure.ofErrno("/dev/ttyUSB2", errno))
                .hasMessageContaining("/dev/ttyUSB2")
                .extracting(failure -> failure.getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"2,Busy", "5,Busy", "32,Busy", "170,Busy", "433,Gone", "1167,Gone", "87,Unusable"})
    void windowsErrorTellsWhatTheUserCanDo(int error, String kind) {
        assertThat(OpenFailure.ofWindows("COM7", error).getClass().getSimpleName())
                .isEqualTo(kind);
    }
}
