package io.sphereexplorer.command;

import java.io.IOException;

/** Nothing was said about an alert of Defender; the kinds differ in what the user can do next. */
public abstract sealed class AlertException extends IOException {
    private final String named;

    private AlertException(String named, String message) {
        super(message);
        this.named = named;
    }

    public String named() {
        return named;
    }

    /** The hub has no such alert, or not any more. */
    public static final class NoSuchAlert extends AlertException {
        public NoSuchAlert(String named) {
            super(named, "no alert " + named);
        }
    }

    /** It sums up the alerts of a day, of which the service does not let anybody say that it was mended. */
    public static final class OnlyDismissed extends AlertException {
        public OnlyDismissed(String named) {
            super(named, named + " is the sum of a day");
        }
    }
}
