package io.sphereexplorer.command;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of the product, out of one bundle. */
public final class Messages {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("io.sphereexplorer.command.messages", Locale.ROOT);

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Messages() {}

    /**
     * The text with {@code {0}}, {@code {1}} … replaced by the arguments as they print. Apostrophes mean themselves.
     *
     * @throws java.util.MissingResourceException if there is no such key, which is a mistake in the program
     */
    public static String text(String key, Object... arguments) {
        return PLACE.matcher(TEXTS.getString(key))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(place.group(1))])));
    }
}
