package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImageTypes;
import java.util.ArrayList;
import java.util.List;

/** The results of image commands as answers (azsphere-cli §5.6). */
final class ImageAnswers {
    private static final String[] LABELS = {
        "name", "Name",
        "imageType", "Image type",
        "componentId", "Component ID",
        "imageId", "Image ID",
        "buildDate", "Build date",
        "signingType", "Signing type",
        "signingThumbprint", "Signed with",
        "signed", "Signed",
        "temporaryImageFlags", "Temporary flags",
        "dependencies", "Depends on",
        "bodySizeInBytes", "Size in bytes"
    };

    private ImageAnswers() {}

    static Answer installed(ImageInventory inventory, boolean all) {
        List<ObjectNode> entries = new ArrayList<>();
        var text = new StringBuilder();
        for (ImageInventory.Component component : inventory.components()) {
            boolean shown = all
                    || component.imageType() == ImageInventory.APPLICATION
                    || component.imageType() == ImageInventory.BOARD_CONFIGURATION;
            for (ImageInventory.Image image : shown ? component.images() : List.<ImageInventory.Image>of()) {
                entries.add(entry(component, image));
                text.append(block(component, image));
            }
        }
        return Answer.list(entries, entries.isEmpty() ? "No installed images." : "Installed images:\n" + text);
    }

    static Answer metadata(ImageMetadata image) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        image.build().ifPresent(build -> entry.put("name", build.name()));
        entry.put("imageType", ImageTypes.name(image.imageType()))
                .put("componentId", image.component().toString())
                .put("imageId", image.image().toString());
        image.build().ifPresent(build -> entry.put("buildDate", build.time().toString()));
        image.signing()
                .ifPresent(signing -> entry.put("signingType", signing.type() == 1 ? "ECDsa256" : "Invalid")
                        .put("signingThumbprint", signing.thumbprint()));
        entry.put("signed", image.signed());
        image.temporaryFlags().ifPresent(flags -> entry.put("temporaryImageFlags", flags));
        image.dependencies().stream().map(ImageAnswers::words).forEach(entry.withArray("dependencies")::add);
        entry.put("bodySizeInBytes", image.bodySize());
        return Answer.object(entry, TextLines.of(entry, LABELS));
    }

    private static ObjectNode entry(ImageInventory.Component component, ImageInventory.Image image) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", component.name())
                .put("imageType", ImageTypes.name(component.imageType()))
                .put("componentId", component.uid())
                .put("imageId", image.uid())
                .put("lengthInBytes", image.lengthInBytes());
    }

    private static String block(ImageInventory.Component component, ImageInventory.Image image) {
        boolean system = component.imageType() != ImageInventory.APPLICATION
                && component.imageType() != ImageInventory.BOARD_CONFIGURATION;
        String type =
                system ? "System software image type " + component.imageType() : ImageTypes.name(component.imageType());
        return """
                 --> %s
                   --> Image type:   %s
                   --> Component ID: %s
                   --> Image ID:     %s
                """.formatted(component.name(), type, component.uid(), image.uid());
    }

    private static String words(ImageMetadata.Dependency dependency) {
        String name = switch ((int) dependency.type()) {
            case 1 -> "SecureWorldRuntime";
            case 2 -> "OSRuntime";
            case 3 -> "ApplicationRuntime";
            default -> "Type " + dependency.type();
        };
        return name + " " + dependency.version();
    }
}
