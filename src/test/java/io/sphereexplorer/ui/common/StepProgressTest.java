package io.sphereexplorer.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.FxThread;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;

class StepProgressTest {
    private static final Progress SENDING = Progress.of("step.sideload.staging", 2, 4);

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Background background = new Background(worker::add, Runnable::run);
    private final CommandProgress progress = new CommandProgress(background, () -> now);

    @Test
    void stepBarOctetsRateAndRestAreShown() throws Exception {
        FxThread.run(() -> {
            AsyncAction<String> action = background.action(() -> "", _ -> {});
            var shown = new StepProgress("load", action, progress);
            assertThat(shown.isVisible()).isFalse();

            action.run();
            assertThat(shown.isVisible()).isTrue();
            assertThat(text(shown, "step")).isEqualTo("Asking the board …");
            progress.tell(SENDING.at(0, 1 << 20));
            now = now.plusSeconds(2);
            progress.tell(SENDING.at(1 << 18, 1 << 20));

            assertThat(text(shown, "step")).isEqualTo("Step 2 of 4: Sending the image package");
            assertThat(text(shown, "octets")).isEqualTo("256 of 1,024 KiB");
            assertThat(text(shown, "rate")).isEqualTo("128.0 KiB/s");
            assertThat(text(shown, "left")).isEqualTo("6 s left");
            assertThat(((ProgressBar) shown.lookup("#load-bar")).getProgress()).isEqualTo(0.25);
        });
    }

    @Test
    void stepWithoutOctetsShowsHowFarTheWholeIs() throws Exception {
        FxThread.run(() -> {
            AsyncAction<String> action = background.action(() -> "", _ -> {});
            var shown = new StepProgress("load", action, progress);
            action.run();

            progress.tell(Progress.of("step.sideload.installing", 3, 4));

            assertThat(text(shown, "octets")).isEmpty();
            assertThat(text(shown, "left")).isEmpty();
            assertThat(((ProgressBar) shown.lookup("#load-bar")).getProgress()).isEqualTo(2.5 / 4);
            ((Button) shown.lookup("#load-cancel")).fire();
            assertThat(action.runningProperty().get()).isFalse();
        });
    }

    @Test
    void newsThatComesFasterThanItIsShownDoesNotPileUp() {
        Deque<Runnable> fxThread = new ArrayDeque<>();
        var slow = new CommandProgress(new Background(Runnable::run, fxThread::add), () -> now);

        for (int octets = 0; octets <= 100; octets++) {
            slow.tell(SENDING.at(octets, 100));
        }
        assertThat(fxThread).hasSize(1);
        fxThread.remove().run();

        assertThat(slow.readingProperty().get())
                .hasValueSatisfying(shown -> assertThat(shown.progress().done()).isEqualTo(100));
    }

    @Test
    void stepsOfTheCommandReachTheActionToo() {
        List<AsyncAction.Step> steps = new ArrayList<>();
        try (var bench = new Bench(List.of())) {
            Session session = progress.watching(Session.of(bench), steps::add);

            session.progress().accept(SENDING);
        }

        assertThat(steps).containsExactly(new AsyncAction.Step(2, 4, "Sending the image package"));
        assertThat(progress.readingProperty().get()).isPresent();
    }

    @Test
    void cancelledWorkWhoseEndIsToldGoesOnUntilItHasEnded() throws Exception {
        var fxThread = new SynchronousQueue<Runnable>();
        var background = new Background(Thread::startVirtualThread, news -> put(fxThread, news));
        var never = new Semaphore(0);
        AsyncAction<String> action = background.actionToldToItsEnd(
                steps -> {
                    steps.accept(new AsyncAction.Step(1, 1, "waits"));
                    return waitFor(never);
                },
                _ -> {});
        action.run();
        fxThread.take().run();

        action.cancel();
        assertThat(action.stoppingProperty().get()).isTrue();
        assertThat(action.runningProperty().get()).isTrue();
        fxThread.take().run();

        assertThat(action.runningProperty().get()).isFalse();
        assertThat(action.stoppingProperty().get()).isFalse();
        assertThat(action.failureProperty().get()).hasMessage("half done");
    }

    private static String waitFor(Semaphore never) throws InterruptedIOException {
        try {
            never.acquire();
            return "";
        } catch (InterruptedException _) {
            throw new InterruptedIOException("half done");
        }
    }

    private static void put(SynchronousQueue<Runnable> queue, Runnable news) {
        try {
            queue.put(news);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(StepProgress shown, String part) {
        return ((Label) shown.lookup("#load-" + part)).getText();
    }
}
