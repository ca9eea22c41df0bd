package io.sphereexplorer.ui.common;

import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Something a button starts: it runs off the FX thread, can be cancelled, and remembers how it failed. */
public final class AsyncAction<T> {
    private final Background background;
    private final Work<T> work;
    private final Consumer<? super T> onSuccess;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>();
    private @Nullable Future<T> current;
    private int runs;

    /** Work that tells its steps while it goes on. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Consumer<Step> progress) throws Exception;
    }

    /** How far an action is: step {@code number} of {@code count}, counted from 1, and what is done in it. */
    public record Step(int number, int count, String text) {}

    AsyncAction(Background background, Work<T> work, Consumer<? super T> onSuccess) {
        this.background = background;
        this.work = work;
        this.onSuccess = onSuccess;
    }

    /** Starts the work unless it is running already. */
    public void run() {
        if (running.get()) {
            return;
        }
        int run = ++runs;
        failure.set(null);
        step.set(null);
        running.set(true);
        Future<T> started = background.run(
                () -> work.run(told -> background.onFxThread(() -> ifCurrent(run, () -> step.set(told)))),
                result -> ifCurrent(run, () -> succeed(result)),
                problem -> ifCurrent(run, () -> fail(problem)));
        ifCurrent(run, () -> current = started);
    }

    /** Interrupts the work; its outcome is not told any more, and a cancelled action has not failed. */
    public void cancel() {
        if (current != null) {
            current.cancel(true);
        }
        end();
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
        running.set(false);
    }
}
