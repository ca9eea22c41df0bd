package io.sphereexplorer.ui.bench;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Twenty emulated boards in memory, of which any can be made to fall silent. */
public final class TwentyBoards {
    private final World world = World.create(7, 20, () -> Instant.parse("2026-11-22T09:00:00Z"));
    private final BenchInMemory bench = new BenchInMemory();
    private final List<EmulatedDevice> devices = world.boards().stream()
            .map(board -> new EmulatedDevice(world, board))
            .toList();
    private final Set<Integer> silent = ConcurrentHashMap.newKeySet();
    private final List<AttachedBoard> boards =
            IntStream.rangeClosed(1, 20).mapToObj(this::plug).toList();

    public BenchInMemory bench() {
        return bench;
    }

    public Session session() {
        return Session.of(bench.bench());
    }

    /** From now on board {@code number}, from 1, does not answer. */
    public void silence(int number) {
        silent.add(number);
    }

    public void heal(int number) {
        silent.remove(number);
    }

    /** How many networks board {@code number} has stored, as the board itself says. */
    public int networks(int number) throws Exception {
        var answer = new DeviceRoutes(devices.get(number - 1)).send(Request.get("/wifi/config/networks"));
        return answer.body().utf8().split("\"ssid\"", -1).length - 1;
    }

    /** As the pane sees them. */
    public ObservableList<BenchBoard> shown() {
        return FXCollections.observableArrayList(
                boards.stream().map(this::shown).toList());
    }

    private BenchBoard shown(AttachedBoard board) {
        return new BenchBoard(
                board,
                session().on(board),
                new SimpleStringProperty(bench.bench().nameOf(board)),
                new SimpleObjectProperty<>(new BenchBoard.Mark("answering", "answering")),
                Optional::empty);
    }

    private AttachedBoard plug(int number) {
        HttpTransport routes = new DeviceRoutes(devices.get(number - 1));
        var place = new AttachedBoard(
                "emulated:" + number,
                String.valueOf(312 + number),
                "192.168.35.2",
                "emulated:" + number,
                AttachedBoard.Origin.EMULATED,
                Optional.empty());
        return bench.plug(place, request -> {
            if (silent.contains(number)) {
                throw new SocketTimeoutException("silent");
            }
            return routes.send(request);
        });
    }
}
