package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Finds boards of a catalog. Azure's path to a board goes through its group, which nobody knows who has the board's ID
 * alone: then the whole catalog is listed. Only boards that were looked for are remembered.
 */
final class DevicePlaces {
    private final CatalogCalls calls;

    DevicePlaces(CatalogCalls calls) {
        this.calls = calls;
    }

    void pages(Consumer<List<DeviceResource>> onPage) throws CloudException {
        calls.asked(calls.root().path("listDevices"), Map.of(), DeviceResource.class, onPage);
    }

    /**
     * The board as it is now.
     *
     * @throws CloudException.Refused as for an ID that does not exist, if it is not in the catalog
     */
    DeviceResource find(String deviceId) throws CloudException {
        UUID key = key(deviceId);
        Optional<ResourceId> known = calls.known(key);
        if (known.isPresent()) {
            Optional<DeviceResource> there = calls.find(known.get().path(), new TypeReference<DeviceResource>() {});
            if (there.isPresent()) {
                return there.get();
            }
            calls.places().forget(key); // it has moved
        }
        List<DeviceResource> found = new ArrayList<>();
        pages(page -> page.stream().filter(each -> each.is(deviceId)).forEach(found::add));
        if (found.isEmpty()) {
            throw CatalogCalls.notFound("The catalog has no device with ID '%s'.".formatted(deviceId));
        }
        calls.places().learn(key, found.getFirst().id());
        return found.getFirst();
    }

    private UUID key(String deviceId) {
        String text = calls.tenant() + "/" + deviceId.toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
