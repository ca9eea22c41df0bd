package io.sphereexplorer.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs parts of a test on the FX thread of a toolkit without a screen. */
public final class FxThread {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    private FxThread() {}

    /** Starts the toolkit if need be, and hands back what {@code work} gives or throws. */
    public static <T> T call(Callable<T> work) throws Exception {
        start();
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(30, TimeUnit.SECONDS);
    }

    public static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return "";
        });
    }

    private static void start() throws InterruptedException {
        try {
            Platform.startup(STARTED::countDown);
        } catch (IllegalStateException running) {
            STARTED.countDown();
        }
        STARTED.await();
    }
}
