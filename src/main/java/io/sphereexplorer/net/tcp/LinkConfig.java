package io.sphereexplorer.net.tcp;

import java.security.SecureRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a stack needs to know of its link, and its clock and chance.
 *
 * @param mtu the longest packet to send, in octets, with its IP header
 * @param mss the longest segment text to ask the peer for, in octets
 * @param window how many octets a connection holds until they are read; at most 65,535, for there is no scaling
 * @param random draws ports and initial sequence numbers, which nobody should guess
 * @param nanoClock monotonic, such as {@link System#nanoTime}
 */
public record LinkConfig(int mtu, int mss, int window, RandomGenerator random, LongSupplier nanoClock) {
    static final int HEADERS = 40;

    private static final int STANDARD_MTU = 1500;
    private static final int STANDARD_WINDOW = 44 * 1024;

    /** For a link to a board; deep enough that a serial line never runs dry, shallow enough to stay prompt. */
    public static LinkConfig standard() {
        return new LinkConfig(
                STANDARD_MTU, STANDARD_MTU - HEADERS, STANDARD_WINDOW, new SecureRandom(), System::nanoTime);
    }
}
