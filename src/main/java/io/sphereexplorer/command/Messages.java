package io.sphereexplorer.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the product, all of them in one bundle. */
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.sphereexplorer.command.messages");

    private Messages() {}

    /** The text of a key, {@code {0}} and so on filled in; every text is a pattern of {@link MessageFormat}. */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }
}
