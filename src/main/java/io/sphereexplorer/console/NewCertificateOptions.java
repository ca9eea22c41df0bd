package io.sphereexplorer.console;

import io.sphereexplorer.command.certificate.AddCertificate;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.CertificateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code device certificate add}. */
final class NewCertificateOptions {
    @Mixin
    private final CertificateChoice choice = new CertificateChoice();

    @Option(
            names = {"-t", "--cert-type"},
            required = true,
            paramLabel = "<type>",
            description = "client, which needs a private key, or rootca.")
    private Type type = Type.ROOTCA;

    @Option(
            names = {"-p", "--public-key-file"},
            required = true,
            paramLabel = "<file>",
            description = "Certificate in PEM form, at most 8192 bytes.")
    private Path certificate = Path.of("");

    @Option(
            names = "--private-key-file",
            paramLabel = "<file>",
            description = "Private key of a client certificate in PEM form, at most 8192 bytes.")
    private Optional<Path> privateKey = Optional.empty();

    @Option(
            names = {"-w", "--private-key-password"},
            paramLabel = "<password>",
            description = "Password of an encrypted private key, at most 256 bytes. Other programs on this computer can"
                    + " see it; --private-key-password-file keeps it from them.")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--private-key-password-file",
            paramLabel = "<file>",
            description = "File whose first line is the password.")
    private Optional<Path> passwordFile = Optional.empty();

    /** The types as users spell them. */
    private enum Type {
        CLIENT,
        ROOTCA
    }

    AddCertificate command() throws IOException, CommandLineException {
        if (password.isPresent() && passwordFile.isPresent()) {
            throw new CommandLineException(
                    "give either --private-key-password or --private-key-password-file, not both");
        }
        Optional<String> text = passwordFile.isPresent()
                ? Optional.of(SecretFile.firstLine("--private-key-password-file", passwordFile.get()))
                : password;
        var wanted = type == Type.CLIENT ? CertificateType.CLIENT : CertificateType.ROOT_CA;
        return new AddCertificate(
                choice.id(), new CertificateFiles(wanted, certificate, privateKey, text.map(Secret::of)));
    }
}
