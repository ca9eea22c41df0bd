package io.sphereexplorer.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells the parts of a command as the console reads them (azsphere-cli §3.6). */
public final class CommandText {
    /** What stands for a secret, whatever its length. */
    public static final String MASK = "********";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/+@%-]+");

    /** The marks that end the quotes, and those that a backslash before them would be lost to. */
    private static final Pattern MARK =
            Pattern.compile("[\"\u201C\u201D\u201E\u201F]|(?<=\\\\)['\u2018\u2019\u201A\u201B]");
    /** Backslashes at the end would make the closing mark literal, so they stand behind it. */
    private static final Pattern ENDING = Pattern.compile("(?s)(.*?)(\\\\*)");

    private CommandText() {}

    /** The option and its value, joined if the value alone would be read as an option or a placeholder. */
    public static String option(String name, String value) {
        return name + (value.startsWith("-") || value.startsWith("<") ? "=" : " ") + quoted(value);
    }

    /** The same with a blank before it; nothing if there is no value. */
    public static String option(String name, Optional<String> value) {
        return value.map(given -> " " + option(name, given)).orElse("");
    }

    /** In double quotes if it holds anything that could be read otherwise. */
    public static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        Matcher parts = ENDING.matcher(value);
        return parts.matches()
                ? '"' + MARK.matcher(parts.group(1)).replaceAll("\\\\$0") + '"' + parts.group(2)
                : '"' + value + '"';
    }
}
