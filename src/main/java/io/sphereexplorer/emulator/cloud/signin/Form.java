package io.sphereexplorer.emulator.cloud.signin;

import io.sphereexplorer.net.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a form or of a query, as {@code application/x-www-form-urlencoded}; of two with one name the first. */
public record Form(Map<String, String> fields) {
    private static final String MAIL = "[^@\\s<>&\"]+@[^@\\s<>&\"]+";

    public Form {
        fields = Map.copyOf(fields);
    }

    /** What was sent as the content. */
    public static Form ofBody(Request request) {
        return of(request.body().utf8());
    }

    /** What stands in the path after the question mark. */
    public static Form ofQuery(Request request) {
        int query = request.path().indexOf('?');
        return query < 0 ? new Form(Map.of()) : of(request.path().substring(query + 1));
    }

    /** Without blanks around it; nothing if there is no such field. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** The field {@code mail} in lower case, if it is a mail address. */
    Optional<String> mail() {
        return Optional.of(text("mail")).filter(text -> text.matches(MAIL)).map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Whether the user pressed the button that says so. */
    boolean isRefused() {
        return text("answer").equals("refuse");
    }

    private static Form of(String text) {
        return new Form(Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, _) -> first)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) { // a lone percent sign stands for itself
            return text;
        }
    }
}
