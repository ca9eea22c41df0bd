package io.sphereexplorer.console;

import io.sphereexplorer.command.app.ListImages;
import io.sphereexplorer.command.fleet.ListTargetedImages;
import io.sphereexplorer.device.DeviceId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device image}; azsphere-cli §5.6. */
@Command(name = "image", description = "Show the software on a device.")
final class ImageVerbs {
    private final BoardRun run;

    ImageVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list-installed",
            description = "List the installed applications and board configurations.",
            footer = "Example: azsphere device image list-installed")
    Answer listInstalled(
            @Option(
                            names = {"--all", "--full"},
                            description = "Also list the system software.")
                    boolean all)
            throws IOException {
        return ImageAnswers.installed(run.of(new ListImages()), all);
    }

    @Command(
            name = "list-targeted",
            description = "List the images that a device is meant to run; with its ID, it need not be attached.",
            footer = "Example: azsphere device image list-targeted")
    Answer listTargeted(
            @Option(
                            names = {"--all", "--full"},
                            description = "Also list the system software.")
                    boolean all,
            @Mixin TenantOption tenant)
            throws IOException {
        DeviceId device = FleetVerbs.deviceId(run);
        return DeploymentAnswers.targeted(device, run.of(new ListTargetedImages(tenant.tenant(), device)), all);
    }
}
