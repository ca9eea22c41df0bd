package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.FirewallRuleset;
import io.sphereexplorer.device.FirewallRuleset.End;
import io.sphereexplorer.device.FirewallRuleset.Rule;
import io.sphereexplorer.device.FirewallRuleset.TcpFlags;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of the firewall's table.
 *
 * @param rule empty on the one line of a rule set without rules
 */
record FirewallRow(String chain, boolean valid, Optional<Rule> rule) {
    private static final int ALL_PORTS = 65_535;
    private static final Pattern CONTIGUOUS = Pattern.compile("1*0*");

    static List<FirewallRow> of(List<FirewallRuleset> rulesets) {
        return rulesets.stream().flatMap(FirewallRow::lines).toList();
    }

    /** accept or drop; without rules, what the rule set is. */
    String action() {
        return rule.map(Rule::action)
                .orElseGet(() -> Messages.text(valid ? "network.firewall.empty" : "network.firewall.notValid"));
    }

    String protocol() {
        return rule.map(each -> each.protocol() + flags(each.tcp())).orElse("");
    }

    String source() {
        return rule.map(each -> end(each.source())).orElse("");
    }

    String destination() {
        return rule.map(each -> end(each.destination())).orElse("");
    }

    String sourcePorts() {
        return rule.map(each -> ports(each.source())).orElse("");
    }

    String destinationPorts() {
        return rule.map(each -> ports(each.destination())).orElse("");
    }

    /** Where packets come in and go out. */
    String interfaces() {
        return rule.map(each -> {
                    String in = each.source().networkInterface();
                    String out = each.destination().networkInterface();
                    return in.isEmpty() && out.isEmpty()
                            ? Messages.text("network.firewall.any")
                            : out.isEmpty() ? in : in + " → " + out;
                })
                .orElse("");
    }

    String state() {
        return rule.map(each -> each.state().equals("none") ? Messages.text("network.firewall.any") : each.state())
                .orElse("");
    }

    String user() {
        return rule.map(each -> Long.toString(each.user())).orElse("");
    }

    String packets() {
        return rule.map(each -> each.packets().toString()).orElse("");
    }

    String octets() {
        return rule.map(each -> each.octets().toString()).orElse("");
    }

    private static Stream<FirewallRow> lines(FirewallRuleset ruleset) {
        return ruleset.rules().isEmpty()
                ? Stream.of(new FirewallRow(ruleset.hook(), ruleset.valid(), Optional.empty()))
                : ruleset.rules().stream()
                        .map(rule -> new FirewallRow(ruleset.hook(), ruleset.valid(), Optional.of(rule)));
    }

    private static String end(End end) {
        if (end.mask().equals("0.0.0.0")) {
            return Messages.text("network.firewall.any");
        }
        String bits = bits(end.mask());
        if (!CONTIGUOUS.matcher(bits).matches() || bits.length() != Integer.SIZE) {
            return end.address() + "/" + end.mask();
        }
        long prefix = bits.chars().filter(bit -> bit == '1').count();
        return prefix == Integer.SIZE ? end.address() : end.address() + "/" + prefix;
    }

    /** Thirty-two digits for a mask of four numbers. */
    private static String bits(String mask) {
        var bits = new StringBuilder();
        for (String octet : mask.split("\\.", -1)) {
            if (octet.matches("[0-9]{1,3}")) {
                bits.append(
                        Integer.toBinaryString(0x100 | Integer.parseInt(octet)).substring(1));
            }
        }
        return bits.toString();
    }

    private static String ports(End end) {
        if (end.firstPort() == 0 && end.lastPort() == ALL_PORTS) {
            return Messages.text("network.firewall.any");
        }
        return end.firstPort() == end.lastPort()
                ? Integer.toString(end.firstPort())
                : end.firstPort() + "–" + end.lastPort();
    }

    private static String flags(TcpFlags flags) {
        if (flags.mask().isEmpty()) {
            return "";
        }
        String set = String.join(",", flags.compared());
        return Messages.text(
                flags.inverted() ? "network.firewall.flagsNot" : "network.firewall.flags",
                set.isEmpty() ? Messages.text("network.firewall.noFlag") : set,
                String.join(",", flags.mask()));
    }
}
