package io.sphereexplorer.console;

import io.sphereexplorer.command.app.CheckImage;
import io.sphereexplorer.command.app.DeleteApps;
import io.sphereexplorer.command.app.DeployImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device sideload}; azsphere-cli §5.6. */
@Command(name = "sideload", description = "Load applications onto a device over the cable, or remove them.")
final class SideloadVerbs {
    private final BoardRun run;

    SideloadVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "deploy",
            description = "Check an image package and install it.",
            footer = "Example: azsphere device sideload deploy -p Blink.imagepackage")
    Answer deploy(@Mixin DeployOptions options) throws IOException {
        String name = String.valueOf(options.file.getFileName());
        run.progress("Deploying '%s' to the attached device.".formatted(name));
        DeployImage.Result result = run.of(new DeployImage(options.file, options.manualStart, options.force));
        if (result.restarting()) {
            run.note("note: the device restarts to use it");
        }
        if (options.manualStart) {
            run.note("The application was not automatically started; 'azsphere device app start' starts it.");
        }
        return Answer.sentence("Image package '%s' has been deployed to the attached device.".formatted(name));
    }

    @Command(
            name = "check",
            description = "Show what an image package holds and why the device would refuse it, if so; sends nothing.",
            footer = "Example: azsphere device sideload check -p Blink.imagepackage")
    Answer check(
            @Option(
                            names = {"-p", "--image-package"},
                            required = true,
                            paramLabel = "<file>",
                            description = "The image package.")
                    Path file)
            throws IOException {
        CheckImage.Result result = run.of(new CheckImage(file));
        return PackageAnswer.of(result.image(), result.objections(), file.toString());
    }

    @Command(
            name = "delete",
            description = "Remove one application, or all of them.",
            footer = "Example: azsphere device sideload delete -i 2f074b0f-d99d-4692-82d9-ef93a7d6463c")
    Answer delete(@Mixin AppVerbs.AppChoice choice, @Mixin KeptApps kept) throws IOException, CommandLineException {
        List<UUID> deleted = run.of(new DeleteApps(choice.component(), kept.ids()));
        String lines = deleted.stream()
                .map("Component '%s' deleted or was not present beforehand."::formatted)
                .collect(Collectors.joining("\n"));
        return Answer.sentence(lines.isEmpty() ? "No installed applications." : lines);
    }

    /** The option that names applications to keep. */
    static final class KeptApps {
        @Option(
                names = {"-e", "--except-component-ids"},
                arity = "1..*",
                preprocessor = ListedValues.class,
                paramLabel = "<id>",
                description = "Component IDs of applications to keep.")
        private List<String> components = List.of();

        List<UUID> ids() throws CommandLineException {
            try {
                return components.stream().map(UUID::fromString).toList();
            } catch (IllegalArgumentException e) {
                throw new CommandLineException("argument --except-component-ids: " + e.getMessage());
            }
        }
    }

    /** The options of {@code deploy}. */
    static final class DeployOptions {
        @Option(
                names = {"-p", "--image-package"},
                required = true,
                paramLabel = "<file>",
                description = "The image package.")
        private Path file = Path.of("");

        @Option(
                names = {"-m", "--manual-start"},
                description = "Do not start the application.")
        private boolean manualStart;

        @Option(
                names = "--force",
                description = "Send it even if the device seems unfit for it, such as one with an older OS.")
        private boolean force;
    }
}
