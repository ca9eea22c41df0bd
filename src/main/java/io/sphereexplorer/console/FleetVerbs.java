package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.command.device.ShowAttached;
import io.sphereexplorer.command.fleet.CountDevices;
import io.sphereexplorer.command.fleet.ListDevices;
import io.sphereexplorer.command.fleet.MoveDevice;
import io.sphereexplorer.command.fleet.ShowDevice;
import io.sphereexplorer.device.DeviceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verbs of {@code device} that ask the cloud what it knows of devices, attached or not; azsphere-cli §5.3. */
final class FleetVerbs {
    private FleetVerbs() {}

    /** Adds them to the group. */
    static CommandLine addTo(CommandLine device, BoardRun run) {
        return DevelopmentVerbs.addTo(device, run)
                .addSubcommand(new CommandLine(new ListVerb(run)))
                .addSubcommand(new CommandLine(new ShowCountVerb(run)))
                .addSubcommand(new CommandLine(new ShowVerb(run)))
                .addSubcommand(new CommandLine(new UpdateVerb(run)));
    }

    /** Of the device that the line names, which need not be attached if it is named by its ID. */
    static DeviceId deviceId(BoardRun run) throws IOException {
        Optional<DeviceId> named = run.namedId();
        return named.isPresent() ? named.get() : run.of(new ShowAttached()).id().orElseThrow();
    }

    /** Lists devices. */
    @Command(
            name = "list",
            description = "List the devices that are claimed into a tenant, or those of a product or device group.",
            footer = "Example: azsphere device list --device-group \"Dishwasher/Development\"")
    private record ListVerb(
            BoardRun run, @Mixin ScopeOptions scope, @Mixin TenantOption tenant) implements Callable<Answer> {
        ListVerb(BoardRun run) {
            this(run, new ScopeOptions(), new TenantOption());
        }

        @Override
        public Answer call() throws IOException {
            List<ClaimedDevice> found = new ArrayList<>();
            run.of(new ListDevices(tenant.tenant(), scope.scope(), found::addAll));
            return FleetAnswers.devices(found);
        }
    }

    /** Counts devices. */
    @Command(
            name = "show-count",
            description = "Show how many devices a tenant, a product or a device group has.",
            footer = "Example: azsphere device show-count --product Dishwasher")
    private record ShowCountVerb(
            BoardRun run, @Mixin ScopeOptions scope, @Mixin TenantOption tenant) implements Callable<Answer> {
        ShowCountVerb(BoardRun run) {
            this(run, new ScopeOptions(), new TenantOption());
        }

        @Override
        public Answer call() throws IOException {
            return ProductAnswers.count(run.of(new CountDevices(tenant.tenant(), scope.scope())));
        }
    }

    /** Shows one device. */
    @Command(
            name = "show",
            description = "Show what its tenant knows of a device; with its ID, it need not be attached.",
            footer = "Example: azsphere device show")
    private record ShowVerb(BoardRun run, @Mixin TenantOption tenant) implements Callable<Answer> {
        ShowVerb(BoardRun run) {
            this(run, new TenantOption());
        }

        @Override
        public Answer call() throws IOException {
            return FleetAnswers.device(run.of(new ShowDevice(tenant.tenant(), deviceId(run))));
        }
    }

    /** Moves one device. */
    @Command(
            name = "update",
            aliases = "assign",
            description = "Move a device to a device group; with its ID, it need not be attached.",
            footer = "Example: azsphere device update --device-group \"Dishwasher/Development\"")
    private record UpdateVerb(
            BoardRun run, @Mixin GroupOption group, @Mixin TenantOption tenant) implements Callable<Answer> {
        UpdateVerb(BoardRun run) {
            this(run, new GroupOption(), new TenantOption());
        }

        @Override
        public Answer call() throws IOException {
            DeviceId device = deviceId(run);
            ClaimedDevice moved = run.of(new MoveDevice(tenant.tenant(), device, group.path()));
            run.note(
                    "Successfully moved device '%s' to device group '%s'.".formatted(device.upperCase(), group.path()));
            return FleetAnswers.device(moved);
        }
    }
}
