package io.sphereexplorer.device.diagnostics;

import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import io.sphereexplorer.net.ByteString;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The published names and messages of a board's log; of the others, the octets are told. */
public final class LogMessages {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("io.sphereexplorer.device.diagnostics.log-messages", Locale.ROOT);

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int MOST_OCTETS = 32;

    private LogMessages() {}

    /** Such as {@code networkd}; an unpublished one by its number. */
    public static String componentName(int category) {
        return published(Integer.toString(category)).orElseGet(() -> "category " + category);
    }

    /** The numbers of all components that have a published name. */
    public static SortedSet<Integer> components() {
        return TEXTS.keySet().stream()
                .filter(key -> key.indexOf('.') < 0)
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One line for people. */
    public static LogLine line(LogRecord record) {
        return switch (record) {
            case LogRecord.Entry entry ->
                new LogLine(entry.milliseconds(), Severity.of(entry.priority()), entry.category(), text(entry));
            case LogRecord.Malformed malformed ->
                new LogLine(
                        0,
                        Severity.NONE,
                        0,
                        "No entry at octet %d of bank %d, %d octets lost: %s"
                                .formatted(
                                        malformed.offset(),
                                        malformed.bank(),
                                        malformed.octets().size(),
                                        hex(malformed.octets())));
        };
    }

    private static String text(LogRecord.Entry entry) {
        String key = entry.category() + "." + entry.message();
        Optional<String> text = published(key);
        if (text.isEmpty()) {
            String octets = entry.parameters().isEmpty() ? "" : ": " + hex(entry.parameters());
            return "message %s%s".formatted(key, octets);
        }
        String[] parts = BAR.split(text.get());
        List<String> named = Arrays.asList(parts).subList(1, parts.length);
        return parts[0] + new LogParameters(entry.parameters()).told(named);
    }

    private static Optional<String> published(String key) {
        return TEXTS.containsKey(key) ? Optional.of(TEXTS.getString(key)) : Optional.empty();
    }

    private static String hex(ByteString octets) {
        int shown = Math.min(octets.size(), MOST_OCTETS);
        String digits = ByteString.copyOf(octets.toByteArray(), 0, shown).hex();
        return shown < octets.size() ? digits + "…" : digits;
    }
}
