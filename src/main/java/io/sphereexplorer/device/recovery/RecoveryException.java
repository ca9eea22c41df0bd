package io.sphereexplorer.device.recovery;

import io.sphereexplorer.device.DeviceId;
import java.io.IOException;

/** A recovery did not come to its end; the kinds differ in what the user can do next. */
public abstract sealed class RecoveryException extends IOException {
    private RecoveryException(String message) {
        super(message);
    }

    private RecoveryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is no recovery port, or none that fits the chosen board, or too many of them. */
    public static final class NoPort extends RecoveryException {
        private final int ports;

        public NoPort(int ports) {
            super(ports + " recovery ports could be meant");
            this.ports = ports;
        }

        /** How many recovery ports there are. */
        public int ports() {
            return ports;
        }
    }

    /** No images were given, and none are at hand. */
    public static final class NoImages extends RecoveryException {
        public NoImages() {
            super("no recovery images");
        }
    }

    /** A real board, no program of the vendor, and no leave to try our own way. */
    public static final class NotTriedOnHardware extends RecoveryException {
        public NotTriedOnHardware() {
            super("neither the vendor's tool nor --experimental");
        }
    }

    /** The vendor's program ended without success. */
    public static final class VendorToolFailed extends RecoveryException {
        private final String lastLine;

        public VendorToolFailed(int exitCode, String lastLine) {
            super("the vendor's tool ended with exit code " + exitCode + ": " + lastLine);
            this.lastLine = lastLine;
        }

        /** What it said last. */
        public String lastLine() {
            return lastLine;
        }
    }

    /** The board did not enter recovery mode; nothing was erased. */
    public static final class NotEntered extends RecoveryException {
        public NotEntered() {
            super("the board did not enter recovery mode");
        }
    }

    /** The capability file is for another board; nothing was erased. */
    public static final class CapabilityOfAnother extends RecoveryException {
        private final DeviceId found;

        public CapabilityOfAnother(DeviceId found) {
            super("the capability file is not for board " + found.shortened());
            this.found = found;
        }

        public DeviceId found() {
            return found;
        }
    }

    /** The port is gone, or the board fell silent; it can be recovered again from the start. */
    public static final class Broken extends RecoveryException {
        private final boolean erased;
        private final int image;
        private final int images;

        /** @param image that was on its way, from 1; 0 if none was yet */
        public Broken(boolean erased, int image, int images, Throwable cause) {
            super("the connection broke at image " + image + " of " + images, cause);
            this.erased = erased;
            this.image = image;
            this.images = images;
        }

        /** Whether the board had begun to erase its flash, so that it cannot start. */
        public boolean erased() {
            return erased;
        }

        public int image() {
            return image;
        }

        public int images() {
            return images;
        }
    }

    /** The user stopped it after the flash was erased; it can be recovered again from the start. */
    public static final class Stopped extends RecoveryException {
        private final int image;
        private final int images;

        public Stopped(int image, int images, Throwable cause) {
            super("stopped at image " + image + " of " + images, cause);
            this.image = image;
            this.images = images;
        }

        /** That was on its way, from 1. */
        public int image() {
            return image;
        }

        public int images() {
            return images;
        }
    }

    /** The board would not take what it was sent. */
    public static final class Refused extends RecoveryException {
        private final String what;

        public Refused(String what) {
            super("refused by the board: " + what);
            this.what = what;
        }

        /** The file, or the error that the board named. */
        public String what() {
            return what;
        }
    }

    /** The system was written, but the board has not answered since. */
    public static final class NotAnswering extends RecoveryException {
        public NotAnswering(Throwable cause) {
            super("written, but the board has not answered since", cause);
        }
    }
}
