package io.sphereexplorer.console;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds what a misspelled word was meant to be; azsphere-cli §3.6. */
final class Spelling {
    private static final int MOST_EDITS = 2;

    private Spelling() {}

    /** The candidate at most two edits away and nearest. */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        ToIntFunction<String> distance = candidate -> edits(word, candidate);
        return candidates.stream()
                .filter(candidate -> distance.applyAsInt(candidate) <= MOST_EDITS)
                .min(Comparator.comparingInt(distance));
    }

    /** The full command whose last words are at most two edits away from {@code words}. */
    static Optional<String> nearestTail(List<String> words, Collection<String> commands) {
        String typed = String.join(" ", words);
        ToIntFunction<String> distance = command -> edits(typed, tail(command, words.size()));
        return commands.stream()
                .filter(command -> distance.applyAsInt(command) <= MOST_EDITS)
                .min(Comparator.comparingInt(distance));
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static String tail(String command, int words) {
        List<String> all = List.of(command.split(" "));
        return String.join(" ", all.subList(Math.max(0, all.size() - words), all.size()));
    }
}
