package io.sphereexplorer.console;

import io.sphereexplorer.command.certificate.InspectCertificateFile;
import io.sphereexplorer.device.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the group {@code certificate}, which need neither device nor cloud. */
@Command(name = "certificate", description = "Inspect certificate files on this computer.")
final class CertificateFileVerbs {
    private final BoardRun run;

    CertificateFileVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "inspect",
            description = "Show the certificates in a file: PEM, DER, PKCS#7 or PKCS#12. Private keys are not read.",
            footer = "Example: azsphere certificate inspect --file CAcertificate.cer")
    Answer inspect(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<file>",
                            description = "The file.")
                    Path file,
            @Option(
                            names = {"-w", "--password"},
                            paramLabel = "<password>",
                            description = "Password of a PKCS#12 file. Other programs on this computer can see it;"
                                    + " --password-file keeps it from them.")
                    Optional<String> password,
            @Option(
                            names = "--password-file",
                            paramLabel = "<file>",
                            description = "File whose first line is the password.")
                    Optional<Path> passwordFile)
            throws IOException, CommandLineException {
        if (password.isPresent() && passwordFile.isPresent()) {
            throw new CommandLineException("give either --password or --password-file, not both");
        }
        Optional<String> text = passwordFile.isPresent()
                ? Optional.of(SecretFile.firstLine("--password-file", passwordFile.get()))
                : password;
        var command = new InspectCertificateFile(file, text.map(Secret::of), InstantSource.system());
        return CertificateFileAnswers.file(run.of(command), run);
    }
}
