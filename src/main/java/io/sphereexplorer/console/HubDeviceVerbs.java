package io.sphereexplorer.console;

import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.hub.CreateHubDevice;
import io.sphereexplorer.command.hub.CreateHubDevices;
import io.sphereexplorer.command.hub.CreatedDevice;
import io.sphereexplorer.command.hub.DeleteHubDevice;
import io.sphereexplorer.command.hub.ListHubDevices;
import io.sphereexplorer.command.hub.MadeIdentity;
import io.sphereexplorer.command.hub.ShowHubDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code hub device}. */
@Command(name = "device", description = "Look after the devices in the registry of the chosen hub.")
final class HubDeviceVerbs {
    private final BoardRun run;

    HubDeviceVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list",
            description = "List the devices that the hub knows.",
            footer = "Example: azsphere hub device list")
    Answer list() throws IOException {
        HubConnection.ofEnvironment(run);
        List<HubDevice> found = new ArrayList<>();
        run.of(new ListHubDevices(found::addAll));
        long wrong = found.stream().filter(HubDevice::hasCapitals).count();
        if (wrong > 0) {
            run.note("note: %d of them cannot connect: the ID of a device must be lower case".formatted(wrong));
        }
        return HubDeviceAnswers.devices(found);
    }

    @Command(
            name = "show",
            description = "Show what the hub knows of a device.",
            footer = "Example: azsphere hub device show")
    Answer show(@Mixin Id id) throws IOException {
        HubConnection.ofEnvironment(run);
        return HubDeviceAnswers.device(run.of(new ShowHubDevice(id.id)));
    }

    @Command(
            name = "create",
            description = "Register the attached device, or one by its ID in lower case, for certificates from a CA.",
            footer = "Example: azsphere hub device create")
    Answer create(
            @Mixin Id id,
            @Mixin TenantOption tenant,
            @Option(names = "--force", description = "Also an ID of no device, or of a device of another tenant.")
                    boolean force,
            @Option(
                            names = "--change",
                            description = "Change one that is of another type or disabled; its keys are lost then.")
                    boolean change)
            throws IOException {
        HubConnection.ofEnvironment(run);
        CreatedDevice created = run.of(new CreateHubDevice(id.id, tenant.tenant(), force, change));
        if (created.wasThere()) {
            run.note("note: the hub knew the device already; nothing was changed");
        }
        return HubDeviceAnswers.device(created.device());
    }

    @Command(
            name = "create-all",
            description = "Register all devices of a tenant, or those of a list (CSV), for certificates from a CA.",
            footer = "Example: azsphere hub device create-all --file boards.csv")
    Answer createAll(
            @Option(
                            names = {"-f", "--file"},
                            preprocessor = DetachedValue.class,
                            paramLabel = "<file>",
                            description = "The list; all devices of the tenant if left out.")
                    Optional<Path> file,
            @Mixin TenantOption tenant)
            throws IOException {
        HubConnection.ofEnvironment(run);
        List<MadeIdentity> rows = run.of(new CreateHubDevices(file, tenant.tenant(), _ -> {}));
        List<MadeIdentity> left = rows.stream().filter(row -> !row.isFine()).toList();
        if (!left.isEmpty()) {
            left.forEach(row -> run.progress(row.id() + ": " + row.reason()));
            throw new HubException.NotAllMade(rows.size() - left.size(), left.size());
        }
        return HubDeviceAnswers.made(rows);
    }

    @Command(
            name = "delete",
            description = "Remove a device from the registry of the hub, which refuses it then.",
            footer = "Example: azsphere hub device delete --device-id 0a1b…c0db --confirm c0db")
    Answer delete(
            @Option(
                            names = {"-i", "--device-id"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<id>",
                            description = "ID of the device, exactly as the hub lists it.")
                    String id,
            @Mixin Removal removal)
            throws IOException, CommandLineException, DeclinedException {
        HubConnection.ofEnvironment(run);
        if (removal.isDryRun()) {
            return HubDeviceAnswers.device(run.of(new ShowHubDevice(Optional.of(id))));
        }
        if (!removal.isDecided()) {
            HubDevice device = run.of(new ShowHubDevice(Optional.of(id)));
            run.confirm(HubDeviceAnswers.question(device), false);
        }
        run.of(new DeleteHubDevice(id, removal.word(DeleteHubDevice.word(id))));
        return Answer.sentence("Removed the device '%s' from the hub.".formatted(id));
    }

    /** The option that names a device. */
    static final class Id {
        @Option(
                names = {"-i", "--device-id"},
                preprocessor = DetachedValue.class,
                paramLabel = "<id>",
                description = "ID of the device, 128 digits in lower case; that of the attached device if left out.")
        private Optional<String> id = Optional.empty();

        Optional<String> id() {
            return id;
        }
    }
}
