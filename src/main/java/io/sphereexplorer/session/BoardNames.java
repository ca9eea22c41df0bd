package io.sphereexplorer.session;

import io.sphereexplorer.device.DeviceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The names that users gave to boards, kept by device ID, so that they move with the boards. Thread-safe. */
public interface BoardNames {
    /** The most characters of a name. */
    int MAX_LENGTH = 32;

    /** No comma, which separates names; no word of digits, which is a connection path; not the word for all boards. */
    Pattern USABLE = Pattern.compile("(?!\\d+$)(?!(?i:all)$)[^,\\p{Cntrl}]{1," + MAX_LENGTH + "}");

    /** The name that the board was given. */
    Optional<String> of(DeviceId id);

    /** The board that was given the name, in any case. */
    Optional<DeviceId> named(String name);

    /** Keeps a usable name; an empty one forgets the name. */
    void keep(DeviceId id, String name);

    /** Whether a board can have this name. */
    static boolean isUsable(String name) {
        return name.equals(name.strip()) && USABLE.matcher(name).matches();
    }

    /** Names that are forgotten with the program. */
    static BoardNames inMemory() {
        Map<DeviceId, String> names = new ConcurrentHashMap<>();
        return new BoardNames() {
            @Override
            public Optional<String> of(DeviceId id) {
                return Optional.ofNullable(names.get(id));
            }

            @Override
            public Optional<DeviceId> named(String name) {
                return names.entrySet().stream()
                        .filter(entry -> entry.getValue().equalsIgnoreCase(name))
                        .map(Map.Entry::getKey)
                        .findFirst();
            }

            @Override
            public void keep(DeviceId id, String name) {
                if (name.isEmpty()) {
                    names.remove(id);
                } else {
                    names.put(id, name);
                }
            }
        };
    }
}
