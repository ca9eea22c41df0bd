package io.sphereexplorer.command;

import java.util.regex.Pattern;

/** Makes a text safe to stand in a CSV file that a spreadsheet opens. */
public final class SpreadsheetText {
    private static final String FORMULA = "=+-@\t\r";

    /** A spreadsheet keeps 15 digits of a number, and takes digits with an E among them for one. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{16,}|\\d+[eE]\\d+");

    private SpreadsheetText() {}

    /** With an apostrophe before it if it would run as a formula, or be rounded as a number. */
    public static String of(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula || LONG_NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
