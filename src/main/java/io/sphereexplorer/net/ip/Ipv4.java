package io.sphereexplorer.net.ip;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** IPv4 addresses from the octets of a packet. */
final class Ipv4 {
    private static final int ADDRESS_SIZE = 4;

    private Ipv4() {}

    static Inet4Address address(byte[] octets, int offset) {
        byte[] address = Arrays.copyOfRange(octets, offset, offset + ADDRESS_SIZE);
        try {
            return (Inet4Address) InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new AssertionError("four octets are an address", e);
        }
    }
}
