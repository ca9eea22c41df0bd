package io.sphereexplorer.command.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.command.UnusableSheet;
import io.sphereexplorer.command.bulk.sheet.RowProblem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SheetReaderTest {
    private static final String ID = "f2a90d47".repeat(15) + "00c0db01";
    private static final String OTHER = "0123abcd".repeat(16);
    private static final String DIGITS = "12345678".repeat(16);

    @TempDir
    private Path folder;

    static Stream<Arguments> forms() {
        String two = ID + ",Dishwasher,Field Test\n" + OTHER + ",Kettle,Production\n";
        return Stream.of(
                form("no header", two),
                form("header", "Device ID,Product,Device Group\n" + two),
                form("header in any case, quoted", "\"DEVICE_ID\",\"product\",\"deviceGroup\"\n" + two),
                form("no line feed at the end", two.strip()),
                form("carriage returns", two.replace("\n", "\r\n")),
                form("old Macintosh", two.replace("\n", "\r")),
                form("semicolons", two.replace(',', ';')),
                form("tabs", two.replace(',', '\t')),
                form("separator told", "sep=;\n" + two.replace(',', ';')),
                form("empty lines and lines of separators", "\n,,\n" + two.replace("\n", "\n\n , ,\n")),
                form("byte order mark", "\ufeff" + two),
                form("byte order mark and header", "\ufeffDevice ID,Product,Group\n" + two),
                form("quotes", two.replace(ID, '"' + ID + '"').replace("Field Test", "\"Field Test\"")),
                form("blanks around", two.replace(",", " , ")),
                form(
                        "upper case",
                        two.toUpperCase(Locale.ROOT)
                                .replace("DISHWASHER,FIELD TEST", "Dishwasher,Field Test")
                                .replace("KETTLE,PRODUCTION", "Kettle,Production")),
                form("more columns", two.replace("\n", ",a note,\"5,3\"\n")),
                form(
                        "any order",
                        "Group,Note,Id,Product\nField Test,x," + ID + ",Dishwasher\nProduction,," + OTHER + ",Kettle"),
                form("any order without header", "Dishwasher," + ID + ",Field Test\nKettle," + OTHER + ",Production"),
                form("ID last", "Dishwasher,Field Test," + ID + "\nKettle,Production," + OTHER),
                form(
                        "group as commands name it",
                        "id,group\n" + ID + ",Dishwasher/Field Test\n" + OTHER + ",Kettle/Production"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void listIsReadInWhicheverFormItCame(String name, String content) throws IOException {
        BoardSheet sheet = read(content);

        assertThat(sheet.bad()).isEmpty();
        assertThat(sheet.rows()).extracting(SheetRow::deviceId).containsExactly(ID, OTHER);
        assertThat(sheet.rows()).extracting(SheetRow::product).containsExactly("Dishwasher", "Kettle");
        assertThat(sheet.rows()).extracting(SheetRow::group).containsExactly("Field Test", "Production");
    }

    static Stream<Arguments> repairs() {
        return Stream.of(
                Arguments.of("'" + ID, List.of(Repair.APOSTROPHE)),
                Arguments.of("\u2019" + ID, List.of(Repair.APOSTROPHE)),
                Arguments.of("\"=\"\"" + ID + "\"\"\"", List.of(Repair.FORMULA)),
                Arguments.of(ID.substring(0, 64) + " " + ID.substring(64), List.of(Repair.BLANKS)),
                Arguments.of(ID.substring(0, 64) + "\u00a0" + ID.substring(64) + "\u200b", List.of(Repair.BLANKS)),
                Arguments.of(ID.toUpperCase(Locale.ROOT), List.of(Repair.UPPER_CASE)),
                Arguments.of(
                        "\"' " + ID.toUpperCase(Locale.ROOT) + " \"",
                        List.of(Repair.UPPER_CASE, Repair.APOSTROPHE, Repair.BLANKS)));
    }

    @ParameterizedTest
    @MethodSource("repairs")
    void whatWasAddedToAnIdIsTakenBackAndTold(String cell, List<Repair> expected) throws IOException {
        SheetRow row = read("id\n" + cell).rows().getFirst();

        assertThat(row.deviceId()).isEqualTo(ID);
        assertThat(row.repairs()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(row.repairs()).allMatch(repair -> !repair.text().isEmpty());
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                Arguments.of("1.23E+45", Kind.SCIENTIFIC, "1.23E+45"),
                Arguments.of("\"1,23457E+127\"", Kind.SCIENTIFIC, "1,23457E+127"),
                Arguments.of("12E45", Kind.SCIENTIFIC, "12E45"),
                Arguments.of(DIGITS.substring(0, 15) + "0".repeat(113), Kind.ROUNDED, ""),
                Arguments.of(ID.substring(1), Kind.TOO_SHORT, "127"),
                Arguments.of(ID + "0", Kind.TOO_LONG, "129"),
                Arguments.of(ID.replace('d', 'g'), Kind.NOT_HEX, "g"),
                Arguments.of("########", Kind.NOT_HEX, "#"),
                Arguments.of(",Dishwasher,Field Test", Kind.NO_ID, ""),
                Arguments.of("'", Kind.NO_ID, ""),
                Arguments.of("\"" + ID, Kind.BROKEN_QUOTES, ""),
                Arguments.of("\"" + ID + "\"x,Dishwasher,Field Test", Kind.BROKEN_QUOTES, ""),
                Arguments.of(ID + ",Dishwasher", Kind.GROUP_MISSING, "Dishwasher"),
                Arguments.of(ID + ",,Field Test", Kind.PRODUCT_MISSING, "Field Test"),
                Arguments.of(OTHER.toUpperCase(Locale.ROOT), Kind.DUPLICATE, "2"));
    }

    @ParameterizedTest
    @MethodSource("damage")
    void badRowIsSetAsideWithLineAndReasonAndTheOthersGoOn(String row, Kind kind, String figure) throws IOException {
        BoardSheet sheet = read("id,product,group\n" + OTHER + "\n\n" + row + "\n" + DIGITS + ",Kettle,Production");

        assertThat(sheet.rows()).extracting(SheetRow::deviceId).containsExactly(OTHER, DIGITS);
        assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(2, 5);
        BadRow bad = sheet.bad().getFirst();
        assertThat(sheet.bad()).hasSize(1);
        assertThat(bad.line()).isEqualTo(4);
        assertThat(bad.problem()).isEqualTo(new RowProblem(kind, figure));
        assertThat(bad.problem().sentence()).contains(figure).endsWith(".");
    }

    @Test
    void quoteThatIsNotClosedSpoilsItsLineAlone() throws IOException {
        BoardSheet sheet = read("id,product\n\"" + ID + ",x\n" + OTHER + "\n\"" + DIGITS + ",x\n");

        assertThat(sheet.rows()).extracting(SheetRow::deviceId).containsExactly(OTHER);
        assertThat(sheet.bad()).extracting(BadRow::line).containsExactly(2, 4);
    }

    @Test
    void namesInTheCodePageOfWindowsAndInUtf16AreRead() throws IOException {
        String content = "id;product;group\n" + ID + ";Geschirrspüler;Prüfstand\n";

        for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8)) {
            assertThat(read(content.getBytes(charset)).rows().getFirst().group())
                    .isEqualTo("Prüfstand");
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] marked = ("\ufeff" + content).getBytes(charset);
            assertThat(read(marked).rows().getFirst().product()).isEqualTo("Geschirrspüler");
        }
    }

    @Test
    void fileThatIsNoListIsRefusedWithItsReason() throws IOException {
        assertThat(problemOf("\n ,\n")).isEqualTo(UnusableSheet.Problem.EMPTY);
        assertThat(problemOf("")).isEqualTo(UnusableSheet.Problem.EMPTY);
        assertThat(problemOf("Product,Group\nKettle,Production")).isEqualTo(UnusableSheet.Problem.NO_ID_COLUMN);
        assertThat(problemOf("PK\u0003\u0004 and so on")).isEqualTo(UnusableSheet.Problem.WORKBOOK);
        var missing = catchThrowableOfType(UnusableSheet.class, () -> SheetReader.read(folder.resolve("nowhere.csv")));
        assertThat(missing.problem()).isEqualTo(UnusableSheet.Problem.NOT_FOUND);
        var notAFile = catchThrowableOfType(UnusableSheet.class, () -> SheetReader.read(folder));
        assertThat(notAFile.problem()).isEqualTo(UnusableSheet.Problem.NOT_READABLE);
    }

    @Test
    void nonsenseNeverEndsTheReadingInAnotherWay() throws IOException {
        var random = new Random(11);
        String letters = "\"',;\t\n\r =+-@aF0\u00e4\ufeff/\\" + ID;
        for (int round = 0; round < 300; round++) {
            var content = new StringBuilder(round % 2 == 0 ? ID + "\n" : "");
            for (int i = random.nextInt(200); i >= 0; i--) {
                content.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                BoardSheet sheet = read(content.toString());
                assertThat(sheet.rows()).allMatch(row -> row.deviceId().matches("[0-9a-f]{128}"));
            } catch (UnusableSheet refused) {
                assertThat(refused.problem()).isNotNull();
            }
        }
    }

    @Test
    void resultHasTheColumnsThatWereThereAndThreeMore() throws IOException {
        BoardSheet sheet = read("Note;Id\n=1+1;" + ID + "\n\"a;b\";x\n");
        var out = new ByteArrayOutputStream();

        ResultSheet.write(
                sheet,
                List.of(
                        new ResultSheet.Line(sheet.rows().getFirst().cells(), "claimed", "", "2026-11-22T09:00:00Z"),
                        new ResultSheet.Line(sheet.bad().getFirst().cells(), "bad row", "-what \"it\" is", "")),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Note;Id;Outcome;Reason;Time",
                        "\"'=1+1\";\"" + ID + "\";claimed;;\"2026-11-22T09:00:00Z\"",
                        "\"a;b\";x;\"bad row\";\"'-what \"\"it\"\" is\";");
    }

    @Test
    void resultOfAListWithoutHeaderNamesItsColumns() throws IOException {
        BoardSheet sheet = read(ID + ",Kettle,Production,x\n" + OTHER);
        var out = new ByteArrayOutputStream();

        ResultSheet.write(
                sheet,
                sheet.rows().stream()
                        .map(row -> new ResultSheet.Line(row.cells(), "o", "r", "t"))
                        .toList(),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line.replace("\"", "")))
                .containsExactly(
                        "Device ID,Product,Device group,,Outcome,Reason,Time",
                        ID + ",Kettle,Production,x,o,r,t",
                        OTHER + ",,,,o,r,t");
    }

    private UnusableSheet.Problem problemOf(String content) {
        return catchThrowableOfType(UnusableSheet.class, () -> read(content)).problem();
    }

    private BoardSheet read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private BoardSheet read(byte[] octets) throws IOException {
        return SheetReader.read(Files.write(folder.resolve("boards.csv"), octets));
    }

    private static Arguments form(String name, String content) {
        return Arguments.of(name, content);
    }
}
