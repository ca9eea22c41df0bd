package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** What a line came to on several boards: printed board by board, with the exit code of the worst. */
record GroupOutcome(List<Part> parts) {
    private static final String PATH = "connectionPath";

    /**
     * What it came to on one of them.
     *
     * @param path its connection path
     */
    record Part(String name, String path, Outcome outcome) {
        private String header() {
            return "%s (connection path %s):\n".formatted(name, path);
        }

        /** Under the name of the board; nothing if there is nothing. */
        private String block(String lines) {
            return lines.isEmpty() ? "" : header() + lines;
        }
    }

    GroupOutcome {
        parts = List.copyOf(parts);
    }

    ConsoleResult printed(OutputFormat format) {
        String output = switch (format) {
            case TABLE, TEXT ->
                parts.stream()
                        .map(part -> part.block(part.outcome().printed(format).output()))
                        .collect(Collectors.joining());
            case TSV -> format.render(new Answer(lines(), List.of(), ""));
            default -> format.render(new Answer(records(), List.of(), ""));
        };
        String errors =
                parts.stream().map(part -> part.block(part.outcome().errors())).collect(Collectors.joining());
        return new ConsoleResult(output, errors + summary(), exitCode());
    }

    /** The highest: what was stopped counts most, then what did not answer. */
    private int exitCode() {
        return parts.stream().mapToInt(part -> part.outcome().exitCode()).max().orElse(0);
    }

    private String summary() {
        List<String> failed = parts.stream()
                .filter(part -> part.outcome().exitCode() != 0)
                .map(Part::path)
                .toList();
        return failed.isEmpty()
                ? ""
                : "ERROR: done on %d of %d devices; not done on %s\n"
                        .formatted(parts.size() - failed.size(), parts.size(), String.join(", ", failed));
    }

    /** An object a board, for programs. */
    private ArrayNode records() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Part part : parts) {
            ObjectNode entry = all.addObject().put(PATH, part.path());
            entry.put("exitCode", part.outcome().exitCode());
            part.outcome()
                    .answer()
                    .map(Answer::records)
                    .filter(records -> !records.isMissingNode())
                    .ifPresent(records -> entry.set("result", records));
        }
        return all;
    }

    /** The lines of all boards, each with its board's connection path in front. */
    private ArrayNode lines() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Part part : parts) {
            for (JsonNode row : part.outcome().answer().map(Answer::rows).orElse(List.of())) {
                ObjectNode line = all.addObject().put(PATH, part.path());
                if (row instanceof ObjectNode fields) {
                    line.setAll(fields);
                } else {
                    line.set("value", row);
                }
            }
        }
        return all;
    }
}
