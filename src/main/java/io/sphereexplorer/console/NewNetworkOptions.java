package io.sphereexplorer.console;

import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiKey;
import io.sphereexplorer.device.WifiSecurity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code device wifi add}, checked before anything is sent. */
final class NewNetworkOptions {
    private static final int MAX_CONFIG_NAME = 16;

    @Option(
            names = {"-s", "--ssid"},
            required = true,
            paramLabel = "<ssid>",
            description = "Name of the network, 1 to 32 octets, case-sensitive.")
    private String ssid = "";

    @Option(
            names = {"-p", "--psk", "-k", "--key"},
            paramLabel = "<key>",
            description = "Key of the network, 8 to 63 characters or 64 hexadecimal digits; leave it out for an open"
                    + " network. Other programs on this computer can see it; --psk-file keeps it from them."
                    + " Write --psk=<key> for a key that starts with a dash.")
    private Optional<String> psk = Optional.empty();

    @Option(names = "--psk-file", paramLabel = "<file>", description = "File whose first line is the key.")
    private Optional<Path> pskFile = Optional.empty();

    @Option(names = "--targeted-scan", description = "Ask for the network by name, as hidden networks need.")
    private boolean targetedScan;

    @Option(
            names = "--config-name",
            paramLabel = "<name>",
            description = "Name for this configuration, 1 to 16 characters.")
    private Optional<String> configName = Optional.empty();

    NewWifiNetwork network() throws IOException, CommandLineException {
        check(
                !ssid.isEmpty() && ssid.getBytes(StandardCharsets.UTF_8).length <= Ssid.MAX_OCTETS,
                "argument --ssid/-s: a network name has 1 to 32 octets");
        check(
                configName.stream().allMatch(name -> !name.isEmpty() && name.length() <= MAX_CONFIG_NAME),
                "argument --config-name: it has 1 to 16 characters");
        check(psk.isEmpty() || pskFile.isEmpty(), "give either --psk or --psk-file, not both");
        Optional<Secret> key = key();
        WifiSecurity security = key.isPresent() ? WifiSecurity.PSK : WifiSecurity.OPEN;
        return new NewWifiNetwork(Ssid.of(ssid), security, key, targetedScan, configName);
    }

    private Optional<Secret> key() throws IOException, CommandLineException {
        Optional<String> text = pskFile.isPresent() ? Optional.of(SecretFile.firstLine(pskFile.get())) : psk;
        Optional<WifiKey.KeyProblem> problem = text.flatMap(WifiKey::problem);
        if (problem.isPresent()) {
            throw new CommandLineException("argument --psk/-p: "
                    + switch (problem.get()) {
                        case TOO_SHORT -> "the key is too short; it has 8 to 63 characters";
                        case TOO_LONG -> "the key is too long; it has 8 to 63 characters or 64 hexadecimal digits";
                        case BAD_CHARACTER -> "the key holds a control character";
                    });
        }
        return text.map(Secret::of);
    }

    private static void check(boolean right, String otherwise) throws CommandLineException {
        if (!right) {
            throw new CommandLineException(otherwise);
        }
    }
}
