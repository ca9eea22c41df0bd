package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * What a verb answers, ready for every output format.
 *
 * @param records an array of objects, one object, or a missing node when there is only a sentence to say
 * @param columns the keys a table shows, in order
 * @param text the lines of the text format, and what a table prints when there are no records
 */
record Answer(JsonNode records, List<String> columns, String text) {
    /** One object; a table shows all its keys, {@code id} first. */
    static Answer object(ObjectNode entry, String text) {
        return new Answer(entry, columnsOf(List.of(entry)), text);
    }

    /** Any number of objects; a table shows all their keys, {@code id} first. */
    static Answer list(List<ObjectNode> entries, String text) {
        return new Answer(array(entries), columnsOf(entries), text);
    }

    /** A sentence for people; formats for programs print nothing. */
    static Answer sentence(String sentence) {
        return new Answer(MissingNode.getInstance(), List.of(), sentence);
    }

    /** The same answer with fewer columns in the table; with none, the text stands for the table. */
    Answer showing(String... keys) {
        return new Answer(records, List.of(keys), text);
    }

    /** Whether a table would have nothing to show: no columns, no rows, or one object of empty lists. */
    boolean hasNoTable() {
        return columns.isEmpty()
                || rows().stream()
                        .allMatch(row -> row.isObject()
                                && row.valueStream().allMatch(value -> value.isArray() && value.isEmpty()));
    }

    List<JsonNode> rows() {
        return switch (records.getNodeType()) {
            case ARRAY -> records.valueStream().toList();
            case MISSING -> List.of();
            default -> List.of(records);
        };
    }

    private static ArrayNode array(List<ObjectNode> entries) {
        return JsonNodeFactory.instance.arrayNode().addAll(entries);
    }

    private static List<String> columnsOf(List<ObjectNode> entries) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        entries.forEach(entry -> entry.fieldNames().forEachRemaining(keys::add));
        if (keys.contains("id")) {
            keys.addFirst("id");
        }
        return List.copyOf(keys);
    }
}
