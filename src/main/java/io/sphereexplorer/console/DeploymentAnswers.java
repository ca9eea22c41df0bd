package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.fleet.DeploymentStatus;
import io.sphereexplorer.command.fleet.DeploymentStatus.Target;
import io.sphereexplorer.command.fleet.DeploymentStatus.TargetedImage;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.image.ImageTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a device is meant to run, as answers; the wordings are those of azsphere-cli §5.1 and §5.3. */
final class DeploymentAnswers {
    private DeploymentAnswers() {}

    static Answer status(DeploymentStatus status) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        status.running().ifPresent(version -> entry.put("osVersion", version));
        entry.put("update", status.reading().stage().name().toLowerCase(Locale.ROOT));
        status.reading().block().ifPresent(block -> entry.put("blockedBy", block.word()));
        List<String> lines = new ArrayList<>();
        lines.add(MaintenanceAnswers.running(status.running()));
        status.target().ifPresent(target -> {
            fill(entry, target);
            lines.addAll(lines(status, target));
        });
        status.reading()
                .block()
                .ifPresent(block -> lines.add("WARNING: " + Messages.text("update.block." + block.word())));
        return Answer.object(entry, String.join("\n", lines)).showing();
    }

    /** The images a device is meant to run. */
    static Answer targeted(DeviceId device, List<Image> images, boolean all) {
        List<Image> shown =
                images.stream().filter(each -> all || isForCustomers(each)).toList();
        String blocks = shown.stream().map(DeploymentAnswers::block).collect(Collectors.joining());
        return Answer.list(
                shown.stream().map(DeploymentAnswers::entry).toList(),
                shown.isEmpty()
                        ? "No images are targeted at the device."
                        : "Successfully retrieved the images to be installed on device with ID '%s' from the Azure Sphere"
                                        .formatted(device.upperCase())
                                + " Security Service:\n" + blocks);
    }

    private static List<String> lines(DeploymentStatus status, Target target) {
        List<String> lines = new ArrayList<>();
        target.osVersion()
                .ifPresent(version -> lines.add("The Azure Sphere Security Service is targeting this device with Azure"
                        + " Sphere OS version " + version + "."));
        status.isExpectedVersion()
                .ifPresent(expected -> lines.add(
                        expected
                                ? "Your device has the expected version of the Azure Sphere OS: %s."
                                        .formatted(target.osVersion().orElseThrow())
                                : "WARNING: Your device has another version than that. It looks for updates over the air"
                                        + " at every start and about once a day while it is connected."));
        lines.add(target.group()
                .map(path -> "Device group: " + path)
                .orElse("The device is in no device group, so it gets no applications from the cloud."));
        for (TargetedImage each : target.images()) {
            lines.add("Image %s (%s): %s"
                    .formatted(
                            each.image().name(),
                            each.image().id(),
                            each.installed()
                                    .map(has -> has ? "installed" : "not installed yet")
                                    .orElse("the device does not say whether it has it")));
        }
        return lines;
    }

    private static void fill(ObjectNode entry, Target target) {
        target.osVersion().ifPresent(version -> entry.put("targetedOsVersion", version));
        target.group().ifPresent(path -> entry.put("deviceGroup", path));
        var images = entry.putArray("targetedImages");
        for (TargetedImage each : target.images()) {
            ObjectNode image = entry(each.image());
            each.installed().ifPresent(has -> image.put("installed", has));
            images.add(image);
        }
    }

    private static ObjectNode entry(Image image) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", image.name())
                .put("imageType", ImageTypes.name(image.type()))
                .put("componentId", image.componentId().toString())
                .put("imageId", image.id().toString());
    }

    private static String block(Image image) {
        String type =
                isForCustomers(image) ? ImageTypes.name(image.type()) : "System software image type " + image.type();
        return """
                 --> %s
                   --> Image type:   %s
                   --> Component ID: %s
                   --> Image ID:     %s
                """.formatted(image.name(), type, image.componentId(), image.id());
    }

    private static boolean isForCustomers(Image image) {
        return image.type() == ImageInventory.APPLICATION || image.type() == ImageInventory.BOARD_CONFIGURATION;
    }
}
