package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.command.device.BoardAnswer;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.device.DeviceId;
import java.util.List;
import java.util.stream.Collectors;

/** The results of device commands as answers; device IDs in upper case, as the azsphere tool prints them. */
final class DeviceAnswers {
    private static final String[] STATUS_LABELS = {"uptime", "Uptime in seconds", "restVersion", "REST version"};

    private DeviceAnswers() {}

    static Answer listed(List<BoardAnswer> answers) {
        var entries = answers.stream().map(DeviceAnswers::entry).toList();
        return Answer.list(entries, listText(answers))
                .showing("deviceId", "isResponsive", "ipAddress", "connectionPath");
    }

    static Answer shown(BoardAnswer answer) {
        String text = "Device ID: %s\nIP address: %s\nConnection path: %s\n"
                .formatted(
                        id(answer), answer.board().ipAddress(), answer.board().connectionPath());
        return Answer.list(List.of(entry(answer)), text).showing("deviceId", "ipAddress", "connectionPath");
    }

    static Answer osVersion(String version) {
        return Answer.object(
                JsonNodeFactory.instance.objectNode().put("osVersion", version),
                "Your device is running Azure Sphere OS version %s.".formatted(version));
    }

    static Answer status(ShowStatus.Result status) {
        long seconds = status.uptime().toSeconds();
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("uptime", seconds);
        status.restVersion().ifPresent(version -> entry.put("restVersion", version));
        return Answer.object(entry, TextLines.of(entry, STATUS_LABELS));
    }

    private static ObjectNode entry(BoardAnswer answer) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", id(answer))
                .put("isResponsive", answer.responsive())
                .put("ipAddress", answer.board().ipAddress())
                .put("connectionPath", answer.board().connectionPath());
    }

    private static String listText(List<BoardAnswer> answers) {
        if (answers.isEmpty()) {
            return "No attached devices";
        }
        String count = answers.size() == 1 ? "1 device attached:\n" : answers.size() + " devices attached:\n";
        return answers.stream().map(DeviceAnswers::block).collect(Collectors.joining("", count, ""));
    }

    private static String block(BoardAnswer answer) {
        return """
                --> Device ID: %s
                  --> Is responsive: %s
                  --> IP address: %s
                  --> Connection path: %s
                """.formatted(
                        id(answer),
                        answer.responsive() ? "yes" : "no",
                        answer.board().ipAddress(),
                        answer.board().connectionPath());
    }

    /** Empty for a board that does not say who it is. */
    private static String id(BoardAnswer answer) {
        return answer.id().map(DeviceId::upperCase).orElse("");
    }
}
