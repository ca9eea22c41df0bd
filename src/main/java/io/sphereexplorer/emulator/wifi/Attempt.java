package io.sphereexplorer.emulator.wifi;

import io.sphereexplorer.emulator.world.AccessPoint;
import io.sphereexplorer.emulator.world.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One round of scanning and joining, planned when it begins.
 *
 * @param scanned when the scan is over
 * @param target what is tried then; empty if nothing was found that could be
 */
record Attempt(Instant start, Instant scanned, Optional<Target> target) {
    private static final Duration UNTIL_GIVEN_UP = Duration.ofSeconds(4);
    private static final List<Step> PROTECTED = List.of(
            new Step(WpaState.AUTHENTICATING, Duration.ofMillis(300)),
            new Step(WpaState.ASSOCIATING, Duration.ofMillis(300)),
            new Step(WpaState.ASSOCIATED, Duration.ofMillis(100)),
            new Step(WpaState.FOUR_WAY_HANDSHAKE, Duration.ofMillis(500)),
            new Step(WpaState.GROUP_HANDSHAKE, Duration.ofMillis(200)));
    private static final List<Step> OPEN = PROTECTED.subList(0, 3);

    /** A network, the access point it is tried at, and what will come of it. */
    record Target(ConfiguredNetwork network, AccessPoint accessPoint, Optional<Rejection> rejection) {}

    /** A state on the way into the network, and how long it lasts. */
    private record Step(WpaState state, Duration duration) {}

    /** When it is decided. */
    Instant ends() {
        if (target.isEmpty()) {
            return scanned;
        }
        if (target.get().rejection().isPresent()) {
            return scanned.plus(UNTIL_GIVEN_UP);
        }
        return steps(target.get()).stream().map(Step::duration).reduce(scanned, Instant::plus, (_, last) -> last);
    }

    /** The state at an instant before the end. */
    WpaState stateAt(Instant now) {
        if (now.isBefore(start)) {
            return WpaState.DISCONNECTED;
        }
        if (now.isBefore(scanned) || target.isEmpty()) {
            return WpaState.SCANNING;
        }
        Instant until = scanned;
        for (Step step : steps(target.get())) {
            until = until.plus(step.duration());
            if (now.isBefore(until) || step.state() == lastStateOf(target.get())) {
                return step.state();
            }
        }
        return WpaState.COMPLETED;
    }

    private static List<Step> steps(Target target) {
        return target.accessPoint().security() == Security.OPEN ? OPEN : PROTECTED;
    }

    /** Where a doomed attempt hangs. */
    private static WpaState lastStateOf(Target target) {
        return target.rejection()
                .map(rejection ->
                        rejection.error() == JoinError.WRONG_KEY ? WpaState.FOUR_WAY_HANDSHAKE : WpaState.ASSOCIATED)
                .orElse(WpaState.COMPLETED);
    }
}
