package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.hub.HandOff;
import io.sphereexplorer.command.hub.HandOffStep;
import io.sphereexplorer.command.hub.MadeIdentity;
import java.util.List;
import java.util.Locale;

/** The results of commands about devices at a hub as answers. */
final class HubDeviceAnswers {
    private static final String[] DEVICE = {
        "deviceId", "Device ID",
        "authentication", "Authentication",
        "status", "Status",
        "connectionState", "Connection state",
        "lastActivity", "Last activity"
    };

    private HubDeviceAnswers() {}

    static Answer devices(List<HubDevice> devices) {
        List<ObjectNode> entries = devices.stream().map(HubDeviceAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No devices found.", DEVICE))
                .showing("deviceId", "authentication", "status", "connectionState");
    }

    static Answer device(HubDevice device) {
        ObjectNode entry = entry(device);
        return Answer.object(entry, TextLines.of(entry, DEVICE));
    }

    static Answer made(List<MadeIdentity> rows) {
        List<ObjectNode> entries = rows.stream()
                .map(row -> JsonNodeFactory.instance
                        .objectNode()
                        .put("deviceId", row.id())
                        .put("outcome", word(row.outcome())))
                .toList();
        return Answer.list(
                entries, TextLines.list(entries, "No devices found.", "deviceId", "Device ID", "outcome", "Outcome"));
    }

    /** What comes of removing it, and how to answer. */
    static List<String> question(HubDevice device) {
        return List.of(
                "WARNING: You are removing the device '%s' from the hub.".formatted(device.id()),
                device.wasLetIn()
                        ? "WARNING: It was connected before; the hub refuses it then, and its twin is lost."
                        : "It was never connected.",
                ForceOption.QUESTION);
    }

    static Answer handOff(HandOff handOff) {
        List<ObjectNode> entries =
                handOff.steps().stream().map(HubDeviceAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "", "step", "Step", "state", "State", "reason", "Reason"));
    }

    private static ObjectNode entry(HandOffStep step) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("step", word(step.kind()))
                .put("state", word(step.state()))
                .put("reason", step.reason());
    }

    private static ObjectNode entry(HubDevice device) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", device.id())
                .put("authentication", word(device.authentication()))
                .put("status", device.isEnabled() ? "enabled" : "disabled")
                .put("connectionState", device.isConnected() ? "connected" : "disconnected");
        device.lastActivity().ifPresent(time -> entry.put("lastActivity", time.toString()));
        return entry;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
