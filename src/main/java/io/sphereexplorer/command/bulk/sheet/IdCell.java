package io.sphereexplorer.command.bulk.sheet;

import io.sphereexplorer.command.bulk.sheet.RowProblem.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cell of a device ID: what a spreadsheet has added is taken away; what it has lost cannot be brought back.
 *
 * @param deviceId as it is meant, if there is no problem
 */
record IdCell(String deviceId, Set<Repair> repairs, Optional<RowProblem> problem) {
    private static final int DIGITS = 128;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b-\\u200d\\u2060\\ufeff]+");
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"");
    private static final Pattern APOSTROPHE = Pattern.compile("^['\\u2019\\u2018]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+");
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}0{113}");
    private static final Pattern WRONG_DIGIT = Pattern.compile("[^0-9a-f]");

    static IdCell of(String cell) {
        var repairs = EnumSet.noneOf(Repair.class);
        String text = replaced(BLANKS, cell.strip(), "", Repair.BLANKS, repairs);
        text = replaced(FORMULA, text, "$1", Repair.FORMULA, repairs);
        text = replaced(APOSTROPHE, text, "", Repair.APOSTROPHE, repairs);
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.equals(text)) {
            repairs.add(Repair.UPPER_CASE);
        }
        return new IdCell(lower, repairs, problem(lower, cell.strip()));
    }

    private static String replaced(Pattern pattern, String text, String by, Repair repair, Set<Repair> repairs) {
        String mended = pattern.matcher(text).replaceAll(by);
        if (!mended.equals(text)) {
            repairs.add(repair);
        }
        return mended;
    }

    private static Optional<RowProblem> problem(String id, String asItStands) {
        if (id.isEmpty()) {
            return Optional.of(new RowProblem(Kind.NO_ID, ""));
        }
        if (ROUNDED.matcher(id).matches()) {
            return Optional.of(new RowProblem(Kind.ROUNDED, ""));
        }
        if (id.length() != DIGITS && SCIENTIFIC.matcher(id).matches()) {
            return Optional.of(new RowProblem(Kind.SCIENTIFIC, asItStands));
        }
        Matcher wrong = WRONG_DIGIT.matcher(id);
        if (wrong.find()) {
            return Optional.of(new RowProblem(Kind.NOT_HEX, wrong.group()));
        }
        String length = Integer.toString(id.length());
        return switch (Integer.compare(id.length(), DIGITS)) {
            case -1 -> Optional.of(new RowProblem(Kind.TOO_SHORT, length));
            case 1 -> Optional.of(new RowProblem(Kind.TOO_LONG, length));
            default -> Optional.empty();
        };
    }
}
