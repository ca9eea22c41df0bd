package io.sphereexplorer.emulator.wifi;

import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The way from a joined network to the cloud: address, internet, time of day, device authentication. */
public final class Uplink {
    private final Faults faults;
    private final Stage address;
    private final Stage internet = new Stage(Duration.ofSeconds(1));
    private final Stage time;
    private final Stage authentication = new Stage(Duration.ofSeconds(2));
    private Optional<Instant> addressSince = Optional.empty();
    private Optional<Instant> internetSince = Optional.empty();
    private Optional<Instant> timeSince = Optional.empty();
    private Optional<Instant> authenticatedSince = Optional.empty();

    public Uplink(Faults faults, RandomGenerator random) {
        this.faults = faults;
        address = new Stage(Duration.ofMillis(random.nextLong(800, 2_000)));
        time = new Stage(Duration.ofMillis(random.nextLong(5_000, 15_000)));
    }

    /**
     * Notes what has happened until {@code now}.
     *
     * @param joined since when a network is joined
     */
    public void advance(Optional<Instant> joined, Instant now) {
        addressSince = address.litSince(joined, faults.active(Fault.NO_ADDRESS), now);
        internetSince = internet.litSince(addressSince, faults.active(Fault.NO_INTERNET), now);
        if (timeSince.isEmpty()) { // once set, the clock goes on without a network
            timeSince = time.litSince(internetSince, faults.active(Fault.NO_TIME), now);
        }
        authenticatedSince = authentication.litSince(internetSince.flatMap(this::laterOfTimeAnd), false, now);
    }

    private Optional<Instant> laterOfTimeAnd(Instant online) {
        return timeSince.map(synced -> synced.isBefore(online) ? online : synced);
    }

    public Optional<Instant> addressSince() {
        return addressSince;
    }

    public Optional<Instant> internetSince() {
        return internetSince;
    }

    public boolean addressAcquired() {
        return addressSince.isPresent();
    }

    public boolean connectedToInternet() {
        return internetSince.isPresent();
    }

    /** Since when the board's clock is right; empty while it still counts from 2000-01-01. */
    public Optional<Instant> timeSince() {
        return timeSince;
    }

    /** Since when the cloud has had time to know the board, if it is one that the cloud knows. */
    public Optional<Instant> authenticatedSince() {
        return authenticatedSince;
    }

    /** Whether the cloud has had time to know the board, if it is one that the cloud knows. */
    public boolean authenticated() {
        return authenticatedSince.isPresent();
    }
}
