package io.sphereexplorer.console;

import io.sphereexplorer.command.fleet.DeviceScope;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name a product, a device group, or neither. */
final class ScopeOptions {
    @Option(
            names = {"-g", "--device-group", "--devicegroupname", "--devicegroupid", "--device-group-name"},
            preprocessor = DetachedValue.class,
            paramLabel = "<group>",
            description = "Device group: \"Product/Group\", its ID, or its name if no other product has one of it.")
    private Optional<String> group = Optional.empty();

    @Option(
            names = {"-p", "--product", "--productname", "--product-name"},
            preprocessor = DetachedValue.class,
            paramLabel = "<product>",
            description = "Name or ID of the product.")
    private Optional<String> product = Optional.empty();

    Optional<String> product() {
        return product;
    }

    /** With its product before it, if that was named. */
    Optional<String> group() {
        return group.map(name -> GroupOption.joined(product, name));
    }

    DeviceScope scope() {
        return new DeviceScope(product, group());
    }
}
