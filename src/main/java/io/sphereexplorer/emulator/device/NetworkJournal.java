package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.diagnostics.DiagnosticLog;
import io.sphereexplorer.emulator.diagnostics.LogMessage;
import io.sphereexplorer.emulator.diagnostics.LogParameters;
import io.sphereexplorer.emulator.wifi.Connection;
import io.sphereexplorer.emulator.wifi.Uplink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes into the board's log what its network does from one start to the next. */
final class NetworkJournal {
    private static final String WLAN = "wlan0";
    private static final int USER = 1002;
    private static final int LEASE_SECONDS = 86_400;
    private static final Duration NETWORKD_STARTS = Duration.ofMillis(2_270);
    private static final Duration NETWORKD_NEEDS = Duration.ofMillis(2_610);

    private final DiagnosticLog log;
    private final Instant started;
    private final String address;
    private Optional<Instant> joined = Optional.empty();
    private Optional<Instant> addressed = Optional.empty();
    private Optional<Instant> online = Optional.empty();

    /** @param address what the board will get from a DHCP server */
    NetworkJournal(DiagnosticLog log, Instant started, String address) {
        this.log = log;
        this.started = started;
        this.address = address;
        log.add(NETWORKD_STARTS, LogMessage.STARTING_NETWORKD, new LogParameters().integer(USER));
        log.add(NETWORKD_NEEDS, LogMessage.NETWORKING_NOT_READY, new LogParameters());
    }

    void interfaceSwitched(boolean up, Instant at) {
        write(at, LogMessage.INTERFACE_UP_STATUS, status(up));
    }

    /** To be called after every change, and before anything later is written. */
    void note(Optional<Connection> connection, Uplink uplink, Instant now) {
        connection
                .filter(current -> !joined.equals(Optional.of(current.since())))
                .ifPresent(current -> write(
                        current.since(),
                        LogMessage.CONNECTED_TO_NEW_NETWORK,
                        new LogParameters().text(current.accessPoint().ssid())));
        uplink.addressSince()
                .filter(at -> !addressed.equals(Optional.of(at)))
                .ifPresent(at -> write(
                        at,
                        LogMessage.ACQUIRED_DHCP_LEASE,
                        new LogParameters().integer(LEASE_SECONDS).address(address)));
        if (!uplink.internetSince().equals(online)) {
            write(
                    uplink.internetSince().orElse(now),
                    LogMessage.INTERNET_STATUS,
                    status(uplink.internetSince().isPresent()));
        }
        joined = connection.map(Connection::since);
        addressed = uplink.addressSince();
        online = uplink.internetSince();
    }

    private static LogParameters status(boolean good) {
        return new LogParameters().integer(good ? 1 : 0).text(WLAN);
    }

    private void write(Instant at, LogMessage message, LogParameters parameters) {
        log.add(Duration.between(started, at), message, parameters);
    }
}
