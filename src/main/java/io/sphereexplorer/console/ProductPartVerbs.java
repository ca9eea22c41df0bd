package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.command.fleet.CountDevices;
import io.sphereexplorer.command.fleet.DeviceScope;
import io.sphereexplorer.command.fleet.ListDevices;
import io.sphereexplorer.command.product.CreateDefaultGroups;
import io.sphereexplorer.command.product.ListDeviceGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The groups {@code product device} and {@code product device-group}; azsphere-cli §7. */
final class ProductPartVerbs {
    private static final String UNCHANGEABLE = "the name and the description of a product cannot be changed from here,"
            + " since the service publishes no way to do it; nothing was sent";

    private ProductPartVerbs() {}

    /** The group {@code product} with those below it. */
    static CommandLine product(BoardRun run) {
        return new CommandLine(new ProductVerbs(run))
                .addSubcommand("update", RefusedWord.because(UNCHANGEABLE))
                .addSubcommand(new CommandLine(new Devices(run)))
                .addSubcommand(new CommandLine(new Groups(run)));
    }

    private static DeviceScope of(ProductOption product) {
        return new DeviceScope(Optional.of(product.name()), Optional.empty());
    }

    /** The devices of a product. */
    @Command(name = "device", aliases = "dev", description = "List or count the devices of a product.")
    record Devices(BoardRun run) {
        @Command(
                name = "list",
                description = "List the devices of a product.",
                footer = "Example: azsphere product device list --product Dishwasher")
        Answer list(@Mixin ProductOption product, @Mixin TenantOption tenant) throws IOException {
            List<ClaimedDevice> found = new ArrayList<>();
            run.of(new ListDevices(tenant.tenant(), of(product), found::addAll));
            return FleetAnswers.devices(found);
        }

        @Command(
                name = "show-count",
                description = "Show how many devices a product has.",
                footer = "Example: azsphere product device show-count --product Dishwasher")
        Answer showCount(@Mixin ProductOption product, @Mixin TenantOption tenant) throws IOException {
            return ProductAnswers.count(run.of(new CountDevices(tenant.tenant(), of(product))));
        }
    }

    /** The device groups of a product. */
    @Command(
            name = "device-group",
            aliases = "dg",
            description = "List, count or create the device groups of a product.")
    record Groups(BoardRun run) {
        @Command(
                name = "list",
                description = "List the device groups of a product.",
                footer = "Example: azsphere product device-group list --product Dishwasher")
        Answer list(@Mixin ProductOption product, @Mixin TenantOption tenant) throws IOException {
            return ProductAnswers.groups(run.of(new ListDeviceGroups(tenant.tenant(), Optional.of(product.name()))));
        }

        @Command(
                name = "show-count",
                description = "Show how many device groups a product has.",
                footer = "Example: azsphere product device-group show-count --product Dishwasher")
        Answer showCount(@Mixin ProductOption product, @Mixin TenantOption tenant) throws IOException {
            return ProductAnswers.count(run.of(new ListDeviceGroups(tenant.tenant(), Optional.of(product.name())))
                    .size());
        }

        @Command(
                name = "create-defaults",
                description = "Create the five usual device groups in a product that has none.",
                footer = "Example: azsphere product device-group create-defaults --product Dishwasher")
        Answer createDefaults(@Mixin ProductOption product, @Mixin TenantOption tenant) throws IOException {
            return ProductAnswers.groups(run.of(new CreateDefaultGroups(tenant.tenant(), product.name())));
        }
    }
}
