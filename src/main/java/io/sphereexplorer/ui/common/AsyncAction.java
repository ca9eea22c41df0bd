package io.sphereexplorer.ui.common;

import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Something a button starts: it runs off the FX thread, can be cancelled, and remembers how it failed. FX thread only.
 */
public final class AsyncAction<T> {
    private final Background background;
    private final Work<T> work;
    private final Consumer<? super T> onSuccess;
    private final boolean endIsTold;
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>();
    private @Nullable Future<T> current;
    private int runs;
    private volatile @Nullable Thread worker;
    private volatile boolean begun;

    /** Work that tells its steps while it goes on. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Consumer<Step> progress) throws Exception;
    }

    /** How far an action is: step {@code number} of {@code count}, counted from 1, and what is done in it. */
    public record Step(int number, int count, String text) {}

    /** @param endIsTold whether also cancelled work tells how it ended, for what it leaves behind has to be known */
    AsyncAction(Background background, Work<T> work, Consumer<? super T> onSuccess, boolean endIsTold) {
        this.background = background;
        this.work = work;
        this.onSuccess = onSuccess;
        this.endIsTold = endIsTold;
    }

    /** Starts the work unless it is running already. */
    public void run() {
        if (running.get()) {
            return;
        }
        int run = ++runs;
        failure.set(null);
        step.set(null);
        begun = false;
        running.set(true);
        Future<T> started = background.run(
                () -> work(told -> background.onFxThread(() -> ifCurrent(run, () -> step.set(told)))),
                result -> ifCurrent(run, () -> succeed(result)),
                problem -> ifCurrent(run, () -> fail(problem)));
        ifCurrent(run, () -> current = started);
    }

    /**
     * Interrupts the work; its outcome is not told any more, and a cancelled action has not failed. An action whose end
     * is told goes on until its work has ended.
     */
    public void cancel() {
        if (endIsTold && begun) {
            stop();
            return;
        }
        if (current != null) {
            current.cancel(true);
        }
        end();
    }

    /** Whether the work was interrupted and has not ended yet. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** Takes back what went wrong last, as a user does who has read it. */
    public void dismissFailure() {
        failure.set(null);
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the last run failed; null if it did not. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The step the running work is at; null if it tells none. */
    public ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    private T work(Consumer<Step> progress) throws Exception {
        worker = Thread.currentThread();
        begun = true;
        try {
            return work.run(progress);
        } finally {
            worker = null;
        }
    }

    private void stop() {
        Thread interrupted = worker;
        if (interrupted != null && running.get()) {
            stopping.set(true);
            interrupted.interrupt();
        }
    }

    private void ifCurrent(int run, Runnable news) {
        if (run == runs && running.get()) {
            news.run();
        }
    }

    private void succeed(T result) {
        end();
        onSuccess.accept(result);
    }

    private void fail(Exception problem) {
        end();
        failure.set(problem);
    }

    private void end() {
        current = null;
        step.set(null);
        stopping.set(false);
        running.set(false);
    }
}
