package io.sphereexplorer.cloud.iothub;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as registries write them: the first day of year 1 stands for never. */
final class HubTime {
    private static final int NEVER = 1;

    private HubTime() {}

    /** Empty for never, and for what is no time. */
    static Optional<Instant> read(String text) {
        try {
            OffsetDateTime time = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
            return time.getYear() == NEVER ? Optional.empty() : Optional.of(time.toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
