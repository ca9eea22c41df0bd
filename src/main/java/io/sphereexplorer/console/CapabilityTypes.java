package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.command.fleet.CapabilityWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that name what a capability file is to allow, and of which tenant, whose short form is taken here. */
final class CapabilityTypes {
    @Option(
            names = {"-t", "--type"},
            arity = "1..*",
            preprocessor = ListedValues.class,
            paramLabel = "<type>",
            description = "ApplicationDevelopment, FieldServicing, or both with a blank between; nothing if left out,"
                    + " for a file that takes capabilities away.")
    private List<String> types = List.of();

    @Option(
            names = "--tenant",
            preprocessor = DetachedValue.class,
            paramLabel = "<tenant>",
            description = "Name or ID of the tenant; the selected one if left out.")
    private Optional<String> tenant = Optional.empty();

    Optional<String> tenant() {
        return tenant;
    }

    Set<Capability> wanted() throws CommandLineException {
        Set<Capability> wanted = EnumSet.noneOf(Capability.class);
        for (String type : types) {
            if (!type.equalsIgnoreCase("None")) {
                wanted.add(CapabilityWords.capability(type)
                        .orElseThrow(() -> new CommandLineException(
                                "argument --type: invalid choice: '%s' (choose from ApplicationDevelopment,"
                                                .formatted(type)
                                        + " FieldServicing)")));
            }
        }
        return wanted;
    }
}
