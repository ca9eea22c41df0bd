package io.sphereexplorer.app;

import io.sphereexplorer.ui.common.Places;
import java.util.Optional;

/** Remembers places in the settings. */
record KeptPlaces(Settings settings) implements Places {
    @Override
    public Optional<String> kept(String key) {
        return settings.text(key);
    }

    @Override
    public void keep(String key, String value) {
        settings.keep(key, value);
    }
}
