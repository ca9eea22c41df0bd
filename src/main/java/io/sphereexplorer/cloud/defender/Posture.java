package io.sphereexplorer.cloud.defender;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a hub stands, in numbers.
 *
 * @param open how much there is to do, counted from what is listed
 * @param reported the service's own count, if it has one
 * @param unhealthyDevices how many devices have something to do, in the service's own count
 * @param hubs how many hubs that count and all sums are about
 */
public record Posture(
        Coverage coverage, Counts open, Optional<Counts> reported, OptionalInt unhealthyDevices, int hubs) {
    /** Whether Defender for IoT looks at the hub. */
    public enum Coverage {
        ENABLED,
        /** It was set up and then switched off. */
        OFF,
        NOT_ENABLED,
        /** The account may not look everywhere where Defender could be set up for the hub. */
        UNKNOWN
    }

    /** How many of each severity. */
    public record Counts(int high, int medium, int low) {
        public static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Severity severity) {
            return switch (severity) {
                case HIGH -> new Counts(high + 1, medium, low);
                case MEDIUM -> new Counts(high, medium + 1, low);
                case LOW -> new Counts(high, medium, low + 1);
                case INFORMATIONAL, UNKNOWN -> this;
            };
        }
    }
}
