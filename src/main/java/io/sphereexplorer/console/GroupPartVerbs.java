package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.command.deployment.AddImage;
import io.sphereexplorer.command.deployment.CreateDeployment;
import io.sphereexplorer.command.deployment.ListDeployments;
import io.sphereexplorer.command.fleet.CountDevices;
import io.sphereexplorer.command.fleet.DeviceScope;
import io.sphereexplorer.command.fleet.ListDevices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The groups {@code device-group device} and {@code device-group deployment}; azsphere-cli §7. */
final class GroupPartVerbs {
    private GroupPartVerbs() {}

    /** The group {@code device-group} with those below it. */
    static CommandLine deviceGroup(BoardRun run) {
        return new CommandLine(new DeviceGroupVerbs(run))
                .addSubcommand(new CommandLine(new Devices(run)))
                .addSubcommand(new CommandLine(new Deployments(run)));
    }

    /** The devices of a device group. */
    @Command(name = "device", aliases = "dev", description = "List or count the devices of a device group.")
    record Devices(BoardRun run) {
        @Command(
                name = "list",
                description = "List the devices of a device group.",
                footer = "Example: azsphere device-group device list --device-group \"Dishwasher/Development\"")
        Answer list(@Mixin GroupOption group, @Mixin TenantOption tenant) throws IOException {
            List<ClaimedDevice> found = new ArrayList<>();
            run.of(new ListDevices(tenant.tenant(), of(group), found::addAll));
            return FleetAnswers.devices(found);
        }

        @Command(
                name = "show-count",
                description = "Show how many devices a device group has.",
                footer = "Example: azsphere device-group device show-count --device-group \"Dishwasher/Development\"")
        Answer showCount(@Mixin GroupOption group, @Mixin TenantOption tenant) throws IOException {
            return ProductAnswers.count(run.of(new CountDevices(tenant.tenant(), of(group))));
        }

        private static DeviceScope of(GroupOption group) {
            return new DeviceScope(Optional.empty(), Optional.of(group.path()));
        }
    }

    /** What is deployed to a device group. */
    @Command(name = "deployment", description = "Deploy images to a device group, or list what was deployed.")
    record Deployments(BoardRun run) {
        @Command(
                name = "create",
                description = "Have the devices of a group run images that were added before, or a package at once.",
                footer = "Example: azsphere device-group deployment create --device-group \"Dishwasher/Production\""
                        + " --images 583d37d2-dc16-441f-b927-933edd4c1085")
        Answer create(@Mixin GroupOption group, @Mixin WantedImages images, @Mixin TenantOption tenant)
                throws IOException, CommandLineException {
            if (images.ids.isEmpty() == images.file.isEmpty()) {
                throw new CommandLineException("give either --images or --filepath");
            }
            List<UUID> wanted = images.wanted();
            if (images.file.isPresent()) {
                wanted.add(
                        run.of(new AddImage(tenant.tenant(), images.file.get())).id());
            }
            return ProductAnswers.deployment(run.of(new CreateDeployment(tenant.tenant(), group.path(), wanted)));
        }

        @Command(
                name = "list",
                description = "List what was deployed to a device group, the newest first.",
                footer = "Example: azsphere device-group deployment list --device-group \"Dishwasher/Production\"")
        Answer list(@Mixin GroupOption group, @Mixin TenantOption tenant) throws IOException {
            return ProductAnswers.deployments(run.of(new ListDeployments(tenant.tenant(), group.path())));
        }
    }

    /** The options that name what is to be deployed. */
    static final class WantedImages {
        @Option(
                names = {"-i", "--images"},
                arity = "1..*",
                preprocessor = ListedValues.class,
                paramLabel = "<id>",
                description = "IDs of the images, with blanks between.")
        private List<String> ids = List.of();

        @Option(
                names = "--filepath",
                paramLabel = "<file>",
                description = "An image package to add first and deploy then.")
        private Optional<Path> file = Optional.empty();

        private List<UUID> wanted() throws CommandLineException {
            List<UUID> wanted = new ArrayList<>();
            for (String id : ids) {
                try {
                    wanted.add(UUID.fromString(id));
                } catch (IllegalArgumentException _) { // whose message does not name the option
                    throw new CommandLineException(
                            "argument --images/-i: '%s' is not the ID of an image".formatted(id));
                }
            }
            return wanted;
        }
    }
}
