package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.capability.CapabilityFile;
import java.util.List;

/** The results of capability commands as answers (azsphere-cli §5.7). */
final class CapabilityAnswers {
    private static final String[] LABELS = {"deviceId", "Device ID", "capabilities", "Capabilities"};

    private CapabilityAnswers() {}

    static Answer capabilities(List<Capability> capabilities) {
        List<String> names = names(capabilities);
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        names.forEach(records::add);
        String text = names.isEmpty()
                ? "No device capabilities enabled."
                : "Device capabilities:\n    " + String.join("\n    ", names);
        return new Answer(records, List.of(), text);
    }

    static Answer file(CapabilityFile file) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", file.board().upperCase());
        names(file.capabilities()).forEach(entry.putArray("capabilities")::add);
        return Answer.object(entry, TextLines.of(entry, LABELS));
    }

    static Answer installed(CapabilityFile file) {
        return Answer.sentence(
                file.capabilities().isEmpty()
                        ? "The device has no capabilities from a file any more."
                        : "Successfully applied device capability configuration to device: "
                                + String.join(", ", names(file.capabilities())) + ".");
    }

    static List<String> names(List<Capability> capabilities) {
        return capabilities.stream().map(CapabilityAnswers::name).toList();
    }

    /** After the published list (device-protocol §4.6). */
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
