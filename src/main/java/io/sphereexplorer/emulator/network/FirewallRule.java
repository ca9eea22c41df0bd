package io.sphereexplorer.emulator.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.rest.WireJson;

/**
 * A rule that accepts packets for one address of the board.
 *
 * @param destination an IPv4 address
 * @param state none, established or related
 * @param protocol any, icmp, igmp, tcp or udp
 * @param ports of the destination
 */
record FirewallRule(String destination, String interfaceIn, String state, String protocol, Ports ports) {
    /** What the published answer shows where a rule is for all users. */
    private static final long ANY_USER = 4_292_567_295L;

    /** A range with both ends in it. */
    record Ports(int min, int max) {
        static final Ports ALL = new Ports(0, 65_535);

        private ObjectNode json() {
            return WireJson.object().put("min", min).put("max", max);
        }
    }

    /** With keys in the order of the published answer; no packet has been counted, as none is emulated. */
    ObjectNode json() {
        var json = WireJson.object()
                .put("sourceIP", "0.0.0.0")
                .put("sourceMask", "0.0.0.0")
                .put("destinationIP", destination)
                .put("destinationMask", "255.255.255.255")
                .put("uid", ANY_USER)
                .put("action", "accept")
                .put("interfaceInName", interfaceIn)
                .put("interfaceOutName", "")
                .put("state", state);
        json.putArray("tcpMask");
        json.putArray("tcpCmp");
        json.put("tcpInv", false).put("protocol", protocol);
        json.set("sourcePortRange", Ports.ALL.json());
        json.set("destinationPortRange", ports.json());
        return json.put("packets", 0).put("bytes", 0);
    }
}
