package io.sphereexplorer.session;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.device.recovery.place.RecoveryGateway;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The attached boards and their open connections, shared by everything that runs. Thread-safe.
 *
 * <p>A real board that two gateways see is listed once, as the earlier gateway shows it; while that one finds the port in
 * use by another program, the later one is tried. Two sightings are of one board if their connection paths are equal.
 */
public final class Bench implements AutoCloseable {
    private final List<DeviceGateway> gateways;
    private final RecoveryGateway recovery;
    private final BoardNames names;
    private final List<DeviceGateway.Watch> watches = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ExpectedSilences silences = new ExpectedSilences();
    /** Held while ports are looked at, which may take long; the monitor never is. */
    private final ReentrantLock looking = new ReentrantLock();

    private volatile Map<String, BenchPlace> places = Map.of();
    private volatile boolean watching;
    private boolean closed;

    /** With names that are forgotten with the program. */
    public Bench(List<DeviceGateway> gateways) {
        this(gateways, BoardNames.inMemory());
    }

    /** With no way to boards that do not start. */
    public Bench(List<DeviceGateway> gateways, BoardNames names) {
        this(gateways, names, RecoveryGateway.NONE);
    }

    /** Looks at no port before the boards are asked for. */
    public Bench(List<DeviceGateway> gateways, BoardNames names, RecoveryGateway recovery) {
        this.gateways = List.copyOf(gateways);
        this.names = names;
        this.recovery = recovery;
    }

    /** The way to boards that do not start. */
    public RecoveryGateway recovery() {
        return recovery;
    }

    /** As last seen; the first call looks. */
    public List<AttachedBoard> boards() {
        watch();
        return places.values().stream().map(BenchPlace::board).toList();
    }

    /** Looks again for boards; tells how many there are. */
    public int rescan() {
        gateways.forEach(DeviceGateway::rescan);
        refresh();
        return boards().size();
    }

    /**
     * Calls {@code listener} from an unspecified thread after boards came or went.
     *
     * @return closing it ends the calls
     */
    public DeviceGateway.Watch onChange(Runnable listener) {
        watch();
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * The board's connection: opened once, kept, and opened anew after it was lost. Blocks while it is being opened.
     *
     * @throws DeviceException.Unplugged if the board is no longer attached
     */
    public DeviceConnection connection(AttachedBoard board) throws DeviceException {
        return place(board).connection();
    }

    /** Who the board is: asked once, then remembered while it stays plugged in. */
    public DeviceId idOf(AttachedBoard board) throws DeviceException {
        return place(board).id();
    }

    /**
     * The connection, after the board was asked again who it is.
     *
     * @throws DeviceException.OtherBoard if it is another board than at first
     */
    public DeviceConnection verifiedConnection(AttachedBoard board) throws DeviceException {
        return place(board).verifiedConnection();
    }

    /**
     * Lets all requests to a board bring a capability file along for as long as it stays plugged in (device-protocol §4.3).
     *
     * @param capability empty to bring none any more
     * @throws DeviceException.Unplugged if the board is no longer attached
     */
    public void carry(AttachedBoard board, Optional<CapabilityFile> capability) throws DeviceException {
        place(board).carry(capability);
    }

    /** The capability file that all requests to a board bring along, if there is one. */
    public Optional<CapabilityFile> carried(AttachedBoard board) {
        return Optional.ofNullable(places.get(board.key())).flatMap(BenchPlace::carried);
    }

    /** What the user called the board, once it has said who it is; until then, what the bench calls its place. */
    public String nameOf(AttachedBoard board) {
        return Optional.ofNullable(places.get(board.key()))
                .flatMap(BenchPlace::knownId)
                .flatMap(names::of)
                .orElseGet(() -> placeName(board));
    }

    /** What the user called the board; else, what the bench calls its place. */
    public String nameOf(AttachedBoard board, DeviceId id) {
        return names.of(id).orElseGet(() -> placeName(board));
    }

    /** The board that a user gave this name, wherever it is. */
    public Optional<DeviceId> named(String name) {
        return names.named(name);
    }

    /** Gives a board a name, which it keeps wherever it is plugged in; an empty one takes the name from it. */
    public void rename(DeviceId id, String name) {
        names.keep(id, name);
        listeners.forEach(Runnable::run);
    }

    /** What the bench calls the board's place, such as {@code Bench-01}. */
    public String placeName(AttachedBoard board) {
        synchronized (numbers) {
            int number = numbers.computeIfAbsent(board.key(), _ -> numbers.size() + 1);
            return "Bench-%02d".formatted(number);
        }
    }

    /** Which boards do not answer because they were told to restart or to update. */
    public ExpectedSilences silences() {
        return silences;
    }

    @Override
    public void close() {
        List<DeviceGateway.Watch> ended;
        Map<String, BenchPlace> left;
        synchronized (this) {
            closed = true;
            ended = List.copyOf(watches);
            watches.clear();
            left = places;
            places = Map.of();
        }
        ended.forEach(DeviceGateway.Watch::close);
        listeners.clear();
        left.values().forEach(BenchPlace::close);
        gateways.forEach(DeviceGateway::close);
    }

    private void watch() {
        if (watching) {
            return;
        }
        looking.lock();
        try {
            if (!watching) {
                gateways.forEach(gateway -> keep(gateway.watch(this::refresh)));
                look();
                watching = true;
            }
        } finally {
            looking.unlock();
        }
    }

    private synchronized void keep(DeviceGateway.Watch watch) {
        if (closed) {
            watch.close();
        } else {
            watches.add(watch);
        }
    }

    private void refresh() {
        look().forEach(BenchPlace::close);
        listeners.forEach(Runnable::run);
    }

    /** Brings the places up to date and tells which ones are gone. */
    private List<BenchPlace> look() {
        looking.lock();
        try {
            Map<String, BenchPlace> now = new LinkedHashMap<>();
            seen().forEach((board, ways) -> now.put(board.key(), placeFor(board, ways)));
            now.values().forEach(place -> placeName(place.board()));
            return replacePlaces(now);
        } finally {
            looking.unlock();
        }
    }

    /** A bench that was closed meanwhile stays empty. */
    private synchronized List<BenchPlace> replacePlaces(Map<String, BenchPlace> now) {
        Map<String, BenchPlace> next = closed ? Map.of() : Collections.unmodifiableMap(now);
        List<BenchPlace> gone = places.values().stream()
                .filter(place -> next.get(place.board().key()) != place)
                .toList();
        places = next;
        return gone;
    }

    private BenchPlace placeFor(AttachedBoard board, List<BenchPlace.Way> ways) {
        BenchPlace before = places.get(board.key());
        return before != null && before.board().equals(board) ? before : new BenchPlace(board, ways);
    }

    private Map<AttachedBoard, List<BenchPlace.Way>> seen() {
        Map<AttachedBoard, List<BenchPlace.Way>> seen = new LinkedHashMap<>();
        for (DeviceGateway gateway : gateways) {
            for (AttachedBoard board : gateway.boards()) {
                var way = new BenchPlace.Way(gateway, board);
                seen.computeIfAbsent(sameAs(board, seen.keySet()), _ -> new ArrayList<>())
                        .add(way);
            }
        }
        return seen;
    }

    private static AttachedBoard sameAs(AttachedBoard board, Set<AttachedBoard> earlier) {
        return earlier.stream()
                .filter(other -> other.origin() == AttachedBoard.Origin.REAL
                        && other.origin() == board.origin()
                        && other.connectionPath().equals(board.connectionPath()))
                .findFirst()
                .orElse(board);
    }

    private BenchPlace place(AttachedBoard board) throws DeviceException {
        watch();
        BenchPlace place = places.get(board.key());
        if (place == null) {
            throw new DeviceException.Unplugged();
        }
        return place;
    }
}
