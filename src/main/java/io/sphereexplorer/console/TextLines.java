package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of the text format: a label padded to twenty columns, a colon and the value. */
final class TextLines {
    private TextLines() {}

    /**
     * Only keys the entry has.
     *
     * @param keysAndLabels a key, its label, the next key, and so on
     */
    static String of(ObjectNode entry, String... keysAndLabels) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < keysAndLabels.length; i += 2) {
            var value = entry.path(keysAndLabels[i]);
            if (!value.isMissingNode()) {
                String shown = value.isArray()
                        ? value.valueStream().map(each -> each.asText()).collect(Collectors.joining(", "))
                        : value.asText();
                lines.add("%-20s: %s\n".formatted(keysAndLabels[i + 1], shown));
            }
        }
        return String.join("", lines);
    }

    /** One block after the other with a blank line between, or {@code whenEmpty} if there is none. */
    static String list(List<ObjectNode> entries, String whenEmpty, String... keysAndLabels) {
        return entries.isEmpty()
                ? whenEmpty
                : entries.stream().map(entry -> of(entry, keysAndLabels)).collect(Collectors.joining("\n"));
    }
}
