package io.sphereexplorer.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms an answer can be printed in, as the option {@code -o} names them; azsphere-cli §3.3. */
enum OutputFormat {
    TABLE,
    JSON,
    JSONC,
    TSV,
    YAML,
    YAMLC,
    TEXT,
    NONE;

    private static final ObjectMapper JSON_MAPPER = new ObjectMapper();
    private static final ObjectMapper YAML_MAPPER = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withArrayIndenter(INDENT)
            .withObjectIndenter(INDENT);

    /** Whether sentences are printed, and not only records. */
    boolean isForPeople() {
        return this == TABLE || this == TEXT;
    }

    /** The lines to print, each ended by a line feed; empty if there is nothing to print. */
    String render(Answer answer) {
        String lines = switch (this) {
            case TABLE -> answer.hasNoTable() ? answer.text() : Table.of(answer);
            case JSON -> json(answer.records());
            case JSONC -> coloured(json(answer.records()), "(?m)^ *(\"[^\"]+\"):");
            case TSV -> Tsv.of(answer.records());
            case YAML -> yaml(answer.records());
            case YAMLC -> coloured(yaml(answer.records()), "(?m)^[- ]*([A-Za-z_]+):");
            case TEXT -> answer.text();
            case NONE -> "";
        };
        return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
    }

    private static String json(JsonNode records) {
        return records.isMissingNode() ? "" : written(JSON_MAPPER, records);
    }

    private static String yaml(JsonNode records) {
        return records.isMissingNode() ? "" : written(YAML_MAPPER, records);
    }

    private static String written(ObjectMapper mapper, JsonNode records) {
        try {
            return mapper.writer(PRETTY).writeValueAsString(records);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can always be written", e);
        }
    }

    /** The same lines with the keys, the first group of {@code key}, in blue for a terminal. */
    private static String coloured(String lines, String key) {
        return Pattern.compile(key)
                .matcher(lines)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().replace(found.group(1), "\u001b[34m" + found.group(1) + "\u001b[0m")));
    }
}
