package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiSecurity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network the board sees: all access points of one name and security. Access points that hide their name are
 * each a network of their own, since nothing says that they belong together.
 *
 * @param points the strongest first, never empty
 */
public record FoundNetwork(Ssid ssid, WifiSecurity security, List<AccessPoint> points) {
    private static final Comparator<AccessPoint> STRONGEST_FIRST =
            Comparator.comparingInt(AccessPoint::signalDbm).reversed().thenComparing(AccessPoint::bssid);

    /** What makes a network of one scan and one of the next the same. */
    public record Key(Ssid ssid, WifiSecurity security, String bssidOfHidden) {
        static Key of(AccessPoint point) {
            return new Key(point.ssid(), point.security(), point.ssid().isHidden() ? point.bssid() : "");
        }
    }

    public FoundNetwork {
        points = List.copyOf(points);
    }

    /** The networks behind the access points of a scan, the strongest first. */
    static List<FoundNetwork> group(Collection<AccessPoint> scanned) {
        Map<Key, List<AccessPoint>> groups = new LinkedHashMap<>();
        scanned.stream()
                .sorted(STRONGEST_FIRST)
                .forEach(point -> groups.computeIfAbsent(Key.of(point), _ -> new ArrayList<>())
                        .add(point));
        return groups.values().stream()
                .map(points -> new FoundNetwork(
                        points.getFirst().ssid(), points.getFirst().security(), points))
                .toList();
    }

    Key key() {
        return Key.of(strongest());
    }

    AccessPoint strongest() {
        return points.getFirst();
    }

    /** Bars out of four that a signal fills; the steps are those of common access point surveys. */
    static int bars(int dbm) {
        if (dbm >= -55) {
            return 4;
        }
        if (dbm >= -67) {
            return 3;
        }
        if (dbm >= -75) {
            return 2;
        }
        return dbm >= -85 ? 1 : 0;
    }
}
