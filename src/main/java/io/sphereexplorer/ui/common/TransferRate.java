package io.sphereexplorer.ui.common;

import io.sphereexplorer.session.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;

/** How fast octets go over the last few seconds, and so how long the rest will take; a new step begins anew. */
public final class TransferRate {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration TOO_SHORT_TO_TELL = Duration.ofMillis(400);

    private final InstantSource clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private int step;

    private record Sample(Instant at, long done) {}

    /**
     * What can be told of a transfer.
     *
     * @param rate octets a second; empty until enough went over the line to tell
     * @param left until the step is done
     */
    public record Figures(OptionalDouble rate, Optional<Duration> left) {
        static final Figures NONE = new Figures(OptionalDouble.empty(), Optional.empty());
    }

    public TransferRate(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes a reading, and tells what the readings so far amount to. */
    public Figures at(Progress progress) {
        boolean backwards = !samples.isEmpty() && samples.getLast().done() > progress.done();
        boolean anew = backwards || progress.number() != step;
        if (anew) {
            samples.clear();
            step = progress.number();
        }
        if (progress.total() == 0) {
            return Figures.NONE;
        }
        Instant now = clock.instant();
        samples.addLast(new Sample(now, progress.done()));
        while (samples.size() > 2 && samples.getFirst().at().isBefore(now.minus(WINDOW))) {
            samples.removeFirst();
        }
        return figures(progress, now);
    }

    private Figures figures(Progress progress, Instant now) {
        Sample first = samples.getFirst();
        Duration span = Duration.between(first.at(), now);
        long octets = progress.done() - first.done();
        if (span.compareTo(TOO_SHORT_TO_TELL) < 0 || octets == 0) {
            return Figures.NONE;
        }
        double rate = octets * 1e3 / span.toMillis();
        long millis = Math.round((progress.total() - progress.done()) * 1e3 / rate);
        return new Figures(OptionalDouble.of(rate), Optional.of(Duration.ofMillis(millis)));
    }
}
