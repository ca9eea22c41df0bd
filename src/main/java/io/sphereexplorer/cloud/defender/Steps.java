package io.sphereexplorer.cloud.defender;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Advice as steps: services send lists, lines, or a little HTML. */
final class Steps {
    private static final Pattern BREAK = Pattern.compile("(?i)\\R|<br\\s*/?>|</?(?:li|ol|ul|p|div)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?i)</?[a-z][^>]*>");
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:\\d{1,2}[.)]|[-*\u2022])\\s+");

    private Steps() {}

    static List<String> of(String text) {
        return Arrays.stream(BREAK.split(text))
                .map(line -> NUMBER.matcher(plain(line)).replaceFirst(""))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<String> of(List<String> texts) {
        return texts.stream().flatMap(text -> of(text).stream()).toList();
    }

    /** Without marks of HTML. */
    static String plain(String text) {
        return TAG.matcher(text)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
