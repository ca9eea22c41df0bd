package io.sphereexplorer.console;

import io.sphereexplorer.command.app.ShowAppQuota;
import io.sphereexplorer.command.app.ShowAppStatus;
import io.sphereexplorer.command.app.ShowMemoryStats;
import io.sphereexplorer.command.app.StartApp;
import io.sphereexplorer.command.app.StopApp;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device app}; azsphere-cli §5.6. */
@Command(name = "app", description = "Start, stop and inspect the applications of a device.")
final class AppVerbs {
    private final BoardRun run;

    AppVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "show-status",
            description = "Show what one application is doing, or all of them.",
            footer = "Example: azsphere device app show-status")
    Answer showStatus(@Mixin AppChoice choice) throws IOException {
        return AppAnswers.statuses(run.of(new ShowAppStatus(choice.component())));
    }

    @Command(
            name = "start",
            description = "Start one application, or all of them.",
            footer = "Example: azsphere device app start -i 2f074b0f-d99d-4692-82d9-ef93a7d6463c")
    Answer start(
            @Mixin AppChoice choice,
            @Option(names = "--debug-mode", description = "Let it wait for a debugger; needs --component-id.")
                    boolean debug)
            throws IOException, CommandLineException {
        if (debug && choice.component().isEmpty()) {
            throw new CommandLineException("argument --debug-mode: name the application with --component-id");
        }
        return AppAnswers.statuses(run.of(new StartApp(choice.component(), debug)));
    }

    @Command(
            name = "stop",
            description = "Stop one application, or all of them.",
            footer = "Example: azsphere device app stop")
    Answer stop(@Mixin AppChoice choice) throws IOException {
        return AppAnswers.statuses(run.of(new StopApp(choice.component())));
    }

    @Command(
            name = "show-quota",
            description = "Show the mutable storage of one application, or of all.",
            footer = "Example: azsphere device app show-quota")
    Answer showQuota(@Mixin AppChoice choice) throws IOException {
        return AppAnswers.quotas(run.of(new ShowAppQuota(choice.component())));
    }

    @Command(
            name = "show-memory-stats",
            description = "Show how much memory the applications use.",
            footer = "Example: azsphere device app show-memory-stats")
    Answer showMemoryStats() throws IOException {
        return AppAnswers.memory(run.of(new ShowMemoryStats()));
    }

    /** The option that names an application. */
    static final class AppChoice {
        @Option(
                names = {"-i", "--component-id"},
                paramLabel = "<id>",
                description = "Component ID of the application; all applications if left out.")
        private Optional<UUID> component = Optional.empty();

        Optional<UUID> component() {
            return component;
        }
    }
}
