package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.image.ImagePackage;

/** An image package that the service keeps. */
record CloudImage(ImagePackage image) {
    ObjectNode json() {
        return CloudJson.object()
                .put("Id", image.image().toString())
                .put("Name", image.name())
                .put("ComponentId", image.component().toString())
                .putNull("Description")
                .put("ImageType", image.imageType())
                .put("Type", image.imageType());
    }
}
