package io.sphereexplorer.command.bulk;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Runs work that must not be torn in the middle on a thread that nobody else interrupts. */
final class Unbroken {
    private Unbroken() {}

    /**
     * Blocks until the work has ended; an interrupt asks it to end sooner, and is passed on afterwards.
     *
     * @param onInterrupt called on this thread
     */
    static <R> R run(Callable<R> work, Runnable onInterrupt) throws IOException {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        boolean interrupted = false;
        try {
            while (!task.isDone()) {
                interrupted |= isInterruptedWaitingFor(task);
                if (interrupted) {
                    onInterrupt.run();
                }
            }
            return get(task);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What work that has ended gave or threw. */
    static <R> R get(Future<R> ended) throws IOException {
        return switch (ended.state()) {
            case SUCCESS -> ended.resultNow();
            case FAILED -> throw thrown(ended.exceptionNow());
            case CANCELLED, RUNNING -> throw new IllegalStateException("the work has not ended");
        };
    }

    private static boolean isInterruptedWaitingFor(Future<?> task) {
        try {
            task.get();
            return false;
        } catch (InterruptedException _) {
            return true; // told by run
        } catch (ExecutionException _) {
            return false; // told by get
        }
    }

    private static IOException thrown(Throwable failure) {
        return switch (failure) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> new IOException(failure);
        };
    }
}
