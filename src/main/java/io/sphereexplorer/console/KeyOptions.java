package io.sphereexplorer.console;

import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.WifiKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that give the key of a Wi-Fi network, checked before anything is sent. */
final class KeyOptions {
    @Option(
            names = {"-p", "--psk", "-k", "--key"},
            paramLabel = "<key>",
            preprocessor = DetachedValue.class,
            description = "Key of the network, 8 to 63 characters or 64 hexadecimal digits; leave it out for an open"
                    + " network. Other programs on this computer can see it; --psk-file keeps it from them."
                    + " Write --psk=<key> for a key that starts with a dash.")
    private Optional<String> psk = Optional.empty();

    @Option(
            names = "--psk-file",
            paramLabel = "<file>",
            preprocessor = DetachedValue.class,
            description = "File whose first line is the key.")
    private Optional<Path> pskFile = Optional.empty();

    /** Empty if none is given. */
    Optional<Secret> key() throws IOException, CommandLineException {
        if (psk.isPresent() && pskFile.isPresent()) {
            throw new CommandLineException("give either --psk or --psk-file, not both");
        }
        Optional<String> text =
                pskFile.isPresent() ? Optional.of(SecretFile.firstLine("--psk-file", pskFile.get())) : psk;
        Optional<WifiKey.KeyProblem> problem = text.flatMap(WifiKey::problem);
        if (problem.isPresent()) {
            throw new CommandLineException("argument --psk/-p: "
                    + switch (problem.get()) {
                        case TOO_SHORT -> "the key is too short; it has 8 to 63 characters";
                        case TOO_LONG -> "the key is too long; it has 8 to 63 characters or 64 hexadecimal digits";
                        case BAD_CHARACTER ->
                            "the key holds a character other than the letters, digits, signs and the space of ASCII";
                    });
        }
        return text.map(Secret::of);
    }
}
