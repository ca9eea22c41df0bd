package io.sphereexplorer.net.serial;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at a list of ports again and again on one daemon thread, and tells when it has changed. */
final class PortWatch implements SerialPorts.Watch {
    private static final long PERIOD_MILLIS = 500;
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);

    private final Supplier<List<SerialPortInfo>> ports;
    private final Runnable onChange;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private List<SerialPortInfo> seen;

    PortWatch(Supplier<List<SerialPortInfo>> ports, Runnable onChange) {
        this.ports = ports;
        this.onChange = onChange;
        this.seen = ports.get();
        this.thread = Thread.ofPlatform().daemon().name("serial-port-watch").unstarted(this::lookUntilClosed);
    }

    PortWatch start() {
        thread.start();
        return this;
    }

    /** One look; the thread does this twice a second. */
    void look() {
        var now = ports.get();
        if (!now.equals(seen)) {
            seen = now;
            onChange.run();
        }
    }

    private void lookUntilClosed() {
        try {
            while (!closing.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // and the watch ends
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (!thread.equals(Thread.currentThread())) {
                var _ = thread.join(LAST_LOOK);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
