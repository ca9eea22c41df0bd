package io.sphereexplorer.console;

import io.sphereexplorer.command.app.ShowImagePackage;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the group {@code image-package}, which need no device. */
@Command(name = "image-package", description = "Inspect image packages on this computer.")
final class ImagePackageVerbs {
    private final BoardRun run;

    ImagePackageVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "show",
            description = "Show what an image package says of itself.",
            footer = "Example: azsphere image-package show --image-package Blink.imagepackage")
    Answer show(
            @Option(
                            names = {"-i", "--image-package"},
                            required = true,
                            paramLabel = "<file>",
                            description = "The image package.")
                    Path file)
            throws IOException {
        return ImageAnswers.metadata(run.of(new ShowImagePackage(file)));
    }
}
