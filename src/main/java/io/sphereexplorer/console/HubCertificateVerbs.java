package io.sphereexplorer.console;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.hub.AddHubCertificate;
import io.sphereexplorer.command.hub.DeleteHubCertificate;
import io.sphereexplorer.command.hub.ListHubCertificates;
import io.sphereexplorer.command.hub.PlanCertificateRemoval;
import io.sphereexplorer.command.hub.ShowVerificationCode;
import io.sphereexplorer.command.hub.VerifyHubCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code hub certificate}. */
@Command(name = "certificate", description = "Look after the CA certificates of the chosen hub.")
final class HubCertificateVerbs {
    private final BoardRun run;

    HubCertificateVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list",
            description = "List the CA certificates of the chosen hub.",
            footer = "Example: azsphere hub certificate list")
    Answer list() throws IOException {
        return HubAnswers.certificates(run.of(new ListHubCertificates()));
    }

    @Command(
            name = "add",
            description = "Add a CA certificate of a tenant, or of a file, to the chosen hub.",
            footer = "Example: azsphere hub certificate add --name contoso-lab")
    Answer add(@Mixin Source source, @Mixin TenantOption tenant) throws IOException, CommandLineException {
        if (source.file.isPresent()
                && (source.thumbprint.isPresent() || tenant.tenant().isPresent())) {
            throw new CommandLineException("give either --file or a certificate of a tenant, not both");
        }
        var choice = new CaChoice(source.thumbprint, tenant.tenant());
        HubCertificate added = run.of(
                new AddHubCertificate(choice, source.file, source.name, source.isVerified, InstantSource.system()));
        if (!added.isVerified()) {
            run.note("note: devices are refused (IH400053) until it is verified:"
                    + " azsphere hub certificate verify --name " + added.name());
        }
        return HubAnswers.certificate(added);
    }

    @Command(
            name = "show-code",
            description = "Draw a verification code from the hub; one that was drawn before is void then.",
            footer = "Example: azsphere hub certificate show-code --name contoso-lab")
    Answer showCode(@Mixin Name name) throws IOException {
        return HubAnswers.code(run.of(new ShowVerificationCode(name.name)));
    }

    @Command(
            name = "verify",
            description = "Prove to the hub that the CA is yours, with a fresh code and a proof of the tenant's CA,"
                    + " or with a proof in a file.",
            footer = "Example: azsphere hub certificate verify --name contoso-lab")
    Answer verify(
            @Mixin Name name,
            @Option(
                            names = "--proof",
                            preprocessor = DetachedValue.class,
                            paramLabel = "<file.cer>",
                            description = "A proof for the code that the hub showed last.")
                    Optional<Path> proof,
            @Mixin TenantOption tenant)
            throws IOException {
        return HubAnswers.certificate(run.of(new VerifyHubCertificate(name.name, proof, tenant.tenant())));
    }

    @Command(
            name = "delete",
            description = "Remove a CA certificate from the chosen hub, which refuses the devices of that CA then.",
            footer = "Example: azsphere hub certificate delete --name contoso-lab --confirm contoso-lab")
    Answer delete(@Mixin Name name, @Mixin Removal removal, @Mixin TenantOption tenant)
            throws IOException, CommandLineException, DeclinedException {
        if (removal.isDryRun()) {
            return HubAnswers.removal(run.of(new PlanCertificateRemoval(name.name, tenant.tenant())));
        }
        if (!removal.isDecided()) {
            var plan = run.of(new PlanCertificateRemoval(name.name, tenant.tenant()));
            run.confirm(HubAnswers.question(plan), false);
        }
        run.of(new DeleteHubCertificate(name.name, removal.word(name.name)));
        return Answer.sentence("Removed the certificate '%s' from the hub.".formatted(name.name));
    }

    /** The option that names a certificate of the hub. */
    static final class Name {
        @Option(
                names = {"-n", "--name"},
                required = true,
                preprocessor = DetachedValue.class,
                paramLabel = "<name>",
                description = "Name of the certificate at the hub.")
        private String name = "";
    }

    /** The options that say what is added. */
    static final class Source {
        @Option(
                names = {"-f", "--file"},
                preprocessor = DetachedValue.class,
                paramLabel = "<file.cer>",
                description = "A CA certificate, as DER or PEM.")
        private Optional<Path> file = Optional.empty();

        @Option(
                names = "--thumbprint",
                preprocessor = DetachedValue.class,
                paramLabel = "<thumbprint>",
                description = "Thumbprint or number of a certificate of the tenant; the active one if left out.")
        private Optional<String> thumbprint = Optional.empty();

        @Option(
                names = {"-n", "--name"},
                preprocessor = DetachedValue.class,
                paramLabel = "<name>",
                description = "Name it is to have at the hub; made from the thumbprint if left out.")
        private Optional<String> name = Optional.empty();

        @Option(names = "--verified", description = "Have the hub take it as verified, without a proof.")
        private boolean isVerified;
    }
}
