package io.sphereexplorer.cloud.defender;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Fields of answers that may be missing, empty, or in a form that nobody foresaw. */
final class Told {
    private Told() {}

    static String text(Optional<String> field) {
        return field.map(Steps::plain).orElse("");
    }

    /** Without what is empty. */
    static Optional<String> filled(Optional<String> field) {
        return field.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Empty also if it is no time. */
    static Optional<Instant> time(Optional<String> field) {
        try {
            return filled(field).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty(); // as if it had not been told
        }
    }

    static OptionalInt number(Optional<Integer> field) {
        return field.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    static <T> List<T> list(@Nullable List<T> field) {
        return field == null
                ? List.of()
                : field.stream().filter(Objects::nonNull).toList();
    }

    static Severity severity(Optional<Severity> field) {
        return field.orElse(Severity.UNKNOWN);
    }
}
