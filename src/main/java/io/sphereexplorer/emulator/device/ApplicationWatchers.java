package io.sphereexplorer.emulator.device;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is told whenever an application of a board may do something else than before. Any thread. */
final class ApplicationWatchers {
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** A watch that goes on until it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    Watch add(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void tell() {
        watchers.forEach(Runnable::run);
    }
}
