package io.sphereexplorer.emulator.network;

import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.network.FirewallRule.Ports;
import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the board's firewall lets in: itself, REST calls over the service port, and answers over Wi-Fi. */
public final class FirewallRoutes {
    private static final FirewallRule ITSELF = new FirewallRule("127.0.0.1", "", "none", "any", Ports.ALL);
    private static final FirewallRule REST =
            new FirewallRule("192.168.35.2", "azspheresvc", "none", "tcp", new Ports(443, 443));

    private final Supplier<Optional<String>> wlanAddress;

    /** @param wlanAddress the address that the board has on its wireless network just now */
    public FirewallRoutes(Supplier<Optional<String>> wlanAddress) {
        this.wlanAddress = wlanAddress;
    }

    public List<Route> all() {
        return List.of(Route.get("/net/firewall/rulesets", IF_REST_IS_ALLOWED, this::rulesets));
    }

    private Reply rulesets(Call call) {
        var answer = WireJson.object();
        answer.putArray("rulesets")
                .add(ruleset("PREROUTING", false, List.of()))
                .add(ruleset("INPUT", true, input()))
                .add(ruleset("FORWARD", true, List.of()))
                .add(ruleset("OUTPUT", true, List.of(ITSELF)))
                .add(ruleset("POSTROUTING", false, List.of()));
        return Reply.ok(answer);
    }

    private List<FirewallRule> input() {
        List<FirewallRule> rules = new ArrayList<>(List.of(ITSELF, REST));
        wlanAddress
                .get()
                .map(address -> new FirewallRule(address, "wlan0", "established", "any", Ports.ALL))
                .ifPresent(rules::add);
        return rules;
    }

    private static ObjectNode ruleset(String hook, boolean valid, List<FirewallRule> rules) {
        var json = WireJson.object().put("hook", hook).put("isValid", valid);
        var list = json.putArray("rules");
        rules.forEach(rule -> list.add(rule.json()));
        return json;
    }
}
