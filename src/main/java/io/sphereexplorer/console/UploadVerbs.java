package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.deployment.AddImage;
import io.sphereexplorer.command.deployment.DownloadImage;
import io.sphereexplorer.command.deployment.ListUploads;
import io.sphereexplorer.command.deployment.ShowUpload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code image}; azsphere-cli §7. */
@Command(name = "image", description = "Bring image packages to the service, or fetch them from there.")
final class UploadVerbs {
    private final BoardRun run;

    UploadVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "add",
            description = "Check an image package and send it to the service; no device gets it until it is deployed.",
            footer = "Example: azsphere image add --image Blink.imagepackage")
    Answer add(
            @Option(
                            names = {"--image", "--image-path", "-img", "--image-package", "--filepath"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<file>",
                            description = "The image package.")
                    Path file,
            @Mixin AddOptions options,
            @Option(
                            names = "--force",
                            description = "Also send a package for Beta APIs; there is nothing to force here.")
                    boolean force,
            @Mixin TenantOption tenant)
            throws IOException, CommandLineException {
        options.check();
        String name = String.valueOf(file.getFileName());
        run.progress("Uploading image from file '%s'.".formatted(name));
        Image kept = run.of(new AddImage(tenant.tenant(), file));
        run.note("Successfully uploaded image with ID '%s' and name '%s'.".formatted(kept.id(), kept.name()));
        return ProductAnswers.image(kept);
    }

    @Command(
            name = "show",
            description = "Show what the service knows of an image.",
            footer = "Example: azsphere image show --image 583d37d2-dc16-441f-b927-933edd4c1085")
    Answer show(@Mixin ImageId image, @Mixin TenantOption tenant) throws IOException {
        return ProductAnswers.image(run.of(new ShowUpload(tenant.tenant(), image.id)));
    }

    @Command(
            name = "list",
            description = "List the images that the service keeps for a tenant.",
            footer = "Example: azsphere image list")
    Answer list(@Mixin TenantOption tenant) throws IOException {
        return ProductAnswers.images(run.of(new ListUploads(tenant.tenant())));
    }

    @Command(
            name = "download",
            description = "Fetch an image package from the service.",
            footer = "Example: azsphere image download --image 583d37d2-dc16-441f-b927-933edd4c1085"
                    + " --destination Blink.imagepackage")
    Answer download(@Mixin ImageId image, @Mixin NewFileOptions file, @Mixin TenantOption tenant) throws IOException {
        run.of(new DownloadImage(tenant.tenant(), image.id, file.file()));
        return LogAnswers.saved(file.file());
    }

    /** The option that names an image at the service. */
    static final class ImageId {
        @Option(
                names = {"-i", "--image", "--imageid"},
                required = true,
                paramLabel = "<id>",
                description = "ID of the image.")
        private UUID id = new UUID(0, 0);
    }

    /** The options of the published tools that say how an image is taken in. */
    static final class AddOptions {
        @Option(
                names = "--temporary",
                description = "Not possible here: the interface of the service has no way to ask for it.")
        private boolean temporary;

        @Option(
                names = {"-r", "--regional-data-boundary"},
                paramLabel = "<region>",
                description = "None; the interface of the service has no way to ask for another.")
        private Optional<String> region = Optional.empty();

        private void check() throws CommandLineException {
            GroupSettings.checkRegion(region);
            if (temporary) {
                throw new CommandLineException("argument --temporary: the published interface of the service has no"
                        + " way to ask for it; nothing was sent");
            }
        }
    }
}
