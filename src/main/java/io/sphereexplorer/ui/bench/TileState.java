package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.ui.common.OctetText;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one board is with the action.
 *
 * @param progress what the running command told last
 * @param left an estimate, once octets were counted for a while
 * @param result in a few words, after it was done
 * @param failure why it was not done
 */
record TileState(
        Phase phase, Optional<Progress> progress, Optional<Duration> left, String result, Optional<Failure> failure) {
    static final TileState READY = of(Phase.READY);

    /** The phases of an action on one board. */
    enum Phase {
        READY,
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        STOPPED;

        String word() {
            return Messages.text("bench.phase." + styleClass());
        }

        String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isUnderWay() {
            return this == WAITING || this == RUNNING;
        }

        /** Whether it may be tried again. */
        boolean isUnfinished() {
            return this == FAILED || this == STOPPED;
        }
    }

    static TileState of(Phase phase) {
        return new TileState(phase, Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    static TileState running(Progress progress, Optional<Duration> left) {
        return new TileState(Phase.RUNNING, Optional.of(progress), left, "", Optional.empty());
    }

    static TileState done(String result) {
        return new TileState(Phase.DONE, Optional.empty(), Optional.empty(), result, Optional.empty());
    }

    static TileState failed(Failure failure) {
        return new TileState(Phase.FAILED, Optional.empty(), Optional.empty(), "", Optional.of(failure));
    }

    /** The second line of the tile: step and time left, result, or what happened. */
    String detail() {
        return switch (phase) {
            case READY, WAITING -> "";
            case RUNNING -> progress.map(this::step).orElse("");
            case DONE -> result;
            case FAILED -> failure.map(Failure::happened).orElse("");
            case STOPPED -> Messages.text("bench.stopped");
        };
    }

    /** How much of all steps is done, 0 to 1; empty while that is not known. */
    OptionalDouble share() {
        return progress.map(now -> OptionalDouble.of((now.number() - 1 + within(now)) / now.steps()))
                .orElse(OptionalDouble.empty());
    }

    private static double within(Progress now) {
        return now.total() == 0 ? 0 : (double) now.done() / now.total();
    }

    private String step(Progress now) {
        String step = Messages.text("bench.step", Messages.text(now.step()), now.number(), now.steps());
        return left.map(time -> Messages.text("bench.left", step, OctetText.roughly(time)))
                .orElse(step);
    }
}
