package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.world.HubService;
import io.sphereexplorer.emulator.world.HubService.Door;
import io.sphereexplorer.emulator.world.HubService.Line;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.tls.TlsEnd;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A board's connections to the hubs of its world: it tries each as soon as the cloud knows it, and again while it is not
 * let in. Guarded by the board.
 */
final class HubVisits {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final String deviceId;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Instant> tried = new HashMap<>();
    private Optional<DailyCertificate> certificate = Optional.empty();
    private Optional<Instant> known = Optional.empty();

    HubVisits(String deviceId) {
        this.deviceId = deviceId;
    }

    /** @param knownSince since when the cloud knows the board and there is a way to it; empty if not */
    void advance(HubService hubs, Optional<Instant> knownSince, Instant now) {
        if (!knownSince.equals(known)) {
            known = knownSince;
            leave();
        }
        Optional<X509Certificate> authority = known.flatMap(_ -> hubs.authority(deviceId));
        if (authority.isEmpty()) {
            leave();
        } else {
            renew(hubs, authority.get(), now);
            certificate.ifPresent(shown -> hubs.doors().forEach(door -> visit(door, shown, now)));
        }
    }

    private void renew(HubService hubs, X509Certificate authority, Instant now) {
        if (certificate.filter(each -> each.isOf(authority, now)).isEmpty()) {
            leave();
            certificate = DailyCertificate.get(hubs, deviceId);
        }
    }

    private void visit(Door door, DailyCertificate shown, Instant now) {
        Optional<Line> before = Optional.ofNullable(lines.get(door.host()));
        if (before.filter(Line::isOpen).isPresent()) {
            return;
        }
        boolean due = Optional.ofNullable(tried.get(door.host()))
                .filter(last -> now.isBefore(last.plus(PAUSE)))
                .isEmpty();
        if (due) {
            tried.put(door.host(), now);
            lines.put(door.host(), connected(door, shown));
        }
    }

    private static Line connected(Door door, DailyCertificate shown) {
        Line line = door.open();
        var end = new TlsEnd(shown.engine(door.host()));
        ByteString next = end.begin();
        while (!next.isEmpty()) {
            next = end.received(line.send(next));
        }
        if (!end.isEstablished()) {
            line.close();
        }
        return line;
    }

    /** Ends all connections; the next may come at once. */
    private void leave() {
        lines.values().forEach(Line::close);
        lines.clear();
        tried.clear();
    }

    /** The board is as if it had never been anywhere. */
    void forget() {
        leave();
        certificate = Optional.empty();
        known = Optional.empty();
    }
}
