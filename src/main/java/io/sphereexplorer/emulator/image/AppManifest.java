package io.sphereexplorer.emulator.image;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
            return new AppManifest(
                    storage(json.path("Capabilities").path("MutableStorage")),
                    json.path("ApplicationType").asText().equals("RealTimeCapable"));
        } catch (JsonProcessingException _) { // answered with the number for it
            throw new Refusal(RestError.INVALID_MANIFEST);
        }
    }

    private static int storage(JsonNode wanted) throws Refusal {
        if (wanted.isMissingNode()) {
            return 0;
        }
        require(wanted.isObject(), RestError.MUTABLE_STORAGE_NO_OBJECT);
        JsonNode size = wanted.path("SizeKB");
        require(!size.isMissingNode(), RestError.MUTABLE_STORAGE_WITHOUT_SIZE);
        require(size.isIntegralNumber() && size.asLong() >= 0, RestError.MUTABLE_STORAGE_UNREADABLE);
        require(size.canConvertToInt() && size.intValue() <= MOST_STORAGE, RestError.MUTABLE_STORAGE_TOO_LARGE);
        return size.intValue();
    }
}
