package io.sphereexplorer.emulator.ledger;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list that says of each answer and behaviour of emulated boards how certain it is.
 *
 * @param entries by area and name
 */
public record Ledger(List<LedgerEntry> entries) {
    private static final String FILE = "/io/sphereexplorer/emulator/device/ledger.properties";

    public Ledger {
        entries = entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::area).thenComparing(LedgerEntry::name))
                .toList();
    }

    /** The one that comes with the program. */
    public static Ledger ofProgram() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Ledger.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines such as {@code GET/status = documented; with a remark}.
     *
     * @throws IllegalArgumentException if an entry does not say how certain it is
     */
    static Ledger read(Reader in) throws IOException {
        var lines = new Properties();
        lines.load(in);
        return new Ledger(lines.stringPropertyNames().stream()
                .map(name -> entry(name, lines.getProperty(name)))
                .toList());
    }

    /** How many entries of each certainty each area has, and all together, in a line each. */
    public List<String> summary() {
        Map<String, List<LedgerEntry>> areas =
                entries.stream().collect(Collectors.groupingBy(LedgerEntry::area, TreeMap::new, Collectors.toList()));
        return Stream.concat(
                        areas.entrySet().stream().map(area -> line(area.getKey(), area.getValue())),
                        Stream.of(line("together", entries)))
                .toList();
    }

    private static String line(String area, List<LedgerEntry> entries) {
        String counts = Arrays.stream(Certainty.values())
                .map(certainty ->
                        "%3d %s".formatted(count(entries, entry -> entry.certainty() == certainty), certainty.word()))
                .collect(Collectors.joining(", "));
        return "%-11s%s; %d with an assumed detail".formatted(area, counts, count(entries, LedgerEntry::knownInPart));
    }

    private static long count(List<LedgerEntry> entries, Predicate<LedgerEntry> which) {
        return entries.stream().filter(which).count();
    }

    private static LedgerEntry entry(String name, String text) {
        String[] parts = text.split(";", 2);
        Certainty certainty = Certainty.ofWord(parts[0].strip())
                .orElseThrow(() -> new IllegalArgumentException("%s is %s".formatted(name, text)));
        return new LedgerEntry(name, certainty, parts.length > 1 ? parts[1].strip() : "");
    }
}
