package io.sphereexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.BoardScript;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.device.DeviceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BenchTest {
    private static final DeviceId FIRST = new DeviceId("ab".repeat(64));
    private static final DeviceId OTHER = new DeviceId("cd".repeat(64));

    private final FakeGateway gateway = new FakeGateway();
    private final Bench bench = new Bench(List.of(gateway));

    @Test
    void connectionIsOpenedOnceAndKept() throws Exception {
        AttachedBoard board = gateway.plug("313", new BoardScript().id(FIRST));

        assertThat(bench.connection(board)).isSameAs(bench.connection(board));
        assertThat(gateway.events()).containsExactly("connect 313");
    }

    @Test
    void lostConnectionIsOpenedAnew() throws Exception {
        AttachedBoard board = gateway.plug("313", request -> {
            throw new IOException("reset");
        });
        var lost = bench.connection(board);
        assertThatThrownBy(() -> lost.device().status()).isInstanceOf(DeviceException.Silent.class);

        gateway.swap(board, new BoardScript().id(FIRST));

        assertThat(bench.connection(board)).isNotSameAs(lost);
        assertThat(gateway.events()).containsExactly("connect 313", "close 313", "connect 313");
    }

    @Test
    void unpluggedBoardIsLetGoAndTold() throws Exception {
        AttachedBoard board = gateway.plug("313", new BoardScript().id(FIRST));
        var changes = new AtomicInteger();
        bench.onChange(changes::incrementAndGet);
        bench.connection(board);

        gateway.unplug(board);

        assertThat(changes).hasValue(1);
        assertThat(bench.boards()).isEmpty();
        assertThat(gateway.events()).containsExactly("connect 313", "close 313");
        assertThatThrownBy(() -> bench.connection(board)).isInstanceOf(DeviceException.Unplugged.class);
    }

    @Test
    void closedWatchHearsNoMore() {
        var changes = new AtomicInteger();
        bench.onChange(changes::incrementAndGet).close();

        gateway.plug("313", new BoardScript());

        assertThat(changes).hasValue(0);
        assertThat(bench.boards()).hasSize(1);
    }

    @Test
    void changeIsNotMadeOnABoardThatWasSwappedUnseen() throws Exception {
        AttachedBoard board = gateway.plug("313", new BoardScript().id(FIRST));
        bench.verifiedConnection(board);

        gateway.swap(board, new BoardScript().id(OTHER));

        var other = catchThrowableOfType(DeviceException.OtherBoard.class, () -> bench.verifiedConnection(board));
        assertThat(other.expected()).isEqualTo(FIRST);
        assertThat(other.found()).isEqualTo(OTHER);
        assertThat(bench.verifiedConnection(board).isOpen()).isTrue();
    }

    @Test
    void boardPluggedInAtTheSamePlaceIsSeenAfresh() throws Exception {
        AttachedBoard board = gateway.plug("313", new BoardScript().id(FIRST));
        assertThat(bench.idOf(board)).isEqualTo(FIRST);

        gateway.unplug(board);
        gateway.plug("313", new BoardScript().id(OTHER));

        assertThat(bench.idOf(board)).isEqualTo(OTHER);
    }

    @Test
    void placesKeepTheirNames() {
        AttachedBoard first = gateway.plug("313", new BoardScript());
        AttachedBoard second = gateway.plug("314", new BoardScript());
        assertThat(bench.boards()).containsExactly(first, second);

        gateway.unplug(first);
        gateway.plug("315", new BoardScript());
        gateway.plug("313", new BoardScript());

        assertThat(bench.boards().stream().map(bench::nameOf)).containsExactly("Bench-02", "Bench-03", "Bench-01");
    }

    @Test
    void boardSeenTwiceIsListedOnceAndReachedThroughTheServiceWhileItsPortIsBusy() throws Exception {
        var service = new FakeGateway();
        AttachedBoard board = gateway.plug("313", new BoardScript());
        service.plug("313", new BoardScript().id(FIRST));
        AttachedBoard elsewhere = service.plug("314", new BoardScript());
        gateway.refuse(new DeviceException.PortBusy("COM7", new IOException()));
        var both = new Bench(List.of(gateway, service));

        assertThat(both.boards()).containsExactly(board, elsewhere);
        assertThat(both.idOf(board)).isEqualTo(FIRST);
        assertThat(service.events()).containsExactly("connect 313");
    }

    @Test
    void otherFailuresAreNotHiddenByTheService() {
        var service = new FakeGateway();
        AttachedBoard board = gateway.plug("313", new BoardScript());
        service.plug("313", new BoardScript());
        gateway.refuse(new DeviceException.PortNotPermitted("COM7", new IOException()));

        assertThatThrownBy(() -> new Bench(List.of(gateway, service)).connection(board))
                .isInstanceOf(DeviceException.PortNotPermitted.class);
    }

    @Test
    void rescanLooksAgainAndCounts() {
        gateway.plug("313", new BoardScript());

        assertThat(bench.rescan()).isEqualTo(1);
        assertThat(gateway.events()).containsExactly("rescan");
    }

    @Test
    void closingEndsConnectionsBeforeGateways() throws Exception {
        AttachedBoard board = gateway.plug("313", new BoardScript());
        bench.connection(board);

        bench.close();

        assertThat(gateway.events()).containsExactly("connect 313", "close 313", "closed");
        assertThat(bench.boards()).isEmpty();
    }

    @Test
    void waitingForAConnectionCanBeInterrupted() {
        AttachedBoard board = gateway.plug("313", new BoardScript());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> bench.connection(board)).isInstanceOf(DeviceException.Cancelled.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void lookThatEndsAfterTheCloseBringsNoBoardBack() {
        AttachedBoard board = gateway.plug("313", new BoardScript().id(FIRST));
        var lastLook = new AtomicReference<Runnable>(() -> {});
        var closing = new Bench(List.of(new SlowGateway(gateway, lastLook)));
        assertThat(closing.boards()).containsExactly(board);
        lastLook.set(closing::close);

        closing.rescan();

        assertThat(closing.boards()).isEmpty();
        assertThatThrownBy(() -> closing.connection(board)).isInstanceOf(DeviceException.Unplugged.class);
    }

    @Test
    void boardIsNamedWhilePortsAreLookedAt() {
        AttachedBoard board = gateway.plug("313", new BoardScript().id(FIRST));
        var meanwhile = new AtomicReference<Runnable>(() -> {});
        var slow = new Bench(List.of(new SlowGateway(gateway, meanwhile)));
        List<String> names = new ArrayList<>();
        meanwhile.set(() -> names.add(CompletableFuture.supplyAsync(() -> slow.nameOf(board))
                .orTimeout(5, TimeUnit.SECONDS)
                .join()));

        slow.rescan();

        assertThat(names).isNotEmpty().containsOnly("Bench-01");
    }

    /** Something happens while it looks at its ports. */
    private record SlowGateway(FakeGateway gateway, AtomicReference<Runnable> meanwhile) implements DeviceGateway {
        @Override
        public List<AttachedBoard> boards() {
            meanwhile.get().run();
            return gateway.boards();
        }

        @Override
        public Watch watch(Runnable onChange) {
            return gateway.watch(onChange);
        }

        @Override
        public DeviceConnection connect(AttachedBoard board) throws DeviceException {
            return gateway.connect(board);
        }

        @Override
        public void close() {
            gateway.close();
        }
    }
}
