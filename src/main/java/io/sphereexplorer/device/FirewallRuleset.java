package io.sphereexplorer.device;

import java.math.BigInteger;
import java.util.List;

/**
 * The rules of a board's firewall for packets on one way (device-protocol §4.4.4).
 *
 * @param hook such as {@code INPUT}
 */
public record FirewallRuleset(String hook, boolean valid, List<Rule> rules) {
    public FirewallRuleset {
        rules = List.copyOf(rules);
    }

    /**
     * What happens to packets between two ends.
     *
     * @param user the number of the user whose packets are meant
     * @param action {@code accept} or {@code drop}
     * @param state {@code none}, {@code established} or {@code related}
     * @param protocol such as {@code tcp}, or {@code any}
     */
    public record Rule(
            End source,
            End destination,
            long user,
            String action,
            String state,
            TcpFlags tcp,
            String protocol,
            BigInteger packets,
            BigInteger octets) {}

    /**
     * One end of a connection.
     *
     * @param networkInterface empty for any
     */
    public record End(String address, String mask, String networkInterface, int firstPort, int lastPort) {}

    /**
     * Which flags of TCP are looked at, and which of these must be set.
     *
     * @param inverted whether the rule holds for all other packets instead
     */
    public record TcpFlags(List<String> mask, List<String> compared, boolean inverted) {
        public TcpFlags {
            mask = List.copyOf(mask);
            compared = List.copyOf(compared);
        }
    }
}
