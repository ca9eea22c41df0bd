package io.sphereexplorer.emulator.device;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.image.ImagePackage;
import io.sphereexplorer.emulator.image.ImageStore;
import io.sphereexplorer.emulator.rest.WireJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts what the board runs into JSON, keys in the order of the published answer (device-protocol §4.4.2).
 *
 * @param updatesSystem whether the update, if one is under way, brings another operating system
 */
record ImageAnswer(
        ImageStore images,
        List<SystemComponent> system,
        String osVersion,
        OtaUpdate.Phase update,
        boolean updatesSystem) {
    /** @param capabilitiesStaged whether a restart will bring other capabilities */
    ObjectNode json(boolean capabilitiesStaged) {
        Map<UUID, ObjectNode> components = new LinkedHashMap<>();
        images.installed().forEach(one -> components.put(one.image().component(), component(one.image())));
        images.staged()
                .forEach(one -> addImage(
                        components
                                .computeIfAbsent(one.component(), _ -> empty(one))
                                .put("is_update_staged", true)
                                .withArray("images"),
                        one,
                        0));
        var answer = WireJson.object()
                .put("is_ota_update_in_progress", update != OtaUpdate.Phase.NONE)
                .put(
                        "has_staged_updates",
                        capabilitiesStaged || updateStaged() || !images.staged().isEmpty())
                .put("restart_required", updateStaged());
        var list = answer.putArray("components");
        system.forEach(component -> list.add(json(component)));
        components.values().forEach(list::add);
        return answer;
    }

    private boolean updateStaged() {
        return update == OtaUpdate.Phase.INSTALLING;
    }

    private static ObjectNode component(ImagePackage image) {
        var json = empty(image);
        addImage(json.withArray("images"), image, 0);
        return json;
    }

    private static ObjectNode empty(ImagePackage image) {
        var json = WireJson.object()
                .put("uid", image.component().toString())
                .put("image_type", image.imageType())
                .put("is_update_staged", false)
                .put("does_image_type_require_restart", image.imageType() != ImagePackage.APPLICATION);
        json.putArray("images");
        return json.put("name", image.name());
    }

    private static void addImage(ArrayNode images, ImagePackage image, int replica) {
        addImage(images, image.image().toString(), image.bytes(), replica);
    }

    private static void addImage(ArrayNode images, String uid, int bytes, int replica) {
        images.addObject()
                .put("uid", uid)
                .put("length_in_bytes", bytes)
                .put("uncompressed_length_in_bytes", bytes)
                .put("replica_type", replica);
    }

    private ObjectNode json(SystemComponent component) {
        var json = WireJson.object()
                .put("uid", component.uid())
                .put("image_type", component.imageType())
                .put("is_update_staged", updateStaged() && updatesSystem && component.requiresRestart())
                .put("does_image_type_require_restart", component.requiresRestart());
        var images = json.putArray("images");
        for (int replica = 0; replica < component.replicas(); replica++) {
            addImage(images, component.imageUid(osVersion), component.bytes(), replica);
        }
        return json.put("name", component.name());
    }
}
