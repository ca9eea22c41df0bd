package io.sphereexplorer.console;

import io.sphereexplorer.command.app.ShowImagePackage;
import io.sphereexplorer.device.image.ImagePackage;
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
            description = "Show what an image package holds, and why every device would refuse it, if so.",
            footer = "Example: azsphere image-package show --image-package Blink.imagepackage")
    Answer show(
            @Option(
                            names = {"-i", "--image-package"},
                            required = true,
                            paramLabel = "<file>",
                            description = "The image package.")
                    Path file)
            throws IOException {
        ImagePackage image = run.of(new ShowImagePackage(file));
        return PackageAnswer.of(image, image.objections(), file.toString());
    }
}
