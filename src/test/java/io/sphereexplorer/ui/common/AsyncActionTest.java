package io.sphereexplorer.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AsyncActionTest {
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Background inline = new Background(Runnable::run, Runnable::run);
    private final Background later = new Background(worker::add, Runnable::run);
    private final List<String> results = new ArrayList<>();

    @Test
    void resultIsHandedOnOnce() {
        AsyncAction<String> action = inline.action(() -> "found", results::add);

        action.run();

        assertThat(results).containsExactly("found");
        assertThat(action.runningProperty().get()).isFalse();
    }

    @Test
    void failureStaysUntilTheNextRun() {
        AtomicBoolean broken = new AtomicBoolean(true);
        AsyncAction<String> action = inline.action(() -> failingIf(broken.get()), results::add);

        action.run();
        assertThat(action.failureProperty().get()).hasMessage("unplugged");

        broken.set(false);
        action.run();
        assertThat(action.failureProperty().get()).isNull();
        assertThat(results).containsExactly("fine");
    }

    @Test
    void runningActionIsNotStartedTwice() {
        AsyncAction<String> action = later.action(() -> "once", results::add);

        action.run();
        action.run();

        assertThat(worker).hasSize(1);
        assertThat(action.runningProperty().get()).isTrue();
    }

    @Test
    void cancelledActionTellsNeitherResultNorFailure() {
        AsyncAction<String> action = later.action(() -> "late", results::add);
        action.run();

        action.cancel();
        worker.remove().run();

        assertThat(results).isEmpty();
        assertThat(action.failureProperty().get()).isNull();
        assertThat(action.runningProperty().get()).isFalse();
    }

    @Test
    void outcomeOfACancelledRunDoesNotEndTheNextOne() {
        List<Runnable> fxThread = new ArrayList<>();
        Background background = new Background(Runnable::run, fxThread::add);
        AsyncAction<String> action = background.action(() -> "run", results::add);
        action.run();
        action.cancel();
        action.run();

        fxThread.getFirst().run();
        assertThat(results).isEmpty();

        fxThread.getLast().run();
        assertThat(results).containsExactly("run");
    }

    @Test
    void cancelInterruptsTheThreadThatWorks() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Background threads = new Background(Thread::startVirtualThread, Runnable::run);
        AsyncAction<String> action = threads.action(() -> waitForInterrupt(started, interrupted), results::add);

        action.run();
        assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
        action.cancel();

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stepsAreToldWhileTheWorkRunsAndGoneAfterIt() {
        List<AsyncAction.Step> told = new ArrayList<>();
        var second = new AsyncAction.Step(2, 5, "address");
        AsyncAction<String> action = inline.action(
                progress -> {
                    progress.accept(second);
                    return "done";
                },
                results::add);
        action.stepProperty().subscribe(step -> {
            if (step != null) {
                told.add(step);
            }
        });

        action.run();

        assertThat(told).containsExactly(second);
        assertThat(action.stepProperty().get()).isNull();
    }

    @Test
    void trackedActionIsRunningWorkUnderItsTitle() {
        RunningWork work = new RunningWork();
        AsyncAction<String> action = later.action(() -> "joined", results::add);
        work.track(() -> "Joining LabNet-24", action);

        action.run();
        assertThat(work.items()).extracting(RunningWork.Item::title).containsExactly("Joining LabNet-24");

        worker.remove().run();
        assertThat(work.items()).isEmpty();
    }

    private static String failingIf(boolean broken) throws IOException {
        if (broken) {
            throw new IOException("unplugged");
        }
        return "fine";
    }

    private static String waitForInterrupt(CountDownLatch started, CountDownLatch interrupted) throws Exception {
        started.countDown();
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        return "never";
    }
}
