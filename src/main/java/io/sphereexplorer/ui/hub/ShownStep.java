package io.sphereexplorer.ui.hub;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.HandOff;
import io.sphereexplorer.command.hub.HandOffStep;
import io.sphereexplorer.command.hub.HandOffStep.Kind;
import io.sphereexplorer.ui.common.AsyncAction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the hand-off as the page shows it.
 *
 * @param text why it is in this state
 * @param advice what can be done about it; empty if that goes without saying
 */
record ShownStep(Kind kind, Tick tick, String text, String advice) {
    /** Before anything was measured. */
    static List<ShownStep> unmeasured() {
        return all(kind -> new ShownStep(kind, Tick.UNKNOWN, Messages.text("hubPage.unmeasured"), ""));
    }

    /** As they were measured. */
    static List<ShownStep> of(HandOff measured) {
        return all(kind -> of(measured.step(kind)));
    }

    /** While the board is handed over: what the run has left behind it is done, or the run had ended there. */
    static List<ShownStep> during(List<ShownStep> before, AsyncAction.@Nullable Step at) {
        int number = at == null ? 0 : at.number();
        return before.stream().map(step -> during(step, number)).toList();
    }

    /** Counted from 1. */
    static int number(Kind kind) {
        return Arrays.asList(Kind.values()).indexOf(kind) + 1;
    }

    private static ShownStep during(ShownStep step, int number) {
        int own = number(step.kind());
        if (own == number) {
            return new ShownStep(step.kind(), Tick.RUNNING, Messages.text("hubPage.running"), "");
        }
        boolean news = own < number && step.tick() != Tick.DONE;
        return news ? new ShownStep(step.kind(), Tick.DONE, Messages.text("hubPage.justDone"), "") : step;
    }

    private static ShownStep of(HandOffStep step) {
        return new ShownStep(
                step.kind(),
                Tick.of(step.state()),
                step.reason(),
                step.failure().map(Failure::advice).orElse(""));
    }

    /** Makes the step of a kind. */
    private interface Maker {
        ShownStep of(Kind kind);
    }

    private static List<ShownStep> all(Maker maker) {
        return Arrays.stream(Kind.values()).map(maker::of).toList();
    }
}
