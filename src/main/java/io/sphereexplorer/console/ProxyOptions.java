package io.sphereexplorer.console;

import io.sphereexplorer.command.network.ApplyProxy;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code device network proxy apply}, checked before anything is sent. */
final class ProxyOptions {
    @Option(
            names = {"-a", "--address"},
            required = true,
            paramLabel = "<address>",
            description = "Host name or IP address of the proxy, at most 255 characters.")
    private String address = "";

    @Option(
            names = {"-r", "--port"},
            required = true,
            paramLabel = "<port>",
            description = "Port of the proxy, 0 to 65535.")
    private int port;

    @Option(
            names = {"-t", "--authentication"},
            required = true,
            paramLabel = "<type>",
            description = "anonymous, or basic with a user name and a password.")
    private Authentication authentication = Authentication.ANONYMOUS;

    @Option(
            names = {"-u", "--username"},
            paramLabel = "<name>",
            description = "User name for the proxy, 1 to 63 characters.")
    private Optional<String> username = Optional.empty();

    @Mixin
    private final ProxyPassword password = new ProxyPassword();

    @Option(
            names = {"-n", "--no-proxy-addresses"},
            arity = "1..*",
            preprocessor = ListedValues.class,
            paramLabel = "<address>",
            description = "Addresses that are reached without the proxy, each at most 255 characters.")
    private List<String> exceptions = List.of();

    @Option(names = "--enable", description = "Let the device use the proxy at once.")
    private boolean enable;

    /** The kinds as users spell them. */
    private enum Authentication {
        ANONYMOUS,
        BASIC
    }

    ApplyProxy command() throws IOException, CommandLineException {
        check(isAddress(address), "argument --address/-a: an address has 1 to 255 characters");
        check(port >= 0 && port <= Proxy.MAX_PORT, "argument --port/-r: a port is 0 to 65535");
        check(
                exceptions.stream().allMatch(ProxyOptions::isAddress),
                "argument --no-proxy-addresses/-n: an address has 1 to 255 characters");
        check(
                username.stream().allMatch(name -> !name.isEmpty() && name.length() <= Proxy.MAX_CREDENTIAL),
                "argument --username/-u: a user name has 1 to 63 characters");
        Optional<Secret> secret = password.secret();
        boolean basic = authentication == Authentication.BASIC;
        check(
                username.isPresent() == basic && secret.isPresent() == basic,
                "basic authentication needs --username and --password or --password-file; anonymous takes neither");
        return new ApplyProxy(new Proxy(enable, address, port, username, exceptions), secret);
    }

    private static boolean isAddress(String text) {
        return !text.isBlank() && text.length() <= Proxy.MAX_ADDRESS;
    }

    private static void check(boolean right, String otherwise) throws CommandLineException {
        if (!right) {
            throw new CommandLineException(otherwise);
        }
    }
}
