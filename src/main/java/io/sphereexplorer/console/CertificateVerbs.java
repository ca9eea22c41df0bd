package io.sphereexplorer.console;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.certificate.AddCertificate;
import io.sphereexplorer.command.certificate.DeleteCertificate;
import io.sphereexplorer.command.certificate.ListCertificates;
import io.sphereexplorer.command.certificate.ShowCertificate;
import io.sphereexplorer.command.certificate.ShowCertificateQuota;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verbs of the group {@code device certificate}; azsphere-cli §5.7. */
@Command(name = "certificate", aliases = "cert", description = "Manage the certificates stored on a device.")
final class CertificateVerbs {
    private static final String RELOAD =
            "note: 'azsphere device wifi reload-config' lets the Wi-Fi of the device see the change";

    private final BoardRun run;

    CertificateVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "add",
            description = "Check a certificate and store it on the device; one with the same name is replaced.",
            footer = "Example: azsphere device certificate add -c LabRoot -t rootca -p root.pem")
    Answer add(@Mixin NewCertificateOptions options) throws IOException, CommandLineException {
        AddCertificate command = options.command();
        AddCertificate.Result result = run.of(command);
        result.warnings()
                .forEach(warning -> run.note("WARNING: "
                        + Messages.text("certificate.warning." + warning.name().toLowerCase(Locale.ROOT))));
        if (result.replaced()) {
            run.note("WARNING: another certificate with this name was replaced");
        }
        run.note(RELOAD);
        return Answer.sentence(
                "Certificate '%s' was added.".formatted(command.id().text()));
    }

    @Command(
            name = "delete",
            description = "Remove a certificate from the device.",
            footer = "Example: azsphere device certificate delete -c LabRoot")
    Answer delete(@Mixin CertificateChoice choice) throws IOException, CommandLineException {
        run.of(new DeleteCertificate(choice.id()));
        run.note(RELOAD);
        return Answer.sentence(
                "Certificate '%s' was deleted.".formatted(choice.id().text()));
    }

    @Command(
            name = "list",
            description = "List the certificates stored on the device.",
            footer = "Example: azsphere device certificate list")
    Answer list() throws IOException {
        return CertificateAnswers.identifiers(run.of(new ListCertificates()));
    }

    @Command(
            name = "show",
            description = "Show names and dates of one certificate.",
            footer = "Example: azsphere device certificate show -c LabRoot")
    Answer show(@Mixin CertificateChoice choice) throws IOException, CommandLineException {
        return CertificateAnswers.shown(run.of(new ShowCertificate(choice.id())));
    }

    @Command(
            name = "show-quota",
            description = "Show how much space is left in the certificate store.",
            footer = "Example: azsphere device certificate show-quota")
    Answer showQuota() throws IOException {
        return CertificateAnswers.quota(run.of(new ShowCertificateQuota()));
    }
}
