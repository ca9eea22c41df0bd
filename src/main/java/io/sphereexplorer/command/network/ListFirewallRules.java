package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.FirewallRuleset;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Reads the rules of a board's firewall. */
public record ListFirewallRules() implements Command<List<FirewallRuleset>> {
    @Override
    public List<FirewallRuleset> run(Session session) throws IOException {
        return session.device().network().firewall();
    }

    @Override
    public String asText() {
        return "device network list-firewall-rules";
    }
}
