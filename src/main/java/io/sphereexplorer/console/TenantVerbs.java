package io.sphereexplorer.console;

import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.tenant.DownloadErrorReport;
import io.sphereexplorer.command.tenant.ListTenants;
import io.sphereexplorer.command.tenant.SelectTenant;
import io.sphereexplorer.command.tenant.ShowSelectedTenant;
import io.sphereexplorer.command.tenant.UpdateTenant;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code tenant}; azsphere-cli §6. */
@Command(name = "tenant", description = "Create, choose and inspect Azure Sphere tenants.")
final class TenantVerbs {
    private final BoardRun run;

    TenantVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list",
            description = "List the tenants of your account, and your roles in each.",
            footer = "Example: azsphere tenant list")
    Answer list() throws IOException {
        return TenantAnswers.tenants(run.of(new ListTenants()));
    }

    @Command(
            name = "select",
            description = "Let commands that name no tenant go to this one.",
            footer = "Example: azsphere tenant select --tenant contoso-lab")
    Answer select(
            @Option(
                            names = {"-t", "--tenant", "-i", "--tenantid"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<tenant>",
                            description = "Name or ID of the tenant; names are case-sensitive.")
                    String tenant)
            throws IOException {
        return TenantAnswers.selected(run.of(new SelectTenant(tenant)));
    }

    @Command(
            name = "show-selected",
            aliases = "show",
            description = "Show the tenant that commands go to if they name none.",
            footer = "Example: azsphere tenant show-selected")
    Answer showSelected() throws IOException {
        return TenantAnswers.tenant(run.of(new ShowSelectedTenant()));
    }

    @Command(
            name = "update",
            description = "Give a tenant another name; its ID stays.",
            footer = "Example: azsphere tenant update --new-name \"Contoso Lab\"")
    Answer update(
            @Option(
                            names = {"-n", "--new-name"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<name>",
                            description = "1 to 50 characters; letters, digits and blanks are sure to be accepted.")
                    String name,
            @Mixin TenantOption option)
            throws IOException {
        return TenantAnswers.tenant(run.of(new UpdateTenant(name, option.tenant())));
    }

    @Command(
            name = "download-error-report",
            description = "Write what happened to the boards of a tenant in the last 14 days to a file of CSV.",
            footer = "Example: azsphere tenant download-error-report --destination error-report.csv")
    Answer downloadErrorReport(@Mixin ReportOptions options, @Mixin TenantOption option) throws IOException {
        FileToSave file = options.file();
        int events = run.of(new DownloadErrorReport(file, option.tenant()));
        if (events == 0) {
            run.note("note: no board has reported anything");
        }
        return Answer.sentence("Saved %d %s to '%s'.".formatted(events, events == 1 ? "event" : "events", file.path()));
    }

    @Command(name = "migrate", description = "Not needed any more.", footer = "Example: azsphere tenant migrate")
    Answer migrate() {
        return Answer.sentence("Not needed any more; nothing was done.");
    }

    /** The options that name the file of a report. */
    static final class ReportOptions {
        @Option(
                names = {"--destination", "--output-file", "--destination-file"},
                preprocessor = DetachedValue.class,
                paramLabel = "<file.csv>",
                description = "The file to write; error-report.csv if left out.")
        private Path file = Path.of("error-report.csv");

        @Option(names = "--overwrite", description = "Replace the file if it is there already.")
        private boolean overwrite;

        FileToSave file() {
            return new FileToSave(file, overwrite);
        }
    }
}
