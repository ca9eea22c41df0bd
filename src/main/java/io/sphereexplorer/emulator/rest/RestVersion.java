package io.sphereexplorer.emulator.rest;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A version of the board's REST interface, and the routes that came with it (device-protocol §4.2). */
public enum RestVersion {
    /** The first in which every application has an id. */
    V2_0_0("2.0.0"),
    V3_0_0("3.0.0"),
    V3_1_0("3.1.0"),
    /** From here on, most routes ask for permission. */
    V4_0_0("4.0.0"),
    V4_1_0("4.1.0"),
    /** From here on, media types matter. */
    V4_2_0("4.2.0"),
    V4_3_0("4.3.0"),
    V4_4_0("4.4.0"),
    V4_5_0("4.5.0"),
    V4_6_0("4.6.0");

    /** Which version brought a route; all others were always there. */
    private static final Map<String, RestVersion> SINCE = Map.ofEntries(
            entry("GET/abi_versions", V3_1_0),
            entry("GET/device/capabilities", V3_1_0),
            entry("GET/device/manufacturing_state", V3_1_0),
            entry("PUT/device/manufacturing_state", V3_1_0),
            entry("GET/app/quota/{componentId}", V3_1_0),
            entry("GET/telemetry", V3_1_0),
            entry("DELETE/telemetry", V3_1_0),
            entry("GET/net/status", V3_1_0),
            entry("GET/net/interfaces", V3_1_0),
            entry("GET/net/interfaces/{name}", V3_1_0),
            entry("GET/net/firewall/rulesets", V4_1_0),
            entry("PATCH/net/interfaces/{name}", V4_3_0),
            entry("GET/stats/memory/groups/applications", V4_3_0),
            entry("GET/osversion", V4_5_0));

    private final String number;

    RestVersion(String number) {
        this.number = number;
    }

    /** The one that a board speaks unless it is told otherwise. */
    public static RestVersion newest() {
        return V4_6_0;
    }

    public static Optional<RestVersion> ofNumber(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst();
    }

    /** As in the version header, such as {@code 4.6.0}. */
    public String number() {
        return number;
    }

    public boolean isAtLeast(RestVersion other) {
        return compareTo(other) >= 0;
    }

    /** Whether a board of this version has the route. */
    public boolean offers(Route route) {
        return isAtLeast(SINCE.getOrDefault(route.name(), V2_0_0));
    }

    @Override
    public String toString() {
        return number;
    }
}
