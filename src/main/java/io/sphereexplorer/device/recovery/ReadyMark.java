package io.sphereexplorer.device.recovery;

/**
 * Finds in the text of a board's console the letters by which it asks for the bootloader: those at the start of a line,
 * since the line before them is of hexadecimal digits (device-protocol §7.2).
 */
final class ReadyMark {
    private boolean lineHasText;

    /** Whether this octet is such a letter. */
    boolean isCompletedBy(byte octet) {
        if (octet == '\n' || octet == '\r') {
            lineHasText = false;
            return false;
        }
        boolean mark = octet == 'C' && !lineHasText;
        lineHasText |= !mark;
        return mark;
    }
}
