package io.sphereexplorer.session;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.AttachedBoard.Origin;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.net.http.HttpTransport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gateway in a test: boards that are plugged in and out by hand, each answering from a transport. */
public final class FakeGateway implements DeviceGateway {
    private final Map<AttachedBoard, HttpTransport> boards = new LinkedHashMap<>();
    private final List<Runnable> watchers = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private Optional<DeviceException> refusal = Optional.empty();

    public static AttachedBoard board(String connectionPath) {
        return new AttachedBoard(
                "key-" + connectionPath,
                connectionPath,
                "192.168.35.2",
                "COM" + connectionPath,
                Origin.REAL,
                Optional.empty());
    }

    public AttachedBoard plug(String connectionPath, HttpTransport transport) {
        AttachedBoard board = board(connectionPath);
        plug(board, transport);
        return board;
    }

    public void plug(AttachedBoard board, HttpTransport transport) {
        boards.put(board, transport);
        watchers.forEach(Runnable::run);
    }

    public void unplug(AttachedBoard board) {
        boards.remove(board);
        watchers.forEach(Runnable::run);
    }

    /** Swaps what answers, faster than any watch sees. */
    public void swap(AttachedBoard board, HttpTransport transport) {
        boards.put(board, transport);
    }

    public void refuse(DeviceException failure) {
        refusal = Optional.of(failure);
    }

    /** What happened: connect, close, rescan, closed. */
    public List<String> events() {
        return events;
    }

    @Override
    public List<AttachedBoard> boards() {
        return List.copyOf(boards.keySet());
    }

    @Override
    public void rescan() {
        events.add("rescan");
    }

    @Override
    public Watch watch(Runnable onChange) {
        watchers.add(onChange);
        return () -> watchers.remove(onChange);
    }

    @Override
    public DeviceConnection connect(AttachedBoard board) throws DeviceException {
        events.add("connect " + board.connectionPath());
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        HttpTransport current = request -> boards.get(board).send(request);
        return new DeviceConnection(current, () -> events.add("close " + board.connectionPath()));
    }

    @Override
    public void close() {
        events.add("closed");
    }
}
