package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.NetworkStatus;
import io.sphereexplorer.device.WifiStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The five links from a board to its cloud services, each lit or not as it was measured.
 *
 * @param network what the board is joined to: a Wi-Fi name, or the name of an interface
 * @param lamps one for each {@link Link}, in that order
 */
public record NetworkChain(Optional<String> network, List<Lamp> lamps) {
    private static final Set<String> INTERNAL = Set.of("lo", "azspheresvc");

    /** A link of the chain; each needs the one before. */
    public enum Link {
        JOINED,
        ADDRESS,
        INTERNET,
        TIME,
        AUTHENTICATED;

        /** The link's word, such as "internet". */
        public String text() {
            return Messages.text("chain." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** How a lamp shines: dark is the first that does not, those after it wait for it. */
    public enum Light {
        LIT,
        DARK,
        WAITING
    }

    /** A link as it was measured, with a few words: a name, an address, or what is missing. */
    public record Lamp(Link link, Light light, String detail) {}

    public NetworkChain {
        lamps = List.copyOf(lamps);
    }

    /** Reads the chain off what a board says of itself at one time. */
    public static NetworkChain of(List<NetworkInterface> interfaces, NetworkStatus status, WifiStatus wifi) {
        Optional<NetworkInterface> way = way(interfaces);
        Optional<String> network =
                way.filter(NetworkInterface::connectedToNetwork).map(joined -> nameOf(joined, wifi));
        Set<Link> lit = EnumSet.noneOf(Link.class);
        way.ifPresent(measured -> lit.addAll(litBy(measured)));
        if (status.timeSync() == NetworkStatus.TimeSync.COMPLETE) {
            lit.add(Link.TIME);
        }
        if (status.deviceAuthenticationReady()) {
            lit.add(Link.AUTHENTICATED);
        }
        Optional<String> address =
                way.flatMap(joined -> joined.ipAddresses().stream().findFirst());
        return new NetworkChain(network, lamps(lit, network, address));
    }

    /** The link that keeps the chain from being whole; empty if it is whole. */
    public Optional<Lamp> firstDark() {
        return lamps.stream().filter(lamp -> lamp.light() == Light.DARK).findFirst();
    }

    /** A sentence on where the chain ends. */
    public String summary() {
        return firstDark()
                .map(lamp -> Messages.text(key("chain.summary.", lamp.link()), network.orElse("")))
                .orElseGet(() -> Messages.text("chain.summary.whole", network.orElse("")));
    }

    private static List<Lamp> lamps(Set<Link> lit, Optional<String> network, Optional<String> address) {
        List<Lamp> lamps = new ArrayList<>();
        boolean whole = true;
        for (Link link : Link.values()) {
            if (lit.contains(link)) {
                lamps.add(new Lamp(link, Light.LIT, litDetail(link, network, address)));
            } else if (whole) {
                lamps.add(new Lamp(link, Light.DARK, Messages.text(key("chain.dark.", link))));
                whole = false;
            } else {
                lamps.add(new Lamp(link, Light.WAITING, Messages.text("chain.waits")));
            }
        }
        return lamps;
    }

    private static String litDetail(Link link, Optional<String> network, Optional<String> address) {
        return switch (link) {
            case JOINED -> network.orElse("");
            case ADDRESS -> address.orElse("");
            case INTERNET, TIME, AUTHENTICATED -> Messages.text(key("chain.lit.", link));
        };
    }

    private static Optional<NetworkInterface> way(List<NetworkInterface> interfaces) {
        List<NetworkInterface> outward = interfaces.stream()
                .filter(each -> !INTERNAL.contains(each.name()))
                .toList();
        return outward.stream()
                .filter(NetworkInterface::connectedToNetwork)
                .findFirst()
                .or(() -> outward.stream().findFirst());
    }

    private static Set<Link> litBy(NetworkInterface way) {
        Set<Link> lit = EnumSet.noneOf(Link.class);
        if (way.connectedToNetwork()) {
            lit.add(Link.JOINED);
        }
        if (way.ipAcquired()) {
            lit.add(Link.ADDRESS);
        }
        if (way.connectedToInternet()) {
            lit.add(Link.INTERNET);
        }
        return lit;
    }

    private static String nameOf(NetworkInterface joined, WifiStatus wifi) {
        return wifi.ssid()
                .filter(_ -> joined.name().equals(NetworkInterface.WIFI))
                .map(ssid -> ssid.text())
                .orElse(joined.name());
    }

    private static String key(String prefix, Link link) {
        return prefix + link.name().toLowerCase(Locale.ROOT);
    }
}
