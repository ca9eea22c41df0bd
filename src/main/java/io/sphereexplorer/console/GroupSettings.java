package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.command.product.GroupWords;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that set how a device group is updated; azsphere-cli §7. */
final class GroupSettings {
    private static final int LONGEST_NAME = 50;

    @Option(
            names = {"-a", "--application-update"},
            paramLabel = "<policy>",
            description = "UpdateAll, No3rdPartyAppUpdates (the OS only) or NoUpdates.")
    private Optional<String> policy = Optional.empty();

    @Option(
            names = {"-f", "--os-feed"},
            paramLabel = "<feed>",
            description = "Retail, or RetailEval for releases about two weeks before the others.")
    private Optional<String> feed = Optional.empty();

    @Option(names = "--allow-crash-dumps-collection", paramLabel = "<word>", description = "Enabled or Disabled.")
    private Optional<String> crashDumps = Optional.empty();

    @Option(
            names = {"-r", "--regional-data-boundary"},
            paramLabel = "<region>",
            description = "None; the interface of the service has no way to ask for another.")
    private Optional<String> region = Optional.empty();

    /** @throws CommandLineException if a word is none of those there are */
    DeviceGroupChange with(Optional<String> name, Optional<String> description) throws CommandLineException {
        checkRegion(region);
        if (name.filter(text -> text.isBlank() || text.length() > LONGEST_NAME).isPresent()) {
            throw new CommandLineException("argument --name/-n: a name has 1 to %d characters".formatted(LONGEST_NAME));
        }
        return new DeviceGroupChange(name, description, feed(), policy(), crashDumps());
    }

    static void checkRegion(Optional<String> region) throws CommandLineException {
        if (region.filter(text -> !text.equalsIgnoreCase("None")).isPresent()) {
            throw new CommandLineException("argument --regional-data-boundary: the published interface of the service"
                    + " has no way to ask for it; nothing was sent");
        }
    }

    private Optional<DeviceGroup.OsFeed> feed() throws CommandLineException {
        return feed.isEmpty()
                ? Optional.empty()
                : Optional.of(GroupWords.feed(feed.get())
                        .orElseThrow(() -> noChoice("--os-feed/-f", feed.get(), "Retail, RetailEval")));
    }

    private Optional<DeviceGroup.UpdatePolicy> policy() throws CommandLineException {
        return policy.isEmpty()
                ? Optional.empty()
                : Optional.of(GroupWords.policy(policy.get())
                        .orElseThrow(() -> noChoice(
                                "--application-update/-a",
                                policy.get(),
                                "UpdateAll, No3rdPartyAppUpdates, NoUpdates")));
    }

    private Optional<Boolean> crashDumps() throws CommandLineException {
        return crashDumps.isEmpty()
                ? Optional.empty()
                : Optional.of(GroupWords.enabled(crashDumps.get())
                        .orElseThrow(() ->
                                noChoice("--allow-crash-dumps-collection", crashDumps.get(), "Enabled, Disabled")));
    }

    private static CommandLineException noChoice(String option, String given, String choices) {
        return new CommandLineException(
                "argument %s: invalid choice: '%s' (choose from %s)".formatted(option, given, choices));
    }
}
