package io.sphereexplorer.ui;

import io.sphereexplorer.ui.common.Places;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers until the test is over. */
public final class PlacesInMemory implements Places {
    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> kept(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void keep(String key, String value) {
        kept.put(key, value);
    }
}
