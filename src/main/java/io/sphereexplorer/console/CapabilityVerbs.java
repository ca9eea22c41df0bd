package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sphereexplorer.command.device.ShowCapabilities;
import io.sphereexplorer.device.Capability;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** The verbs of the group {@code device capability}; azsphere-cli §5.7. */
@Command(name = "capability", description = "Show what the capabilities of a device let it do.")
final class CapabilityVerbs {
    private final BoardRun run;

    CapabilityVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "show-attached",
            description = "List the capabilities of the device.",
            footer = "Example: azsphere device capability show-attached")
    Answer showAttached() throws IOException {
        List<String> names = run.of(new ShowCapabilities()).stream()
                .map(CapabilityVerbs::name)
                .toList();
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        names.forEach(records::add);
        String text = names.isEmpty()
                ? "No device capabilities enabled."
                : "Device capabilities:\n    " + String.join("\n    ", names);
        return new Answer(records, List.of(), text);
    }

    /** The names of device-protocol §4.6. */
    private static String name(Capability capability) {
        return capability
                .known()
                .map(known -> switch (known) {
                    case ALLOW_TEST_KEY_SIGNED_SOFTWARE -> "Allow test key signed software";
                    case ENABLE_PLUTON_DEBUGGING -> "Enable Pluton debugging";
                    case ENABLE_A7_DEBUGGING -> "Enable A7 debugging";
                    case ENABLE_N9_DEBUGGING -> "Enable N9 debugging";
                    case ENABLE_A7_GDB_DEBUGGING -> "Enable A7 GDB debugging";
                    case ENABLE_IO_M4_1_DEBUGGING -> "Enable IO M4 1 debugging";
                    case ENABLE_IO_M4_2_DEBUGGING -> "Enable IO M4 2 debugging";
                    case ENABLE_A7_CONSOLE -> "Enable A7 console";
                    case ENABLE_SLT_LOADER -> "Enable SLT loader";
                    case ENABLE_SYSTEM_SOFTWARE_DEVELOPMENT -> "Enable system software development";
                    case ENABLE_APP_DEVELOPMENT -> "Enable app development";
                    case ENABLE_RF_TEST_MODE -> "Enable RF test mode";
                    case ENABLE_FIELD_SERVICING -> "Enable field servicing";
                })
                .orElseGet(() -> "Capability " + capability.number());
    }
}
