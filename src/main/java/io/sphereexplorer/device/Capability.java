package io.sphereexplorer.device;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something a board's signed capability lets it do.
 *
 * @param number as in device-protocol §4.6
 */
public record Capability(int number) {
    /** The capabilities that have a published name. */
    public enum Known {
        ALLOW_TEST_KEY_SIGNED_SOFTWARE(1),
        ENABLE_PLUTON_DEBUGGING(2),
        ENABLE_A7_DEBUGGING(3),
        ENABLE_N9_DEBUGGING(4),
        ENABLE_A7_GDB_DEBUGGING(5),
        ENABLE_IO_M4_1_DEBUGGING(6),
        ENABLE_IO_M4_2_DEBUGGING(7),
        ENABLE_A7_CONSOLE(8),
        ENABLE_SLT_LOADER(9),
        ENABLE_SYSTEM_SOFTWARE_DEVELOPMENT(10),
        ENABLE_APP_DEVELOPMENT(11),
        ENABLE_RF_TEST_MODE(12),
        ENABLE_FIELD_SERVICING(13);

        private final int number;

        Known(int number) {
            this.number = number;
        }
    }

    public Optional<Known> known() {
        return Arrays.stream(Known.values())
                .filter(candidate -> candidate.number == number)
                .findFirst();
    }
}
