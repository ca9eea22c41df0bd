package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPorts;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The service ports of a world's boards, as a system would list them. Any thread. */
public final class EmulatedSerialPorts implements SerialPorts, AutoCloseable {
    private final List<DeviceEmulator> boards;
    private final List<BoardSocket> sockets;
    private final Line line;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** All boards plugged in. */
    public EmulatedSerialPorts(List<DeviceEmulator> boards, Line line) {
        this.boards = List.copyOf(boards);
        this.line = line;
        sockets = boards.stream().map(BoardSocket::new).toList();
    }

    /** New boards for all places of a world. */
    public static EmulatedSerialPorts of(World world, DeviceIdentityAuthority authority, Pause pause, Line line) {
        var boards = world.boards().stream()
                .map(board -> new DeviceEmulator(new EmulatedDevice(world, board), authority, pause))
                .toList();
        return new EmulatedSerialPorts(boards, line);
    }

    /** In the order of their numbers. */
    public List<DeviceEmulator> boards() {
        return boards;
    }

    @Override
    public List<SerialPortInfo> list() {
        return sockets.stream()
                .filter(BoardSocket::plugged)
                .map(BoardSocket::info)
                .toList();
    }

    /** Calls {@code onChange} from a new thread whenever a board is plugged in or unplugged, at once. */
    @Override
    public Watch watch(Runnable onChange) {
        Runnable watcher = () -> Thread.startVirtualThread(onChange); // a new object, whoever else watches the same
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** The settings do not matter: an emulated line has no wrong ones. */
    @Override
    public SerialPort open(SerialPortInfo port, LineSettings settings) throws SerialPortException {
        for (BoardSocket socket : sockets) {
            if (socket.info().path().equals(port.path())) {
                return socket.open(line);
            }
        }
        throw new SerialPortException.Gone(port.path());
    }

    /** The number of the board at a port, plugged in or not. */
    public OptionalInt numberAt(String path) {
        return IntStream.range(0, sockets.size())
                .filter(place -> sockets.get(place).info().path().equals(path))
                .map(place -> place + 1)
                .findFirst();
    }

    /**
     * Pulls a board's cable.
     *
     * @param board its number, from 1
     */
    public void unplug(int board) {
        sockets.get(board - 1).unplug();
        watchers.forEach(Runnable::run);
    }

    /**
     * Puts a board's cable back.
     *
     * @param board its number, from 1
     */
    public void plug(int board) {
        sockets.get(board - 1).plug();
        watchers.forEach(Runnable::run);
    }

    /** Pulls all cables and waits for the boards' threads. */
    @Override
    public void close() {
        watchers.clear();
        sockets.forEach(BoardSocket::close);
    }
}
