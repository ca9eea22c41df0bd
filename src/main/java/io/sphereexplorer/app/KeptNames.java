package io.sphereexplorer.app;

import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.BoardNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the names of boards in a file of their own, read anew before each change, for several programs may write it. */
final class KeptNames implements BoardNames {
    private static final Logger LOG = LoggerFactory.getLogger(KeptNames.class);

    private final Path file;
    private Settings names;
    private boolean unsaved;

    private KeptNames(Path file) {
        this.file = file;
        names = Settings.of(file);
    }

    static KeptNames in(Home home) {
        return new KeptNames(home.settings().resolve("board-names.json"));
    }

    @Override
    public synchronized Optional<String> of(DeviceId id) {
        return names.text(id.lowerCase()).filter(name -> !name.isEmpty());
    }

    @Override
    public synchronized Optional<DeviceId> named(String name) {
        return names.all().entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .flatMap(id -> DeviceId.parse(id).stream())
                .findFirst();
    }

    @Override
    public synchronized void keep(DeviceId id, String name) {
        if (!unsaved) { // else the file does not know the names before this one
            names = Settings.of(file);
        }
        names.keep(id.lowerCase(), name);
        try {
            names.save();
            unsaved = false;
        } catch (IOException e) {
            unsaved = true;
            LOG.warn("the names of boards hold until the program ends, for they cannot be written", e);
        }
    }
}
