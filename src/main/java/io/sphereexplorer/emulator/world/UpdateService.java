package io.sphereexplorer.emulator.world;

import io.sphereexplorer.net.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cloud of a world as its boards see it: whom it lets in, and what it wants them to run. Any thread. */
public interface UpdateService {
    /**
     * Whether a tenant owns the board, so that the cloud lets it in.
     *
     * @param deviceId in lower case
     */
    boolean admits(String deviceId);

    /** What a board is to run; the cloud notes what the board tells about itself. */
    Wanted ask(CheckIn checkIn);

    /** The hubs of the world; empty if it has none. */
    default Optional<HubService> hubs() {
        return Optional.empty();
    }

    /**
     * What a board tells when it asks.
     *
     * @param deviceId in lower case
     * @param availableOs the newest version that there is
     * @param updated when its operating system last became another, if it knows
     */
    record CheckIn(String deviceId, Instant at, String installedOs, String availableOs, Optional<Instant> updated) {}

    /**
     * What a board is to run.
     *
     * @param newestOs whether the newest operating system
     * @param images image packages besides those that it has
     */
    record Wanted(boolean newestOs, List<ByteString> images) {
        /** As it is. */
        public static final Wanted NOTHING = new Wanted(false, List.of());

        /** Nothing but the operating system. */
        public static final Wanted NEWEST_OS = new Wanted(true, List.of());

        public Wanted {
            images = List.copyOf(images);
        }
    }
}
