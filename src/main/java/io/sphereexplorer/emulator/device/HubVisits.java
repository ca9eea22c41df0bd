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
    private Optional<Instant> asked = Optional.empty();
    private Optional<Instant> known = Optional.empty();
    private boolean plugged = true;

    HubVisits(String deviceId) {
        this.deviceId = deviceId;
    }

    /** @param knownSince since when the cloud knows the board and there is a way to it; empty if not */
    void advance(HubService hubs, Optional<Instant> knownSince, Instant now) {
        Optional<Instant> since = plugged ? knownSince : Optional.empty();
        if (!since.equals(known)) {
            forget();
            known = since;
        }
        Optional<X509Certificate> authority = known.flatMap(_ -> hubs.authority(deviceId));
        if (authority.isEmpty()) {
            leave();
        } else {
            renew(hubs, authority.get(), now);
            certificate.ifPresent(shown -> hubs.doors().forEach(door -> visit(door, shown, now)));
        }
    }

    /** A board whose cable is pulled has no power to go anywhere. */
    void plugged(boolean on) {
        plugged = on;
        if (!on) {
            forget();
        }
    }

    private void renew(HubService hubs, X509Certificate authority, Instant now) {
        boolean good = certificate.filter(each -> each.isOf(authority, now)).isPresent();
        if (!good && isDue(asked, now)) {
            leave();
            asked = Optional.of(now);
            certificate = DailyCertificate.get(hubs, deviceId);
        }
    }

    private static boolean isDue(Optional<Instant> last, Instant now) {
        return last.filter(at -> now.isBefore(at.plus(PAUSE))).isEmpty();
    }

    private void visit(Door door, DailyCertificate shown, Instant now) {
        Optional<Line> before = Optional.ofNullable(lines.get(door.host()));
        if (before.filter(Line::isOpen).isPresent()) {
            return;
        }
        if (isDue(Optional.ofNullable(tried.get(door.host())), now)) {
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
        asked = Optional.empty();
        known = Optional.empty();
    }
}
