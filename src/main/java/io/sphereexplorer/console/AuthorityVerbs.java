package io.sphereexplorer.console;

import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.command.authority.DownloadCaProof;
import io.sphereexplorer.command.authority.ListCaCertificates;
import io.sphereexplorer.command.authority.RollOver;
import io.sphereexplorer.command.authority.RollOverText;
import io.sphereexplorer.command.authority.ShowCaCertificate;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code ca-certificate}; azsphere-cli §6. */
@Command(name = "ca-certificate", description = "Show and download the CA certificates of a tenant.")
final class AuthorityVerbs {
    private final BoardRun run;

    AuthorityVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list",
            description = "List the CA certificates of a tenant, also those that have expired.",
            footer = "Example: azsphere ca-certificate list")
    Answer list(@Mixin TenantOption tenant) throws IOException {
        List<CaCertificate> certificates = run.of(new ListCaCertificates(tenant.tenant(), InstantSource.system()));
        RollOver.of(certificates, Instant.now())
                .ifPresent(due -> run.note("note: " + RollOverText.title(due) + " " + RollOverText.advice(due)));
        return AuthorityAnswers.certificates(certificates);
    }

    @Command(
            name = "show",
            description = "Show a CA certificate and those above it.",
            footer = "Example: azsphere ca-certificate show")
    Answer show(@Mixin Choice choice) throws IOException {
        var command = new ShowCaCertificate(choice.certificate(), InstantSource.system());
        return CertificateFileAnswers.file(run.of(command), run);
    }

    @Command(
            name = "download",
            description = "Write a CA certificate to a file, as an IoT hub takes it (.cer), or as text (.pem).",
            footer = "Example: azsphere ca-certificate download --destination CAcertificate.cer")
    Answer download(@Mixin NewFileOptions to, @Mixin Choice choice) throws IOException {
        run.progress("Saving the CA certificate to '%s'.".formatted(to.file().path()));
        run.of(new DownloadCa(DownloadCa.Form.CERTIFICATE, to.file(), choice.certificate()));
        return saved("CA certificate", to.file());
    }

    @Command(
            name = "download-chain",
            description = "Write a CA certificate and those above it to a file (.p7b).",
            footer = "Example: azsphere ca-certificate download-chain --destination CA-cert-chain.p7b")
    Answer downloadChain(@Mixin NewFileOptions to, @Mixin Choice choice) throws IOException {
        run.progress(
                "Saving the CA certificate chain to '%s'.".formatted(to.file().path()));
        run.of(new DownloadCa(DownloadCa.Form.CHAIN, to.file(), choice.certificate()));
        return saved("CA certificate chain", to.file());
    }

    @Command(
            name = "download-proof",
            description = "Write a certificate (.cer) that proves to an IoT hub that the tenant's CA is yours.",
            footer = "Example: azsphere ca-certificate download-proof --destination proof.cer --verification-code 3A6F")
    Answer downloadProof(
            @Mixin NewFileOptions to,
            @Option(
                            names = {"-v", "--verification-code", "--verificationcode"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<code>",
                            description = "The code that the hub shows for the CA certificate; good for that one only.")
                    String code,
            @Mixin Choice choice)
            throws IOException {
        run.progress("Saving the proof of possession certificate to '%s'."
                .formatted(to.file().path()));
        run.of(new DownloadCaProof(to.file(), code, choice.certificate()));
        return saved("proof of possession certificate", to.file());
    }

    private static Answer saved(String what, FileToSave file) {
        return Answer.sentence("Saved the %s to '%s'.".formatted(what, file.path()));
    }

    /** The options that name a certificate. */
    static final class Choice {
        @Option(
                names = {"--thumbprint", "--name", "--index"},
                preprocessor = DetachedValue.class,
                paramLabel = "<thumbprint>",
                description = "Thumbprint of the certificate, or its number in the list; the active one if left out.")
        private Optional<String> thumbprint = Optional.empty();

        @Mixin
        private final TenantOption tenant = new TenantOption();

        CaChoice certificate() {
            return new CaChoice(thumbprint, tenant.tenant());
        }
    }
}
