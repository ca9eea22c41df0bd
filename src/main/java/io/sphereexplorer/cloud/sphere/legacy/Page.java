package io.sphereexplorer.cloud.sphere.legacy;

import java.util.List;
import java.util.Optional;

/** A part of a long list. */
record Page<T>(List<T> items, Optional<String> continuationToken) {
    Page {
        items = List.copyOf(items);
    }
}
