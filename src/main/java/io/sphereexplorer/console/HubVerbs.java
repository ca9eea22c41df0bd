package io.sphereexplorer.console;

import io.sphereexplorer.command.hub.ChooseHub;
import io.sphereexplorer.command.hub.ConnectHub;
import io.sphereexplorer.command.hub.ListHubs;
import io.sphereexplorer.command.hub.ShowChosenHub;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the group {@code hub}, which the official tool does not have. */
@Command(name = "hub", description = "Bring devices to a hub of Azure IoT; additions of this program.")
final class HubVerbs {
    private final BoardRun run;

    private HubVerbs(BoardRun run) {
        this.run = run;
    }

    /** The group with those below it. */
    static CommandLine hub(BoardRun run) {
        return new CommandLine(new HubVerbs(run))
                .addSubcommand(new CommandLine(new HubCertificateVerbs(run)))
                .addSubcommand(new CommandLine(new HubDeviceVerbs(run)))
                .addSubcommand(new CommandLine(new HandOffVerbs(run)));
    }

    @Command(
            name = "list",
            description = "List the hubs that your account of Azure sees.",
            footer = "Example: azsphere hub list")
    Answer list() throws IOException {
        return HubAnswers.hubs(run.of(new ListHubs()));
    }

    @Command(
            name = "select",
            description = "Let commands go to this hub.",
            footer = "Example: azsphere hub select --hub contoso-hub")
    Answer select(
            @Option(
                            names = {"-n", "--hub", "--hub-name"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<hub>",
                            description = "Name, host or Azure ID of the hub.")
                    String hub)
            throws IOException {
        return HubAnswers.hub(run.of(new ChooseHub(hub)));
    }

    @Command(
            name = "show-selected",
            description = "Show the hub that commands go to.",
            footer = "Example: azsphere hub show-selected")
    Answer showSelected() throws IOException {
        return HubAnswers.hub(run.of(new ShowChosenHub()));
    }

    @Command(
            name = "connect",
            description = "Choose the hub of a connection string and open its registry with it. The string is read from"
                    + " standard input, or from the environment variable " + HubConnection.VARIABLE
                    + ", which every hub command looks at; it is never stored.",
            footer = "Example: azsphere hub connect")
    Answer connect(
            @Option(
                            names = "--connection-string",
                            hidden = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<key>",
                            description = "Refused.")
                    Optional<String> argument)
            throws IOException, CommandLineException {
        if (argument.isPresent()) {
            throw new CommandLineException("argument --connection-string: other programs on this computer can see it;"
                    + " it is read from standard input or from the environment variable " + HubConnection.VARIABLE);
        }
        ChosenHub hub = run.of(new ConnectHub(HubConnection.asked(run)));
        run.note("note: the connection string is forgotten when the program ends");
        return HubAnswers.hub(hub);
    }
}
