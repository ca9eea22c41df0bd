package io.sphereexplorer.command;

import java.util.regex.Pattern;

/** Spells the parts of a command as the console reads them (azsphere-cli §3.6). */
public final class CommandText {
    /** What stands for a secret, whatever its length. */
    public static final String MASK = "********";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/+@%-]+");

    private CommandText() {}

    /** In double quotes if it holds anything that could be read otherwise. */
    public static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : '"' + value.replace("\"", "\\\"") + '"';
    }
}
