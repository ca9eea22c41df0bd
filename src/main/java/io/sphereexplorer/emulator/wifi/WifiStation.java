package io.sphereexplorer.emulator.wifi;

import io.sphereexplorer.emulator.certificate.CertificateStore;
import io.sphereexplorer.emulator.certificate.StoredCertificate;
import io.sphereexplorer.emulator.wifi.Attempt.Target;
import io.sphereexplorer.emulator.world.AccessPoint;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.Security;
import io.sphereexplorer.emulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A board's radio from one start of the board to the next: it joins the best enabled network and stays there. */
public final class WifiStation {
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration BACK_OFF = Duration.ofSeconds(10);

    private final World world;
    private final NetworkStore store;
    private final CertificateStore certificates;
    private final RandomGenerator random;
    private final Map<Integer, JoinFailure> failures = new HashMap<>();
    private final Map<Integer, Instant> backOffs = new HashMap<>();
    private Optional<Connection> connection = Optional.empty();
    private Optional<Attempt> attempt = Optional.empty();
    private Map<String, StoredCertificate> loaded;
    private boolean up;

    public WifiStation(World world, NetworkStore store, CertificateStore certificates, RandomGenerator random) {
        this.world = world;
        this.store = store;
        this.certificates = certificates;
        loaded = certificates.all();
        this.random = random;
    }

    /** Switches the interface. */
    public void bring(boolean nowUp, Instant now) {
        if (up != nowUp) {
            up = nowUp;
            connection = Optional.empty();
            reconsider(now);
        }
    }

    /** To be told when the list of networks, or something an attempt depends on, has changed. */
    public void reconsider(Instant now) {
        failures.keySet().removeIf(id -> store.find(id).isEmpty());
        backOffs.clear();
        connection = connection.filter(joined -> store.find(joined.networkId())
                .filter(ConfiguredNetwork::enabled)
                .isPresent());
        attempt = connection.isPresent() ? Optional.empty() : begin(now);
    }

    /** Leaves the network if it is this one. */
    public void leave(int id) {
        connection = connection.filter(joined -> joined.networkId() != id);
    }

    /** Takes note of the certificates that are stored now, leaves the network and joins anew. */
    public void reload(Instant now) {
        loaded = certificates.all();
        rejoin(now);
    }

    private void rejoin(Instant now) {
        connection = Optional.empty();
        reconsider(now);
    }

    /** Lets happen what happens until {@code now}. */
    public void advance(Instant now) {
        if (connection.isPresent() && keyWasChanged(connection.get())) {
            rejoin(now);
        }
        while (attempt.isPresent() && !attempt.get().ends().isAfter(now)) {
            var ended = attempt.get();
            attempt = conclude(ended) ? Optional.empty() : begin(ended.ends().plus(REST));
        }
    }

    public WpaState state(Instant now) {
        if (!up) {
            return WpaState.INTERFACE_DISABLED;
        }
        if (connection.isPresent()) {
            return WpaState.COMPLETED;
        }
        return attempt.map(planned -> planned.stateAt(now)).orElse(WpaState.DISCONNECTED);
    }

    public Optional<Connection> connection() {
        return connection;
    }

    /** Whether the network is left alone for a while because it refused the board. */
    public boolean backingOff(int id, Instant now) {
        return backOffs.getOrDefault(id, Instant.MIN).isAfter(now);
    }

    /** The latest failure of each network that has one, oldest first. */
    public List<JoinFailure> failures() {
        return failures.values().stream()
                .sorted(Comparator.comparing(JoinFailure::at))
                .toList();
    }

    private boolean keyWasChanged(Connection joined) {
        return world.faults().active(Fault.WRONG_KEY) && joined.accessPoint().security() == Security.PSK;
    }

    private Optional<Attempt> begin(Instant start) {
        if (!up || store.all().stream().noneMatch(ConfiguredNetwork::enabled)) {
            return Optional.empty();
        }
        var scanned = start.plusMillis(random.nextLong(2_000, 5_000));
        return Optional.of(new Attempt(start, scanned, bestTarget(scanned)));
    }

    private Optional<Target> bestTarget(Instant scanned) {
        return store.all().stream()
                .filter(network -> network.enabled() && !backingOff(network.id(), scanned))
                .flatMap(network -> heard(network)
                        .filter(point -> suits(network, point))
                        .map(point -> new Target(network, point, rejectionOf(network, point, scanned))))
                .max(Comparator.comparingInt(target -> target.accessPoint().level()));
    }

    private Stream<AccessPoint> heard(ConfiguredNetwork network) {
        return world.accessPoints().stream()
                .filter(point -> point.ssid().equals(network.profile().ssid()))
                .filter(point ->
                        !point.protection().hidden() || network.profile().targetedScan());
    }

    private Optional<Rejection> rejectionOf(ConfiguredNetwork network, AccessPoint point, Instant at) {
        return switch (point.security()) {
            case OPEN -> Optional.empty();
            case PSK -> {
                var key = new SharedKey(point.ssid(), point.protection().key());
                boolean right =
                        key.matches(network.profile().psk()) && !world.faults().active(Fault.WRONG_KEY);
                yield right ? Optional.empty() : Optional.of(Rejection.of(JoinError.WRONG_KEY));
            }
            case EAPTLS ->
                new EapTls(loaded, at).fault(network.profile().names()).map(Rejection::of);
        };
    }

    /** Writes down what came of an attempt; true if a network was joined. */
    private boolean conclude(Attempt ended) {
        for (ConfiguredNetwork network : store.all()) {
            if (network.enabled() && heard(network).noneMatch(point -> suits(network, point))) {
                boolean absent = heard(network).findAny().isEmpty();
                var error = absent ? JoinError.NETWORK_NOT_FOUND : JoinError.SECURITY_TYPE_MISMATCH;
                failures.put(network.id(), new JoinFailure(ended.scanned(), network, Rejection.of(error)));
            }
        }
        ended.target().ifPresent(target -> settle(target, ended.ends()));
        return connection.isPresent();
    }

    private static boolean suits(ConfiguredNetwork network, AccessPoint point) {
        return point.security() == network.profile().security();
    }

    private void settle(Target target, Instant end) {
        var network = target.network();
        if (target.rejection().isPresent()) {
            failures.put(
                    network.id(),
                    new JoinFailure(end, network, target.rejection().get()));
            backOffs.put(network.id(), end.plus(BACK_OFF));
        } else {
            connection = Optional.of(new Connection(network.id(), target.accessPoint(), end));
        }
    }
}
