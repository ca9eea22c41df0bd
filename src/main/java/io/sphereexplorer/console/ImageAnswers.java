package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.image.ImageTypes;
import java.util.ArrayList;
import java.util.List;

/** The results of image commands as answers (azsphere-cli §5.6). */
final class ImageAnswers {
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

    private static ObjectNode entry(ImageInventory.Component component, ImageInventory.Image image) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", component.name())
                .put("imageType", ImageTypes.name(component.imageType()))
                .put("componentId", component.uid())
                .put("imageId", image.uid())
                .put("lengthInBytes", image.lengthInBytes())
                .put("staged", component.updateStaged());
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
}
