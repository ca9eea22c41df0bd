package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.device.WifiNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a join from reading to reading: at which step it is, and whether a failure was measured. A network that
 * was just added is not yet joined, which is no failure; only what the board notes, or lasting absence, is.
 */
final class JoinWatch {
    /** After this time a board that is still in another network stays there. */
    private static final Duration UNTIL_CHANGED_OVER = Duration.ofSeconds(15);

    private final WifiNetwork network;
    private final Set<WifiFailure> notedBefore;
    private JoinStep step = JoinStep.JOINED;
    private Instant stepBegan;

    /** @param notedBefore the board's Wi-Fi diagnostics from before the join, which tell nothing about it */
    JoinWatch(WifiNetwork network, Collection<WifiFailure> notedBefore, Instant start) {
        this.network = network;
        this.notedBefore = Set.copyOf(notedBefore);
        this.stepBegan = start;
    }

    /** The step that is not yet done. */
    JoinStep step() {
        return step;
    }

    /** Takes in what the board says now; a result is the end of the join. */
    Optional<JoinOutcome> next(ChainReading reading, Instant now) {
        Optional<JoinStep> missing = JoinStep.firstMissing(reading, network);
        if (missing.isEmpty()) {
            return Optional.of(new JoinOutcome.Authenticated(network));
        }
        if (step != missing.get()) {
            step = missing.get();
            stepBegan = now;
        }
        return noted(reading).or(() -> overdue(reading, now)).map(JoinOutcome.Failed::new);
    }

    private Optional<JoinProblem> noted(ChainReading reading) {
        if (step != JoinStep.JOINED) {
            return Optional.empty();
        }
        return reading.failures().stream()
                .filter(failure -> failure.networkId() == network.id() && !notedBefore.contains(failure))
                .findFirst()
                .map(failure -> JoinProblem.of(failure, network));
    }

    private Optional<JoinProblem> overdue(ChainReading reading, Instant now) {
        boolean elsewhere = step == JoinStep.JOINED && reading.joinedSsid().isPresent();
        Duration patience = elsewhere ? UNTIL_CHANGED_OVER : step.patience();
        if (Duration.between(stepBegan, now).compareTo(patience) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (step) {
                    case JOINED -> notJoined(reading);
                    case ADDRESS -> problem(JoinProblem.Kind.NO_ADDRESS, hardwareAddress(reading));
                    case INTERNET -> problem(JoinProblem.Kind.NO_INTERNET, "");
                    case TIME -> problem(JoinProblem.Kind.NO_TIME, "");
                    case AUTHENTICATED -> problem(JoinProblem.Kind.NOT_AUTHENTICATED, "");
                });
    }

    private JoinProblem notJoined(ChainReading reading) {
        return reading.joinedSsid()
                .map(other -> problem(JoinProblem.Kind.OTHER_NETWORK, other.text()))
                .orElseGet(() -> problem(JoinProblem.Kind.NOT_JOINED, ""));
    }

    private JoinProblem problem(JoinProblem.Kind kind, String detail) {
        return new JoinProblem(kind, network, detail);
    }

    private static String hardwareAddress(ChainReading reading) {
        return reading.wifiInterface()
                .flatMap(NetworkInterface::hardwareAddress)
                .orElse(reading.wifi().hardwareAddress());
    }
}
