package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.command.account.SetAzureSignIn;
import io.sphereexplorer.command.account.ShowAzureSignIn;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the group {@code setting}; what is set, the official tool does not have (azsphere-cli §4). */
@Command(name = "setting", description = "Look at settings, and change them.")
final class SettingVerbs {
    private SettingVerbs() {}

    static CommandLine of(BoardRun run) {
        return new CommandLine(new SettingVerbs()).addSubcommand(new CommandLine(new AzureSignIn(run)));
    }

    /** What the program signs in to at Azure. */
    static Registration registration(String client, String directory) throws CommandLineException {
        if (!Registration.isClient(client)) {
            throw new CommandLineException("argument --client-id: a GUID is needed, as the App registration shows it");
        }
        if (!Registration.isDirectory(directory)) {
            throw new CommandLineException("argument --directory-id: a GUID or a domain is needed");
        }
        return new Registration(client, directory);
    }

    static Answer keep(BoardRun run, Registration registration) throws IOException {
        run.of(new SetAzureSignIn(Optional.of(registration)));
        if (run.session().cloud().endpoints().isPractice()) {
            run.note("note: this is a practice cloud, which needs no client ID");
        }
        return answer(registration);
    }

    private static Answer answer(Registration registration) {
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", registration.client())
                .put("directoryId", registration.directory());
        return Answer.object(
                entry, "Client ID: %s%nDirectory: %s".formatted(registration.client(), registration.directory()));
    }

    /** The verbs of the group {@code setting azure-sign-in}. */
    @Command(
            name = "azure-sign-in",
            description = "The application that accounts sign in to at Azure, of your own directory.")
    static final class AzureSignIn {
        private final BoardRun run;

        AzureSignIn(BoardRun run) {
            this.run = run;
        }

        @Command(
                name = "get",
                description = "Show what was entered; asks no service.",
                footer = "Example: azsphere setting azure-sign-in get")
        Answer get() throws IOException {
            Optional<Registration> known = run.of(new ShowAzureSignIn());
            return known.map(SettingVerbs::answer).orElseGet(() -> Answer.sentence("No client ID is entered."));
        }

        @Command(
                name = "set",
                description = "Keep a client ID and its directory; sends nothing.",
                footer = "Example: azsphere setting azure-sign-in set"
                        + " --client-id 00000000-0000-0000-0000-000000000000 --directory-id contoso.example")
        Answer set(
                @Option(
                                names = "--client-id",
                                required = true,
                                paramLabel = "<GUID>",
                                preprocessor = DetachedValue.class,
                                description = "Application (client) ID of the App registration.")
                        String client,
                @Option(
                                names = "--directory-id",
                                required = true,
                                paramLabel = "<directory>",
                                preprocessor = DetachedValue.class,
                                description = "Directory (tenant) ID of it, or a domain of the directory.")
                        String directory)
                throws IOException {
            return keep(run, registration(client, directory));
        }

        @Command(
                name = "clear",
                description = "Forget it; whoever is signed in at Azure cannot be used then.",
                footer = "Example: azsphere setting azure-sign-in clear")
        Answer clear() throws IOException {
            run.of(new SetAzureSignIn(Optional.empty()));
            return Answer.sentence("No client ID is entered.");
        }
    }
}
