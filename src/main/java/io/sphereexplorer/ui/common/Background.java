package io.sphereexplorer.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** The one bridge between the FX thread and the threads that work. */
public final class Background {
    private final Executor worker;
    private final Executor fxThread;

    public Background(Executor worker, Executor fxThread) {
        this.worker = worker;
        this.fxThread = fxThread;
    }

    /** An action for a button; it does nothing until it is run. */
    public <T> AsyncAction<T> action(Callable<T> work, Consumer<? super T> onSuccess) {
        return new AsyncAction<>(this, _ -> work.call(), onSuccess, false);
    }

    /** An action that tells how far it is. */
    public <T> AsyncAction<T> action(AsyncAction.Work<T> work, Consumer<? super T> onSuccess) {
        return new AsyncAction<>(this, work, onSuccess, false);
    }

    /** The same for work that leaves something behind: how it ended is told even if it was cancelled. */
    public <T> AsyncAction<T> actionToldToItsEnd(AsyncAction.Work<T> work, Consumer<? super T> onSuccess) {
        return new AsyncAction<>(this, work, onSuccess, true);
    }

    /** Hands news from any thread to the FX thread. */
    public void onFxThread(Runnable news) {
        fxThread.execute(news);
    }

    /**
     * Runs {@code work} off the FX thread and hands its outcome back on it.
     *
     * @return cancelling it interrupts the work, after which no outcome is handed back
     */
    public <T> Future<T> run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure) {
        var task = new FutureTask<>(work) {
            @Override
            protected void done() {
                switch (state()) {
                    case SUCCESS -> fxThread.execute(() -> onSuccess.accept(resultNow()));
                    case FAILED -> fxThread.execute(() -> onFailure.accept(asException(exceptionNow())));
                    case CANCELLED, RUNNING -> {}
                }
            }
        };
        worker.execute(task);
        return task;
    }

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }
}
