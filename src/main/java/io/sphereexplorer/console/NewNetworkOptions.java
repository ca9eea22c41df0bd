package io.sphereexplorer.console;

import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code device wifi add}, checked before anything is sent. */
final class NewNetworkOptions {
    private static final int MAX_CONFIG_NAME = 16;

    @Option(
            names = {"-s", "--ssid"},
            required = true,
            paramLabel = "<ssid>",
            preprocessor = DetachedValue.class,
            description = "Name of the network, 1 to 32 octets, case-sensitive.")
    private String ssid = "";

    @Mixin
    private final KeyOptions key = new KeyOptions();

    @Mixin
    private final EnterpriseOptions enterprise = new EnterpriseOptions();

    @Option(names = "--targeted-scan", description = "Ask for the network by name, as hidden networks need.")
    private boolean targetedScan;

    @Option(
            names = "--config-name",
            paramLabel = "<name>",
            preprocessor = DetachedValue.class,
            description = "Name for this configuration, 1 to 16 characters.")
    private Optional<String> configName = Optional.empty();

    NewWifiNetwork network() throws IOException, CommandLineException {
        check(
                !ssid.isEmpty() && ssid.getBytes(StandardCharsets.UTF_8).length <= Ssid.MAX_OCTETS,
                "argument --ssid/-s: a network name has 1 to 32 octets");
        check(
                configName.stream().allMatch(name -> !name.isEmpty() && name.length() <= MAX_CONFIG_NAME),
                "argument --config-name: it has 1 to 16 characters");
        return new NewWifiNetwork(Ssid.of(ssid), access(), targetedScan, configName);
    }

    private WifiAccess access() throws IOException, CommandLineException {
        Optional<Secret> secret = key.key();
        Optional<WifiAccess.Certificates> certificates = enterprise.access();
        check(
                secret.isEmpty() || certificates.isEmpty(),
                "give either a key or --client-cert-id, not both: an EAP-TLS network has no key");
        if (certificates.isPresent()) {
            return certificates.get();
        }
        return secret.<WifiAccess>map(WifiAccess.Key::new).orElseGet(WifiAccess.Open::new);
    }

    private static void check(boolean right, String otherwise) throws CommandLineException {
        if (!right) {
            throw new CommandLineException(otherwise);
        }
    }
}
