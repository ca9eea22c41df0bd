package io.sphereexplorer.device.recovery;

import java.util.Optional;

/**
 * Something a user wants to know of a recovery that goes on.
 *
 * @param image how many images were sent
 * @param images how many there are
 * @param done octets of what is being sent, as far as the board has accepted them
 * @param total octets of what is being sent
 */
public record RecoveryNews(Kind kind, int image, int images, long done, long total) {
    /** What happened. */
    public enum Kind {
        /** The board cannot be reset from here: the user has to do it. */
        WAITING_FOR_RESET,
        BOARD_FOUND,
        /** The bootloader or the program that writes the images is on its way. */
        LOADING,
        ERASING,
        /** The first image is about to go out. */
        SENDING,
        /** A part of an image was accepted. */
        PART_SENT,
        /** All of an image was accepted. */
        SENT,
        REBOOTING,
        /** The port is gone; all begins anew once it is back. */
        UNPLUGGED,
        /** The board has started, and is waited for on its service port. */
        AWAITING_ANSWER
    }

    public static RecoveryNews of(Kind kind) {
        return new RecoveryNews(kind, 0, 0, 0, 0);
    }

    /** The line of the azsphere tool, if it has one for this (azsphere-cli §5.2). */
    public Optional<String> line() {
        return switch (kind) {
            case BOARD_FOUND -> Optional.of("Board found. Sending recovery bootloader.");
            case ERASING -> Optional.of("Erasing flash.");
            case SENDING -> Optional.of("Sending %d images. (%d bytes to send)".formatted(images, total));
            case SENT ->
                Optional.of("Sent %d of %d images. (%d bytes remaining)".formatted(image, images, total - done));
            case REBOOTING -> Optional.of("Finished writing images; rebooting board.");
            case WAITING_FOR_RESET, LOADING, PART_SENT, UNPLUGGED, AWAITING_ANSWER -> Optional.empty();
        };
    }
}
