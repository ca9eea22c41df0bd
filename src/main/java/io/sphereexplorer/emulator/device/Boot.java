package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.wifi.Uplink;
import io.sphereexplorer.emulator.wifi.WifiStation;
import java.time.Duration;
import java.time.Instant;

/** What a board forgets when it restarts. */
final class Boot {
    private static final Duration WIFI_INITIALISES = Duration.ofSeconds(5);
    private static final Instant FACTORY_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private final Instant started;
    private final WifiStation station;
    private final Uplink uplink;
    private final NetworkJournal journal;
    private boolean initialised;
    private boolean powerSavings;

    Boot(WifiStation station, Uplink uplink, NetworkJournal journal, Instant started) {
        this.started = started;
        this.station = station;
        this.uplink = uplink;
        this.journal = journal;
    }

    void advance(boolean wlanUp, Instant now) {
        var ready = started.plus(WIFI_INITIALISES);
        if (!initialised && !now.isBefore(ready)) {
            initialised = true;
            bring(wlanUp, ready);
        }
        station.advance(now);
        uplink.advance(station.connection().map(joined -> joined.since()), now);
        journal.note(station.connection(), uplink, now);
    }

    /** Switches the Wi-Fi interface. */
    void bring(boolean wlanUp, Instant now) {
        journal.interfaceSwitched(wlanUp, now);
        station.bring(wlanUp, now);
    }

    /** Whether the Wi-Fi interface answers already. */
    boolean initialised() {
        return initialised;
    }

    /** Whether this configured network is joined and has given an address. */
    boolean connectedTo(int networkId) {
        return uplink.addressAcquired()
                && station.connection()
                        .filter(joined -> joined.networkId() == networkId)
                        .isPresent();
    }

    Duration uptime(Instant now) {
        return Duration.between(started, now);
    }

    /** What the board's clock showed at an instant (device-protocol §8.4). */
    Instant clockAt(Instant at) {
        boolean right = uplink.timeSince().filter(since -> !at.isBefore(since)).isPresent();
        return right ? at : FACTORY_TIME.plus(uptime(at));
    }

    WifiStation station() {
        return station;
    }

    Uplink uplink() {
        return uplink;
    }

    boolean powerSavings() {
        return powerSavings;
    }

    void powerSavings(boolean on) {
        powerSavings = on;
    }
}
