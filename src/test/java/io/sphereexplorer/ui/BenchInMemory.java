package io.sphereexplorer.ui;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.session.Bench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bench whose boards answer in memory, and are plugged and unplugged by the test. */
public final class BenchInMemory implements DeviceGateway {
    private final Map<String, AttachedBoard> attached = new LinkedHashMap<>();
    private final Map<String, HttpTransport> transports = new LinkedHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final Bench bench = new Bench(List.of(this));

    public Bench bench() {
        return bench;
    }

    /** Plugs an emulated board in, or in again, and tells it. */
    public AttachedBoard plug(String port, HttpTransport board) {
        return plug(port, AttachedBoard.Origin.EMULATED, board);
    }

    public AttachedBoard plug(String port, AttachedBoard.Origin origin, HttpTransport board) {
        String path = String.valueOf(31 + Math.floorMod(port.hashCode(), 60));
        return plug(new AttachedBoard(port, path, "192.168.35.2", port, origin, Optional.empty()), board);
    }

    public AttachedBoard plug(AttachedBoard place, HttpTransport board) {
        attached.put(place.key(), place);
        transports.put(place.key(), board);
        watchers.forEach(Runnable::run);
        return place;
    }

    public void unplug(String port) {
        attached.remove(port);
        watchers.forEach(Runnable::run);
    }

    @Override
    public List<AttachedBoard> boards() {
        return List.copyOf(attached.values());
    }

    @Override
    public Watch watch(Runnable onChange) {
        watchers.add(onChange);
        return () -> watchers.remove(onChange);
    }

    @Override
    public DeviceConnection connect(AttachedBoard board) throws DeviceException {
        if (!attached.containsKey(board.key())) {
            throw new DeviceException.Unplugged();
        }
        return new DeviceConnection(transports.get(board.key()));
    }

    @Override
    public void close() {
        watchers.clear();
    }
}
