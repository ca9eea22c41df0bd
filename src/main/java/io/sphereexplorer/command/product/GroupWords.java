package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.DeviceGroup.OsFeed;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.command.CommandText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The settings of a device group in the words of the azsphere tool; azsphere-cli §7. */
public final class GroupWords {
    private GroupWords() {}

    public static String of(OsFeed feed) {
        return switch (feed) {
            case RETAIL -> "Retail";
            case RETAIL_EVALUATION -> "RetailEval";
            case UNKNOWN -> "";
        };
    }

    public static String of(UpdatePolicy policy) {
        return switch (policy) {
            case UPDATE_ALL -> "UpdateAll";
            case NO_APPLICATION_UPDATES -> "No3rdPartyAppUpdates";
            case NO_UPDATES -> "NoUpdates";
            case UNKNOWN -> "";
        };
    }

    /** {@code Enabled} or {@code Disabled}. */
    public static String of(boolean enabled) {
        return enabled ? "Enabled" : "Disabled";
    }

    /** Of the word, in any case. */
    public static Optional<OsFeed> feed(String word) {
        return meant(List.of(OsFeed.RETAIL, OsFeed.RETAIL_EVALUATION), GroupWords::of, word);
    }

    /** Of the word, in any case. */
    public static Optional<UpdatePolicy> policy(String word) {
        return meant(
                Arrays.stream(UpdatePolicy.values())
                        .filter(each -> each != UpdatePolicy.UNKNOWN)
                        .toList(),
                GroupWords::of,
                word);
    }

    /** Of the word, in any case. */
    public static Optional<Boolean> enabled(String word) {
        return meant(List.of(true, false), GroupWords::of, word);
    }

    /** The options that say it, each with a blank before it. */
    static String text(DeviceGroupChange change, String nameOption, String descriptionOption) {
        var text = new StringBuilder();
        append(text, nameOption, change.name());
        append(text, descriptionOption, change.description());
        append(text, "--os-feed", change.osFeedType().map(GroupWords::of));
        append(text, "--application-update", change.updatePolicy().map(GroupWords::of));
        append(
                text,
                "--allow-crash-dumps-collection",
                change.allowCrashDumpsCollection().map(GroupWords::of));
        return text.toString();
    }

    private static void append(StringBuilder text, String option, Optional<String> value) {
        value.ifPresent(given -> text.append(' ').append(CommandText.option(option, given)));
    }

    private static <T> Optional<T> meant(List<T> values, Function<T, String> word, String given) {
        return values.stream()
                .filter(each -> word.apply(each).equalsIgnoreCase(given))
                .findFirst();
    }
}
