package io.sphereexplorer.console;

import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.command.wifi.DisableNetwork;
import io.sphereexplorer.command.wifi.EnableNetwork;
import io.sphereexplorer.command.wifi.ForgetNetwork;
import io.sphereexplorer.command.wifi.ListNetworks;
import io.sphereexplorer.command.wifi.ReloadWifiConfig;
import io.sphereexplorer.command.wifi.ReplaceKey;
import io.sphereexplorer.command.wifi.ScanNetworks;
import io.sphereexplorer.command.wifi.SetPowerSavings;
import io.sphereexplorer.command.wifi.ShowNetwork;
import io.sphereexplorer.command.wifi.ShowWifiStatus;
import io.sphereexplorer.device.Secret;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device wifi}; azsphere-cli §5.4. */
@Command(name = "wifi", description = "Find, add and inspect the Wi-Fi networks of a device.")
final class WifiVerbs {
    private final BoardRun run;

    WifiVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "scan",
            description = "List the access points the device hears.",
            footer = "Example: azsphere device wifi scan")
    Answer scan() throws IOException {
        return WifiAnswers.accessPoints(run.of(new ScanNetworks()));
    }

    @Command(
            name = "list",
            description = "List the networks stored on the device.",
            footer = "Example: azsphere device wifi list")
    Answer list() throws IOException {
        return WifiAnswers.networks(run.of(new ListNetworks()));
    }

    @Command(
            name = "show",
            description = "Show one stored network.",
            footer = "Example: azsphere device wifi show --id 0")
    Answer show(@Mixin NetworkChoice choice) throws IOException, CommandLineException {
        return WifiAnswers.network(run.of(new ShowNetwork(choice.id())));
    }

    @Command(
            name = "add",
            description = "Store a network on the device and enable it.",
            footer = "Example: azsphere device wifi add --ssid LabNet-24 --psk-file key.txt")
    Answer add(@Mixin NewNetworkOptions options) throws IOException, CommandLineException {
        return WifiAnswers.added(run.of(new AddNetwork(options.network())));
    }

    @Command(
            name = "enable",
            description = "Let the device use a stored network, with a new key if one is given.",
            footer = "Example: azsphere device wifi enable --id 0")
    Answer enable(@Mixin NetworkChoice choice, @Mixin KeyOptions options) throws IOException, CommandLineException {
        int id = choice.id();
        Optional<Secret> key = options.key();
        return WifiAnswers.network(run.of(key.isPresent() ? new ReplaceKey(id, key.get()) : new EnableNetwork(id)));
    }

    @Command(
            name = "disable",
            description = "Keep a stored network, but let the device not use it.",
            footer = "Example: azsphere device wifi disable --id 0")
    Answer disable(@Mixin NetworkChoice choice) throws IOException, CommandLineException {
        return WifiAnswers.network(run.of(new DisableNetwork(choice.id())));
    }

    @Command(
            name = "forget",
            aliases = "delete",
            description = "Remove a stored network from the device.",
            footer = "Example: azsphere device wifi forget --id 0")
    Answer forget(@Mixin NetworkChoice choice) throws IOException, CommandLineException {
        run.of(new ForgetNetwork(choice.id()));
        return Answer.sentence("Successfully removed network.");
    }

    @Command(
            name = "show-status",
            description = "Show what the Wi-Fi of the device is doing.",
            footer = "Example: azsphere device wifi show-status")
    Answer showStatus() throws IOException {
        return WifiAnswers.status(run.of(new ShowWifiStatus()));
    }

    @Command(
            name = "reload-config",
            description = "Let the device read its Wi-Fi configuration again, as after a change of certificates.",
            footer = "Example: azsphere device wifi reload-config")
    Answer reloadConfig() throws IOException {
        run.of(new ReloadWifiConfig());
        return Answer.sentence("Wi-Fi configuration reloaded.");
    }

    @Command(
            name = "enable-power-savings",
            description = "Let the radio of the device rest while nothing is sent.",
            footer = "Example: azsphere device wifi enable-power-savings")
    Answer enablePowerSavings() throws IOException {
        run.of(new SetPowerSavings(true));
        return Answer.sentence("Wi-Fi power savings are enabled.");
    }

    @Command(
            name = "disable-power-savings",
            description = "Keep the radio of the device awake, which answers faster.",
            footer = "Example: azsphere device wifi disable-power-savings")
    Answer disablePowerSavings() throws IOException {
        run.of(new SetPowerSavings(false));
        return Answer.sentence("Wi-Fi power savings are disabled.");
    }

    /** The option that names a stored network. */
    static final class NetworkChoice {
        @Option(
                names = {"-i", "--id"},
                required = true,
                paramLabel = "<id>",
                description = "ID of the network, as 'device wifi list' shows it; 0 or more.")
        private int id;

        int id() throws CommandLineException {
            if (id < 0) {
                throw new CommandLineException("argument --id/-i: %d is less than 0".formatted(id));
            }
            return id;
        }
    }
}
