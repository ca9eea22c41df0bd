package io.sphereexplorer.console;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name a device group; in all published spellings. */
final class GroupOption {
    @Option(
            names = {
                "-g",
                "--device-group",
                "--devicegroupname",
                "--devicegroupid",
                "--device-group-name",
                "--target-device-group"
            },
            required = true,
            preprocessor = DetachedValue.class,
            paramLabel = "<group>",
            description = "The device group: \"Product/Group\", its ID, or its name if no other product has one of it.")
    private String group = "";

    @Option(
            names = {"-p", "--product", "--productname", "--product-name", "--target-product"},
            preprocessor = DetachedValue.class,
            paramLabel = "<product>",
            description = "Name or ID of its product, unless that stands before the name of the group.")
    private Optional<String> product = Optional.empty();

    String path() {
        return joined(product, group);
    }

    /** {@code Product/Group}, unless the group says it all already. */
    static String joined(Optional<String> product, String group) {
        return group.contains("/")
                ? group
                : product.map(name -> name + "/" + group).orElse(group);
    }
}
