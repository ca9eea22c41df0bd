package io.sphereexplorer.cloud;

import java.time.Duration;

/** How time passes between two requests; tests let it pass at once. */
@FunctionalInterface
public interface Waiting {
    /** Really waits. */
    Waiting REAL = Thread::sleep;

    void pause(Duration duration) throws InterruptedException;
}
