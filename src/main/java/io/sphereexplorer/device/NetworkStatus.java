package io.sphereexplorer.device;

import java.util.Arrays;

/**
 * What a board needs from its network beyond an address.
 *
 * @param deviceAuthenticationReady whether it holds the daily certificate that only claimed boards get
 * @param proxy as the board says: disabled, enabled, resolvingProxyName or ready
 */
public record NetworkStatus(boolean deviceAuthenticationReady, TimeSync timeSync, String proxy) {
    /** Whether a board has set its clock from the network. */
    public enum TimeSync {
        COMPLETE("complete"),
        INCOMPLETE("incomplete"),
        DISABLED("disabled"),
        UNKNOWN("unknown");

        private final String wireName;

        TimeSync(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        static TimeSync named(String wireName) {
            return Arrays.stream(values())
                    .filter(candidate -> candidate.wireName.equals(wireName))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }
}
