package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.serial.SerialPortInfo.Origin;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PortWatchTest {
    private static final SerialPortInfo PORT = new SerialPortInfo("/dev/ttyUSB2", "", Optional.empty(), Origin.SYSTEM);

    private volatile List<SerialPortInfo> ports = List.of();

    @Test
    void tellsOnceOfEachChange() {
        var changes = new AtomicInteger();
        var watch = new PortWatch(() -> ports, changes::incrementAndGet);

        watch.look();
        ports = List.of(PORT);
        watch.look();
        watch.look();
        ports = List.of();
        watch.look();

        assertThat(changes).hasValue(2);
    }

    @Test
    void changeIsToldWithinASecondAndClosingLeavesNoThread() throws InterruptedException {
        var changed = new CountDownLatch(1);
        var teller = new AtomicInteger();
        var watch = new PortWatch(() -> ports, () -> {
            teller.set((int) Thread.currentThread().threadId());
            changed.countDown();
        });
        watch.start();

        ports = List.of(PORT);
        boolean inTime = changed.await(1, TimeUnit.SECONDS);
        watch.close();

        assertThat(inTime).isTrue();
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.threadId() == teller.get());
    }

    @Test
    void watchCanBeClosedFromItsOwnCall() throws InterruptedException {
        var closed = new CountDownLatch(1);
        var self = new PortWatch[1];
        self[0] = new PortWatch(() -> ports, () -> {
            self[0].close();
            closed.countDown();
        });
        self[0].start();

        ports = List.of(PORT);

        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
