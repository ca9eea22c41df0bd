package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records as the table of the azsphere tool: a leading space, dashed columns, a line of equals signs under the header. */
final class Table {
    private final List<Integer> widths;

    private Table(List<Integer> widths) {
        this.widths = widths;
    }

    static String of(Answer answer) {
        List<String> keys = answer.columns();
        List<String> header = keys.stream().map(Table::title).toList();
        List<List<List<String>>> rows = answer.rows().stream()
                .map(row -> keys.stream().map(key -> cell(row.path(key))).toList())
                .toList();
        var table = new Table(IntStream.range(0, keys.size())
                .mapToObj(column -> Math.max(header.get(column).length(), widest(rows, column)))
                .toList());
        return table.draw(header, rows);
    }

    /** The heading of a key: {@code ipAddress} becomes {@code Ip Address}, {@code key_mgmt} becomes {@code Key Mgmt}. */
    static String title(String key) {
        return Arrays.stream(key.replaceAll("([a-z0-9])([A-Z])", "$1_$2").split("_"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(" "));
    }

    private String draw(List<String> header, List<List<List<String>>> rows) {
        String dashes = line(widths.stream().map("-"::repeat).toList());
        int full = widths.stream().mapToInt(width -> width + 1).sum() - 1;
        var lines = new ArrayList<String>(List.of(dashes, line(header), " " + "=".repeat(full)));
        for (List<List<String>> row : rows) {
            int height = row.stream().mapToInt(List::size).max().orElse(1);
            for (int i = 0; i < Math.max(1, height); i++) {
                int at = i;
                lines.add(line(row.stream()
                        .map(cell -> at < cell.size() ? cell.get(at) : "")
                        .toList()));
            }
            lines.add(dashes);
        }
        return String.join("\n", lines) + "\n";
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(' ')
                    .append(cells.get(i))
                    .repeat(" ", widths.get(i) - cells.get(i).length());
        }
        return line.toString().stripTrailing();
    }

    private static int widest(List<List<List<String>>> rows, int column) {
        return rows.stream()
                .flatMap(row -> row.get(column).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static List<String> cell(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> value.valueStream().map(Table::words).toList();
            default -> List.of(words(value));
        };
    }

    private static String words(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.asBoolean() ? "True" : "False";
            case OBJECT ->
                value.propertyStream()
                        .map(field -> field.getKey() + "=" + words(field.getValue()))
                        .collect(Collectors.joining(" "));
            case NULL, MISSING -> "";
            default -> value.asText();
        };
    }
}
