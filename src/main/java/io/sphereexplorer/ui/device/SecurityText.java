package io.sphereexplorer.ui.device;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.ManufacturingState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words how far a board is locked and what its capabilities allow. */
final class SecurityText {
    private SecurityText() {}

    static String of(ManufacturingState state) {
        return Messages.text("device.manufacturing." + state.name().toLowerCase(Locale.ROOT), state.wireName());
    }

    static String of(List<Capability> capabilities) {
        if (capabilities.isEmpty()) {
            return Messages.text("device.capability.none");
        }
        return capabilities.stream().map(SecurityText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Capability capability) {
        return capability
                .known()
                .map(known -> Messages.text("device.capability." + known.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Messages.text("device.capability.other", capability.number()));
    }
}
