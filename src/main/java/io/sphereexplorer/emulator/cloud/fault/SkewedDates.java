package io.sphereexplorer.emulator.cloud.fault;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The dates and times of a service whose clock is ten minutes fast. */
public record SkewedDates(InstantSource clock) {
    static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Pattern INSTANT =
            Pattern.compile("(?<=\")\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z(?=\")");
    private static final String DATE = "Date";

    /** The same answer with other times. */
    Response in(Response answer) {
        var others = answer.headers().fields().stream()
                .filter(field -> !field.name().equalsIgnoreCase(DATE))
                .toList();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plus(AHEAD).atOffset(ZoneOffset.UTC));
        String body = INSTANT.matcher(answer.body().utf8())
                .replaceAll(at -> Instant.parse(at.group()).plus(AHEAD).toString());
        return new Response(
                answer.status(),
                new Headers(others).with(DATE, date),
                body.equals(answer.body().utf8()) ? answer.body() : ByteString.ofUtf8(body));
    }
}
