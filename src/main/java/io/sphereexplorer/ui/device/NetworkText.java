package io.sphereexplorer.ui.device;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.ui.common.NetworkChain;
import io.sphereexplorer.ui.common.NetworkChain.Link;
import io.sphereexplorer.ui.common.ReadValue;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words how a board is connected, and what to do about it. */
final class NetworkText {
    private NetworkText() {}

    /** A line an interface: its name, whether it is on, its addresses. */
    static String of(List<NetworkInterface> interfaces) {
        if (interfaces.isEmpty()) {
            return Messages.text("device.network.noInterfaces");
        }
        return interfaces.stream().map(NetworkText::of).collect(Collectors.joining("\n"));
    }

    static String nextStep(ReadValue<NetworkChain> chain) {
        return switch (chain) {
            case ReadValue.Present<NetworkChain>(NetworkChain known) -> known.summary();
            case ReadValue.Unreadable<NetworkChain> _ -> Messages.text("device.network.unreadable");
            case ReadValue.Unread<NetworkChain> _, ReadValue.Reading<NetworkChain> _ ->
                Messages.text("device.network.reading");
        };
    }

    static String nextAction(ReadValue<NetworkChain> chain) {
        boolean unjoined = chain.known()
                .flatMap(NetworkChain::firstDark)
                .filter(lamp -> lamp.link() == Link.JOINED)
                .isPresent();
        return Messages.text(unjoined ? "device.network.join" : "device.network.open");
    }

    private static String of(NetworkInterface each) {
        String state = Messages.text(each.up() ? "device.network.up" : "device.network.down");
        String addresses =
                each.ipAddresses().stream().map(address -> ", " + address).collect(Collectors.joining());
        return each.name() + ": " + state + addresses;
    }
}
