package io.sphereexplorer.device;

import java.util.List;
import java.util.Optional;

/**
 * The proxy a board reaches its network through (device-protocol §4.4.4). Its password is never read back.
 *
 * @param address a host name or an IP address, at most 255 octets
 * @param username present if the proxy wants a user name and a password (authentication type basic)
 * @param exceptions addresses that are reached without it
 */
public record Proxy(boolean enabled, String address, int port, Optional<String> username, List<String> exceptions) {
    /** Of the address and of each exception. */
    public static final int MAX_ADDRESS = 255;
    /** Of user name and password. */
    public static final int MAX_CREDENTIAL = 63;

    public static final int MAX_PORT = 65_535;

    public Proxy {
        exceptions = List.copyOf(exceptions);
    }

    /** As the board spells it. */
    public String authenticationType() {
        return username.isPresent() ? "basic" : "anonymous";
    }

    Proxy switched(boolean on) {
        return new Proxy(on, address, port, username, exceptions);
    }
}
