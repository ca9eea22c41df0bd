package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.fleet.CapabilityWords;
import io.sphereexplorer.command.fleet.DeviceBefore;
import io.sphereexplorer.command.fleet.SetUpForCloudTest;
import io.sphereexplorer.command.fleet.SetUpForDevelopment;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.session.Progress;

/** What setting a device up for development says; the wordings are those of azsphere-cli §5.3. */
final class DevelopmentAnswers {
    private DevelopmentAnswers() {}

    /** The line for people when a step begins. */
    static String line(Progress news) {
        return switch (news.step()) {
            case "step.development.fetching", "step.development.fetchingNone" ->
                "Downloading device capability configuration.";
            case "step.development.moving" -> "Setting the device group of the device.";
            case "step.development.applying" -> "Applying device capability configuration to device.";
            case "step.development.restarting" -> "The device is rebooting.";
            default -> Messages.text(news.step()) + ".";
        };
    }

    static Answer development(SetUpForDevelopment.Result result) {
        String id = result.before().device().upperCase();
        return Answer.object(
                        entry(result.before(), result.group()).put("hasDebugger", result.hasDebugger()),
                        """
                        Application development capability enabled.
                        Successfully set up device '%s' for application development, and disabled application updates.
                        """.formatted(id))
                .showing();
    }

    static Answer cloudTest(SetUpForCloudTest.Result result) {
        ObjectNode entry = entry(result.before(), result.group());
        var deleted = entry.putArray("deletedComponents");
        result.deleted().forEach(each -> deleted.add(each.toString()));
        return Answer.object(
                        entry,
                        "Successfully set up device '%s' for cloud test: it gets its applications from device group '%s'.\n"
                                .formatted(
                                        result.before().device().upperCase(),
                                        result.group().path()))
                .showing();
    }

    private static ObjectNode entry(DeviceBefore before, NamedGroup group) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", before.device().upperCase())
                .put("deviceGroupId", group.id().toString())
                .put("deviceGroup", group.path());
        before.group().ifPresent(id -> entry.put("previousDeviceGroupId", id.toString()));
        var had = entry.putArray("previousCapabilities");
        before.capabilities().stream().sorted().forEach(each -> had.add(CapabilityWords.of(each)));
        return entry;
    }
}
