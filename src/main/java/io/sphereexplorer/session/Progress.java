package io.sphereexplorer.session;

/**
 * How far a long command is.
 *
 * @param step what it does now: the key of its text in the messages, such as {@code step.sideload.staging}
 * @param number of this step, from 1
 * @param steps how many there are
 * @param done octets of this step that are done
 * @param total octets of this step, or 0 if they do not count
 */
public record Progress(String step, int number, int steps, long done, long total) {
    /** A step that has begun and whose octets do not count. */
    public static Progress of(String step, int number, int steps) {
        return new Progress(step, number, steps, 0, 0);
    }

    /** The same step, as far as it is now; in octets. */
    public Progress at(long octets, long ofOctets) {
        return new Progress(step, number, steps, octets, ofOctets);
    }
}
