package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.FirewallRuleset;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of a firewall as an answer; keys and their order are those of the board (device-protocol §4.4.4). */
final class FirewallAnswer {
    private FirewallAnswer() {}

    /** The rules are too wide for a table, which is therefore the text. */
    static Answer of(List<FirewallRuleset> rulesets) {
        var entries = rulesets.stream().map(FirewallAnswer::entry).toList();
        String text = rulesets.stream().map(FirewallAnswer::block).collect(Collectors.joining());
        return Answer.list(entries, text.isEmpty() ? "No firewall rules found" : text)
                .showing();
    }

    private static ObjectNode entry(FirewallRuleset ruleset) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("hook", ruleset.hook())
                .put("isValid", ruleset.valid());
        ruleset.rules().stream().map(FirewallAnswer::entry).forEach(entry.putArray("rules")::add);
        return entry;
    }

    private static ObjectNode entry(FirewallRuleset.Rule rule) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("sourceIP", rule.source().address())
                .put("sourceMask", rule.source().mask())
                .put("destinationIP", rule.destination().address())
                .put("destinationMask", rule.destination().mask())
                .put("uid", rule.user())
                .put("action", rule.action())
                .put("interfaceInName", rule.source().networkInterface())
                .put("interfaceOutName", rule.destination().networkInterface())
                .put("state", rule.state());
        rule.tcp().mask().forEach(entry.putArray("tcpMask")::add);
        rule.tcp().compared().forEach(entry.putArray("tcpCmp")::add);
        entry.put("tcpInv", rule.tcp().inverted()).put("protocol", rule.protocol());
        entry.set("sourcePortRange", ports(rule.source()));
        entry.set("destinationPortRange", ports(rule.destination()));
        return entry.put("packets", rule.packets()).put("bytes", rule.octets());
    }

    private static ObjectNode ports(FirewallRuleset.End end) {
        return JsonNodeFactory.instance.objectNode().put("min", end.firstPort()).put("max", end.lastPort());
    }

    private static String block(FirewallRuleset ruleset) {
        String rules = ruleset.rules().stream().map(FirewallAnswer::line).collect(Collectors.joining());
        return "%s (%s)\n".formatted(ruleset.hook(), ruleset.valid() ? "valid" : "not valid") + rules;
    }

    private static String line(FirewallRuleset.Rule rule) {
        return "  --> %s %s from %s to %s, user %d, state %s: %d packets, %d bytes\n"
                .formatted(
                        rule.action(),
                        rule.protocol(),
                        end(rule.source()),
                        end(rule.destination()),
                        rule.user(),
                        rule.state(),
                        rule.packets(),
                        rule.octets());
    }

    private static String end(FirewallRuleset.End end) {
        String on = end.networkInterface().isEmpty() ? "" : " on " + end.networkInterface();
        return "%s/%s ports %d-%d%s".formatted(end.address(), end.mask(), end.firstPort(), end.lastPort(), on);
    }
}
