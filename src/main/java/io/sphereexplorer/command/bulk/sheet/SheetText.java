package io.sphereexplorer.command.bulk.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a list: its encoding, its separator, and the cells of a line. */
final class SheetText {
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=(.)");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final CsvMapper CSV = new CsvMapper();
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final List<String> lines;
    private final char separator;
    private final ObjectReader cells;

    private SheetText(List<String> lines, char separator) {
        this.lines = lines;
        this.separator = separator;
        cells = CSV.readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    static SheetText of(byte[] octets) {
        List<String> lines = List.of(decoded(octets).split("\r\n|\n|\r", -1));
        Matcher told = SEPARATOR_LINE.matcher(lines.getFirst().strip());
        return new SheetText(lines, told.matches() ? told.group(1).charAt(0) : separator(lines));
    }

    /** As they stand, also the empty ones. */
    List<String> lines() {
        return lines;
    }

    char separator() {
        return separator;
    }

    /** Whether the line is for spreadsheets and holds nothing. */
    boolean isEmpty(String line) {
        return line.isBlank()
                || SEPARATOR_LINE.matcher(line.strip()).matches()
                || line.chars().allMatch(each -> each == separator || Character.isWhitespace(each));
    }

    /** The cells of a line; empty if its quotes make no sense. */
    Optional<List<String>> cells(String line) throws IOException {
        try (var rows = cells.<List<String>>readValues(line)) {
            return rows.hasNextValue() ? Optional.of(List.copyOf(rows.nextValue())) : Optional.of(List.of());
        } catch (JsonProcessingException _) {
            return Optional.empty(); // the row is told to be bad
        }
    }

    /** Spreadsheets write UTF-8 with or without a mark, UTF-16 with one, and otherwise the code page of Windows. */
    private static String decoded(byte[] octets) {
        if (begins(octets, 0xff, 0xfe)) {
            return withoutMark(new String(octets, StandardCharsets.UTF_16LE));
        }
        if (begins(octets, 0xfe, 0xff)) {
            return withoutMark(new String(octets, StandardCharsets.UTF_16BE));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException _) {
            return new String(octets, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] octets, int first, int second) {
        return octets.length >= 2 && octets[0] == (byte) first && octets[1] == (byte) second;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The one that stands most often in the first line that holds anything. */
    private static char separator(List<String> lines) {
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS.getFirst();
        for (char each : SEPARATORS) {
            best = count(first, each) > count(first, best) ? each : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            quoted ^= each == '"';
            count += each == wanted && !quoted ? 1 : 0;
        }
        return count;
    }
}
