package io.sphereexplorer.emulator.cloud.fault;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which faults of a cloud are on, and for how many requests; any thread may switch and ask. */
public final class CloudFaults {
    private static final int UNTIL_SWITCHED_OFF = 0;

    private final Map<CloudFault, Integer> requests = new EnumMap<>(CloudFault.class);

    public synchronized void switchOn(CloudFault fault) {
        requests.put(fault, fault.requests());
    }

    /**
     * Switches it on for a while.
     *
     * @param count after so many requests it switches itself off; from 1
     */
    public synchronized void switchOn(CloudFault fault, int count) {
        requests.put(fault, count);
    }

    public synchronized void switchOff(CloudFault fault) {
        requests.remove(fault);
    }

    public synchronized boolean active(CloudFault fault) {
        return requests.containsKey(fault);
    }

    /** Those that are on. */
    public synchronized Set<CloudFault> active() {
        return Set.copyOf(requests.keySet());
    }

    /** Those that are on by their words, with how many requests each is still about; 0 until it is switched off. */
    public synchronized Map<String, Integer> state() {
        Map<String, Integer> words = new LinkedHashMap<>();
        requests.forEach((fault, count) -> words.put(fault.word(), count));
        return words;
    }

    /**
     * Switches these on and all others off.
     *
     * @param words as {@link #state} tells them
     * @throws IllegalArgumentException if there is no such fault, or less than no request; then nothing changes
     */
    public synchronized void state(Map<String, Integer> words) {
        Map<CloudFault, Integer> others = new EnumMap<>(CloudFault.class);
        words.forEach((word, count) -> others.put(named(word), checked(word, count)));
        requests.clear();
        requests.putAll(others);
    }

    private static CloudFault named(String word) {
        return CloudFault.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("there is no fault %s".formatted(word)));
    }

    private static int checked(String word, int count) {
        if (count < UNTIL_SWITCHED_OFF) {
            throw new IllegalArgumentException("%s cannot be about %d requests".formatted(word, count));
        }
        return count;
    }

    /** Whether it is on for this request, which counts. */
    public synchronized boolean strikes(CloudFault fault) {
        boolean on = active(fault);
        count(fault);
        return on;
    }

    /** Whether this request, which counts, was the last that the fault waits for. */
    synchronized boolean ends(CloudFault fault) {
        boolean on = active(fault);
        count(fault);
        return on && !active(fault);
    }

    private void count(CloudFault fault) {
        int left = requests.getOrDefault(fault, UNTIL_SWITCHED_OFF);
        if (left == 1) {
            requests.remove(fault);
        } else if (left != UNTIL_SWITCHED_OFF) {
            requests.put(fault, left - 1);
        }
    }
}
