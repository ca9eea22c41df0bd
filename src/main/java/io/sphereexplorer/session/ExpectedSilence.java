package io.sphereexplorer.session;

import java.time.Duration;

/** Why a board that does not answer is all right, and for how long at most. */
public enum ExpectedSilence {
    /** It was told to restart and is back some seconds later (device-protocol §8.4). */
    RESTART(Duration.ofMinutes(1)),
    /** It brings its operating system up to date and does not answer while it writes it. */
    UPDATE(Duration.ofMinutes(10)),
    /** There is no such reason any more. */
    NONE(Duration.ZERO);

    private final Duration longest;

    ExpectedSilence(Duration longest) {
        this.longest = longest;
    }

    /** After this time the silence is a fault. */
    public Duration longest() {
        return longest;
    }
}
