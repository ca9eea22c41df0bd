package io.sphereexplorer.cloud.azure.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which resource of Azure an ID stands for, as far as it was seen; whether it still exists, only Azure tells. Thread-safe. */
public final class CatalogPlaces {
    private final Map<UUID, ResourceId> places = new ConcurrentHashMap<>();

    Optional<ResourceId> find(UUID id) {
        return Optional.ofNullable(places.get(id));
    }

    void learn(UUID id, ResourceId place) {
        places.put(id, place);
    }

    /** For a resource that is known by its own UUID. */
    void learn(ResourceId place) {
        learn(place.uuid(), place);
    }

    void forget(UUID id) {
        places.remove(id);
    }
}
