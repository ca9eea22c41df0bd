package io.sphereexplorer.emulator.scenario;

import java.time.Instant;
import java.util.List;

/**
 * What Defender of a world knows beside what it sees at the hubs, in plain values.
 *
 * @param since when it began to look
 * @param settled alerts that somebody has said something about
 */
public record DefenderState(Instant since, List<SettledState> settled) {
    public DefenderState {
        settled = List.copyOf(settled);
    }

    /**
     * What somebody has said about an alert.
     *
     * @param alert by name
     * @param resolved whether it was mended; otherwise it was dismissed
     * @param at when; what happens later makes it active again
     */
    public record SettledState(String alert, boolean resolved, Instant at) {}
}
