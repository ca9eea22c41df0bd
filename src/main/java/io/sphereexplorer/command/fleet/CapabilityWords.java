package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.Capability;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What capability files can allow, in the words of the azsphere tool; azsphere-cli §5.7. */
public final class CapabilityWords {
    private CapabilityWords() {}

    public static String of(Capability capability) {
        return switch (capability) {
            case APP_DEVELOPMENT -> "ApplicationDevelopment";
            case RF_TEST_MODE -> "RFTestMode";
            case FIELD_SERVICING -> "FieldServicing";
        };
    }

    /** Of the word, in any case; some of the tools before this wrote it with a small first letter. */
    public static Optional<Capability> capability(String word) {
        return Arrays.stream(Capability.values())
                .filter(each -> of(each).equalsIgnoreCase(word))
                .findFirst();
    }

    /** The option that names them, with a blank before it; nothing if there are none. */
    static String text(Set<Capability> capabilities) {
        return capabilities.isEmpty()
                ? ""
                : capabilities.stream()
                        .sorted()
                        .map(CapabilityWords::of)
                        .collect(Collectors.joining(" ", " --type ", ""));
    }
}
