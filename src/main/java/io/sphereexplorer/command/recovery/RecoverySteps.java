package io.sphereexplorer.command.recovery;

import io.sphereexplorer.device.recovery.RecoveryNews;
import io.sphereexplorer.session.Progress;
import java.util.function.Consumer;

/** Tells the news of a recovery as steps with octets. */
final class RecoverySteps {
    private static final int STEPS = 6;

    private final Consumer<Progress> progress;

    RecoverySteps(Consumer<Progress> progress) {
        this.progress = progress;
    }

    void checking() {
        tell("step.recovery.checking", 1);
    }

    void tell(RecoveryNews news) {
        switch (news.kind()) {
            case WAITING_FOR_RESET -> tell("step.recovery.reset", 2);
            case UNPLUGGED -> tell("step.recovery.unplugged", 2);
            case BOARD_FOUND -> tell("step.recovery.loading", 3);
            case LOADING -> progress.accept(step("step.recovery.loading", 3).at(news.done(), news.total()));
            case ERASING -> tell("step.recovery.erasing", 4);
            case SENDING, PART_SENT, SENT ->
                progress.accept(step("step.recovery.writing", 5).at(news.done(), news.total()));
            case REBOOTING, AWAITING_ANSWER -> tell("step.recovery.answer", STEPS);
        }
    }

    private void tell(String key, int number) {
        progress.accept(step(key, number));
    }

    private static Progress step(String key, int number) {
        return Progress.of(key, number, STEPS);
    }
}
