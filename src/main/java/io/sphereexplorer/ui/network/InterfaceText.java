package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.NetworkInterface;
import java.util.Set;

/** Says in words what a network interface is and how far it got. */
final class InterfaceText {
    private static final String SERVICE_PORT = "azspheresvc";
    private static final Set<String> INTERNAL = Set.of(SERVICE_PORT, "lo");

    private InterfaceText() {}

    /** Whether it leads to no network, so that nobody switches it. */
    static boolean isInternal(NetworkInterface each) {
        return INTERNAL.contains(each.name());
    }

    static boolean isEthernet(NetworkInterface each) {
        return each.name().startsWith("eth");
    }

    static String kind(NetworkInterface each) {
        if (isEthernet(each)) {
            return Messages.text("network.kind.ethernet");
        }
        return switch (each.name()) {
            case NetworkInterface.WIFI -> Messages.text("network.kind.wifi");
            case SERVICE_PORT -> Messages.text("network.kind.service");
            case "lo" -> Messages.text("network.kind.loop");
            default -> "";
        };
    }

    static String state(NetworkInterface each) {
        if (!each.up()) {
            return Messages.text("network.state.off");
        }
        if (isInternal(each)) {
            return Messages.text("network.state.internal");
        }
        if (each.connectedToInternet()) {
            return Messages.text("network.state.internet");
        }
        if (each.ipAcquired()) {
            return Messages.text("network.state.address");
        }
        return Messages.text(each.connectedToNetwork() ? "network.state.connected" : "network.state.on");
    }

    /** The style class of the dot before the state. */
    static String light(NetworkInterface each) {
        boolean whole = each.up() && (isInternal(each) || each.connectedToInternet());
        return whole ? "lit" : each.up() && each.connectedToNetwork() ? "partly" : "off";
    }

    static String addresses(NetworkInterface each) {
        if (each.ipAddresses().isEmpty()) {
            return Messages.text("network.interface.noAddress");
        }
        String addresses = String.join(", ", each.ipAddresses());
        return each.ipAssignment()
                .map(assignment -> Messages.text("network.interface.assigned", addresses, assignment))
                .orElse(addresses);
    }
}
