package io.sphereexplorer.console;

import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that give the password of a proxy. */
final class ProxyPassword {
    @Option(
            names = {"-p", "--password"},
            paramLabel = "<password>",
            description = "Password for the proxy, 1 to 63 characters. Other programs on this computer can see it;"
                    + " --password-file keeps it from them.")
    private Optional<String> password = Optional.empty();

    @Option(names = "--password-file", paramLabel = "<file>", description = "File whose first line is the password.")
    private Optional<Path> file = Optional.empty();

    Optional<Secret> secret() throws IOException, CommandLineException {
        if (password.isPresent() && file.isPresent()) {
            throw new CommandLineException("give either --password or --password-file, not both");
        }
        Optional<String> text =
                file.isPresent() ? Optional.of(SecretFile.firstLine("--password-file", file.get())) : password;
        if (text.stream().anyMatch(given -> given.isEmpty() || given.length() > Proxy.MAX_CREDENTIAL)) {
            throw new CommandLineException("argument --password/-p: a password has 1 to 63 characters");
        }
        return text.map(Secret::of);
    }
}
