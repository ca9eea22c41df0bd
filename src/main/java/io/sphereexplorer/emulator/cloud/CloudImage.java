package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.image.ImagePackage;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.net.ByteString;
import java.util.Base64;

/** An image package that the service keeps. */
record CloudImage(ImagePackage image) {
    /**
     * Reads a package.
     *
     * @throws CloudRefusal if it is none
     */
    static CloudImage of(ByteString octets) throws CloudRefusal {
        try {
            return new CloudImage(ImagePackage.parse(octets));
        } catch (Refusal _) { // the number for boards means nothing here
            throw CloudRefusal.badRequest("The body is no image package.");
        }
    }

    /**
     * The same from Base64.
     *
     * @throws CloudRefusal if it is none
     */
    static CloudImage of(String base64) throws CloudRefusal {
        try {
            return of(ByteString.copyOf(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException _) { // refused as other octets are that mean nothing
            throw CloudRefusal.badRequest("The image package is no Base64.");
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(image.file().toByteArray());
    }

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
