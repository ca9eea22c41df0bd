package io.sphereexplorer.console;

import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.command.network.EnableInterface;
import io.sphereexplorer.command.network.ListFirewallRules;
import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.command.network.ShowInterface;
import io.sphereexplorer.command.network.ShowNetworkStatus;
import io.sphereexplorer.command.network.UpdateInterface;
import io.sphereexplorer.command.wifi.ListFailures;
import io.sphereexplorer.command.wifi.ShowFailure;
import io.sphereexplorer.device.HardwareAddress;
import io.sphereexplorer.device.NetworkInterface;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device network}; azsphere-cli §5.5. */
@Command(name = "network", description = "Show and change the network interfaces of a device.")
final class NetworkVerbs {
    private final BoardRun run;

    NetworkVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list-interfaces",
            description = "List the network interfaces and how far each is connected.",
            footer = "Example: azsphere device network list-interfaces")
    Answer listInterfaces() throws IOException {
        List<NetworkInterface> interfaces = run.of(new ListInterfaces());
        if (interfaces.stream().anyMatch(each -> each.name().equals(NetworkInterface.WIFI) && !each.up())) {
            run.note("note: wlan0 is down; 'azsphere device network enable --interface wlan0' switches Wi-Fi on");
        }
        return NetworkAnswers.interfaces(interfaces);
    }

    @Command(
            name = "show-interface",
            description = "Show one network interface.",
            footer = "Example: azsphere device network show-interface --interface wlan0")
    Answer showInterface(
            @Option(
                            names = {"--interface", "--interface-name"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            description = "Its name.")
                    String name)
            throws IOException {
        return NetworkAnswers.networkInterface(run.of(new ShowInterface(name)));
    }

    @Command(
            name = "enable",
            description = "Switch a network interface on.",
            footer = "Example: azsphere device network enable --interface wlan0")
    Answer enable(
            @Option(
                            names = {"--interface", "--interface-name"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            description = "Its name.")
                    String name)
            throws IOException {
        run.of(new EnableInterface(name));
        return Answer.sentence("Interface %s is enabled.".formatted(name));
    }

    @Command(
            name = "disable",
            description = "Switch a network interface off.",
            footer = "Example: azsphere device network disable --interface wlan0")
    Answer disable(
            @Option(
                            names = {"--interface", "--interface-name"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            description = "Its name.")
                    String name)
            throws IOException {
        run.of(new DisableInterface(name));
        return Answer.sentence("Interface %s is disabled.".formatted(name));
    }

    @Command(
            name = "update-interface",
            description = "Give an Ethernet interface another hardware address.",
            footer = "Example: azsphere device network update-interface --interface eth0"
                    + " --hardware-address aa:bb:33:dd:ee:ff")
    Answer updateInterface(
            @Option(
                            names = {"--interface", "--interface-name"},
                            required = true,
                            description = "Its name.")
                    String name,
            @Option(
                            names = "--hardware-address",
                            required = true,
                            paramLabel = "<address>",
                            description = "Six octets such as aa:bb:33:dd:ee:ff.")
                    String address)
            throws IOException, CommandLineException {
        Optional<String> problem = HardwareAddress.problem(address).map(NetworkVerbs::rule);
        if (problem.isPresent()) {
            throw new CommandLineException("argument --hardware-address: " + problem.get());
        }
        run.of(new UpdateInterface(name, address));
        return Answer.sentence("Interface %s has the hardware address %s.".formatted(name, address));
    }

    @Command(
            name = "list-firewall-rules",
            description = "List the rules of the firewall on the device.",
            footer = "Example: azsphere device network list-firewall-rules -o json")
    Answer listFirewallRules() throws IOException {
        return FirewallAnswer.of(run.of(new ListFirewallRules()));
    }

    @Command(
            name = "show-status",
            description = "Show device authentication, time synchronisation and proxy.",
            footer = "Example: azsphere device network show-status")
    Answer showStatus() throws IOException {
        return NetworkAnswers.status(run.of(new ShowNetworkStatus()));
    }

    @Command(
            name = "show-diagnostics",
            description = "Show why stored Wi-Fi networks could not be joined.",
            footer = "Example: azsphere device network show-diagnostics")
    Answer showDiagnostics(
            @Option(
                            names = {"-n", "--network"},
                            paramLabel = "<id>",
                            description = "Only of the network with this ID.")
                    Optional<Integer> network)
            throws IOException {
        return WifiAnswers.failures(
                network.isPresent()
                        ? run.of(new ShowFailure(network.get())).stream().toList()
                        : run.of(new ListFailures()));
    }

    private static String rule(HardwareAddress.Problem problem) {
        return switch (problem) {
            case FORM -> "write six octets such as aa:bb:33:dd:ee:ff";
            case GROUP -> "the first octet must be even, or the address names a group of stations";
            case NOBODY -> "all zero is no address";
        };
    }
}
