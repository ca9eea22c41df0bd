package io.sphereexplorer.emulator.image;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;

/**
 * What an application asks for (device-protocol §6.6).
 *
 * @param storageKib the mutable storage
 * @param realTime whether it runs on a real-time core
 */
record AppManifest(int storageKib, boolean realTime) {
    private static final int MOST_STORAGE = 64;

    static AppManifest of(ImagePackage image) throws Refusal {
        var file = new RomFileSystem(image.body())
                .file("app_manifest.json")
                .orElseThrow(() -> new Refusal(RestError.NO_APP_MANIFEST));
        try {
            var json = new ObjectMapper().readTree(file.utf8());
            require(json.path("EntryPoint").isTextual(), RestError.MISSING_ENTRY_POINT);
            require(json.path("Capabilities").isObject(), RestError.MISSING_CAPABILITIES_LIST);
            int storage = json.path("Capabilities")
                    .path("MutableStorage")
                    .path("SizeKB")
                    .asInt();
            require(storage <= MOST_STORAGE, RestError.MUTABLE_STORAGE_TOO_LARGE);
            return new AppManifest(
                    storage, json.path("ApplicationType").asText().equals("RealTimeCapable"));
        } catch (JsonProcessingException _) { // answered with the number for it
            throw new Refusal(RestError.INVALID_MANIFEST);
        }
    }
}
