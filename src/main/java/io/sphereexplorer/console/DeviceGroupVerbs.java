package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.command.product.CreateDefaultGroups;
import io.sphereexplorer.command.product.CreateDeviceGroup;
import io.sphereexplorer.command.product.DeleteDeviceGroup;
import io.sphereexplorer.command.product.ListDeviceGroups;
import io.sphereexplorer.command.product.ShowDeviceGroup;
import io.sphereexplorer.command.product.UpdateDeviceGroup;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device-group}; azsphere-cli §7. */
@Command(name = "device-group", description = "Create and look after device groups, and what is deployed to them.")
final class DeviceGroupVerbs {
    private static final DeviceGroupChange NOTHING = new DeviceGroupChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final BoardRun run;

    DeviceGroupVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "create",
            description = "Create a device group in a product.",
            footer = "Example: azsphere device-group create --product Dishwasher --name \"US region\"")
    Answer create(
            @Mixin ProductOption product,
            @Option(
                            names = {"-n", "--name"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<name>",
                            description = "1 to 50 characters.")
                    String name,
            @Option(
                            names = {"-d", "--description"},
                            preprocessor = DetachedValue.class,
                            paramLabel = "<text>",
                            description = "What it is for.")
                    Optional<String> description,
            @Mixin GroupSettings settings,
            @Mixin TenantOption tenant)
            throws IOException, CommandLineException {
        DeviceGroupChange wanted = settings.with(Optional.of(name), description);
        return ProductAnswers.group(run.of(new CreateDeviceGroup(tenant.tenant(), product.name(), wanted)));
    }

    @Command(
            name = "list",
            description = "List the device groups of a tenant.",
            footer = "Example: azsphere device-group list")
    Answer list(
            @Option(
                            names = {"-p", "--product", "--productname", "--product-name"},
                            preprocessor = DetachedValue.class,
                            paramLabel = "<product>",
                            description = "Only those of the product with this name or ID.")
                    Optional<String> product,
            @Mixin TenantOption tenant)
            throws IOException {
        return ProductAnswers.groups(run.of(new ListDeviceGroups(tenant.tenant(), product)));
    }

    @Command(
            name = "show",
            description = "Show one device group.",
            footer = "Example: azsphere device-group show --device-group \"Dishwasher/Development\"")
    Answer show(@Mixin GroupOption group, @Mixin TenantOption tenant) throws IOException {
        return ProductAnswers.group(run.of(new ShowDeviceGroup(tenant.tenant(), group.path())));
    }

    @Command(
            name = "update",
            description = "Change the name of a device group, or how its devices are updated.",
            footer = "Example: azsphere device-group update --device-group \"Dishwasher/Development\""
                    + " --os-feed RetailEval")
    Answer update(
            @Mixin GroupOption group,
            @Option(
                            names = {"-n", "--new-name"},
                            preprocessor = DetachedValue.class,
                            paramLabel = "<name>",
                            description = "A new name, 1 to 50 characters.")
                    Optional<String> name,
            @Option(
                            names = {"-d", "--new-description"},
                            preprocessor = DetachedValue.class,
                            paramLabel = "<text>",
                            description = "A new description.")
                    Optional<String> description,
            @Mixin GroupSettings settings,
            @Mixin TenantOption tenant)
            throws IOException, CommandLineException {
        DeviceGroupChange change = settings.with(name, description);
        if (change.equals(NOTHING)) {
            throw new CommandLineException("nothing to change: name what is to be different");
        }
        return ProductAnswers.group(run.of(new UpdateDeviceGroup(tenant.tenant(), group.path(), change)));
    }

    @Command(
            name = "delete",
            description = "Delete a device group; only an Administrator may.",
            footer = "Example: azsphere device-group delete --device-group \"Dishwasher/US region\"")
    Answer delete(@Mixin GroupOption group, @Mixin TenantOption tenant, @Mixin ForceOption force)
            throws IOException, CommandLineException, DeclinedException {
        run.confirm(
                List.of(
                        "WARNING: You are deleting the device group '%s'.".formatted(group.path()),
                        "WARNING: This cannot be undone.",
                        ForceOption.QUESTION),
                force.given());
        String path =
                run.of(new DeleteDeviceGroup(tenant.tenant(), group.path())).path();
        return Answer.sentence("Successfully deleted the device group '%s'.".formatted(path));
    }

    @Command(
            name = "create-defaults",
            description = "Create the five usual device groups in a product that has none.",
            footer = "Example: azsphere device-group create-defaults --product Dishwasher")
    Answer createDefaults(@Mixin ProductOption product, @Mixin TenantOption tenant) throws IOException {
        return ProductAnswers.groups(run.of(new CreateDefaultGroups(tenant.tenant(), product.name())));
    }
}
