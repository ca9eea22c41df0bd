package io.sphereexplorer.session;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.CapabilityFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** An attached board with its connection and the identity it first showed, from plugging in to unplugging. Thread-safe. */
final class BenchPlace implements AutoCloseable {
    private final AttachedBoard board;
    private final List<Way> ways;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile Optional<DeviceConnection> connection = Optional.empty();
    private volatile Optional<DeviceId> firstSeen = Optional.empty();
    private volatile Optional<CapabilityFile> carried = Optional.empty();
    private volatile boolean gone;

    /** How a gateway reaches the board. */
    record Way(DeviceGateway gateway, AttachedBoard board) {}

    /**
     * A place whose board is not connected yet.
     *
     * @param ways at least one; a later one is tried while the port of the earlier is busy
     */
    BenchPlace(AttachedBoard board, List<Way> ways) {
        this.board = board;
        this.ways = List.copyOf(ways);
    }

    AttachedBoard board() {
        return board;
    }

    DeviceConnection connection() throws DeviceException {
        Optional<DeviceConnection> kept = connection;
        if (kept.isPresent() && kept.get().isOpen()) {
            return kept.get();
        }
        lock();
        try {
            return reopened();
        } finally {
            opening.unlock();
        }
    }

    Optional<DeviceId> knownId() {
        return firstSeen;
    }

    DeviceId id() throws DeviceException {
        Optional<DeviceId> known = firstSeen;
        return known.isPresent() ? known.get() : verify(connection());
    }

    DeviceConnection verifiedConnection() throws DeviceException {
        DeviceConnection current = connection();
        verify(current);
        return current;
    }

    /** Lets all requests bring a capability file along, over this connection and later ones. */
    void carry(Optional<CapabilityFile> capability) {
        carried = capability;
        connection.ifPresent(this::load);
    }

    Optional<CapabilityFile> carried() {
        return carried;
    }

    /** After this the board counts as unplugged. */
    @Override
    public void close() {
        gone = true;
        connection.ifPresent(DeviceConnection::close);
    }

    private DeviceConnection reopened() throws DeviceException {
        Optional<DeviceConnection> kept = connection;
        if (kept.isPresent() && kept.get().isOpen()) {
            return kept.get();
        }
        kept.ifPresent(DeviceConnection::close);
        if (gone) {
            throw new DeviceException.Unplugged();
        }
        DeviceConnection opened = open(ways);
        load(opened);
        connection = Optional.of(opened);
        if (gone) {
            opened.close();
            throw new DeviceException.Unplugged();
        }
        return opened;
    }

    private void load(DeviceConnection current) {
        current.carry(carried.map(CapabilityFile::octets));
    }

    private static DeviceConnection open(List<Way> ways) throws DeviceException {
        Way first = ways.getFirst();
        try {
            return first.gateway().connect(first.board());
        } catch (DeviceException.PortBusy busy) {
            if (ways.size() == 1) {
                throw busy;
            }
            return open(ways.subList(1, ways.size()));
        }
    }

    private DeviceId verify(DeviceConnection current) throws DeviceException {
        DeviceId now = current.device().identity().id();
        DeviceId expected = firstSeen.orElse(now);
        firstSeen = Optional.of(now);
        if (!expected.equals(now)) {
            throw new DeviceException.OtherBoard(expected, now);
        }
        return now;
    }

    private void lock() throws DeviceException {
        try {
            opening.lockInterruptibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DeviceException.Cancelled();
        }
    }
}
