package io.sphereexplorer.session.ledger;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes texts of others fit to be kept for ever: no secrets, no novels, nothing that UTF-8 cannot say. */
final class KeptText {
    private static final int LIMIT = 1000;
    private static final Pattern SECRET =
            Pattern.compile("eyJ[\\w-]{8,}(\\.[\\w-]*){0,4}|(?i)(?<=bearer )[\\w.~+/=-]{8,}|(?<=://)[^/@\\s]*(?=@)");

    private KeptText() {}

    /** Quick, for a long ledger has many texts. */
    private static boolean mayHoldSecret(String text) {
        return text.contains("eyJ") || text.contains("://") || text.indexOf(' ') >= 0;
    }

    static String of(String text) {
        String plain = mayHoldSecret(text) ? SECRET.matcher(text).replaceAll("********") : text;
        String cut = plain.length() <= LIMIT ? plain : plain.substring(0, LIMIT - 1) + "…";
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
