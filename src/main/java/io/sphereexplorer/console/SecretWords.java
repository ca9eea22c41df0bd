package io.sphereexplorer.console;

import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.WifiKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the keys and passwords among the words of a line, so that no message shows them. */
final class SecretWords {
    /** Every spelling of an option with a secret value, abbreviated or not, with the value if it is in the same word. */
    private static final Pattern OPTION =
            Pattern.compile("(?s)(--(?:p|ps|psk|k|ke|key|pass\\w*|p\\w*-k\\w*-p\\w*)(?:=|$)|-[pkw]=?)(.*)");

    /** What may be meant as such an option, misspelt or not; not an option that names a file. */
    private static final Pattern LIKE_OPTION =
            Pattern.compile("(?is)(--(?!psk-file|p\\w*-k)[pkw]\\w{0,3}=?|-[pkw])(.*)");

    /** Where such an option begins in a line that cannot be cut into words. */
    private static final Pattern LIKE_OPTION_IN_LINE = Pattern.compile("(?i)\\s[-\\p{Pd}\u2212]{1,2}[pkw]");

    /** Groups in which {@code -p} names a file. */
    private static final Set<String> FILE_GROUPS = Set.of("certificate", "cert", "sideload", "image-package");

    /** Groups in which {@code -p} is a key or a password. */
    private static final Set<String> SECRET_GROUPS = Set.of("wifi", "proxy");

    private final List<String> secrets;

    private SecretWords(List<String> secrets) {
        this.secrets = secrets;
    }

    static SecretWords of(List<String> words) {
        return new SecretWords(IntStream.range(0, words.size())
                .mapToObj(i -> isSecret(words, i) ? Optional.of(words.get(i)) : value(words, i))
                .flatMap(Optional::stream)
                .filter(secret -> !secret.isEmpty())
                .toList());
    }

    /** Whether the word is the value of the option before it. */
    static boolean isSecret(List<String> words, int index) {
        return index > 0 && value(words, index - 1).filter(String::isEmpty).isPresent();
    }

    /** The line without anything that could be a secret: what follows such an option, up to the next option. */
    static String masked(String line) {
        List<String> words;
        try {
            words = Tokeniser.words(line);
        } catch (CommandLineException _) {
            Matcher option = LIKE_OPTION_IN_LINE.matcher(line);
            return option.find() ? line.substring(0, option.start()) + " " + CommandText.MASK : line;
        }
        var shown = new ArrayList<String>();
        boolean first = false; // whether the next word is the option's value, even if it begins with a dash
        boolean secret = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Optional<String> value = first ? Optional.empty() : likelyValue(words, i);
            secret = value.isPresent() || first || (secret && !word.startsWith("-"));
            first = value.isPresent() && !word.contains("=");
            shown.add(value.map(hidden -> withoutValue(word, hidden)).orElse(shown(word, secret)));
        }
        return String.join(" ", shown);
    }

    private static String withoutValue(String word, String value) {
        String option = word.substring(0, word.length() - value.length());
        return value.isEmpty() ? option : option + CommandText.MASK;
    }

    private static String shown(String word, boolean secret) {
        return secret ? CommandText.MASK : CommandText.quoted(word);
    }

    /** A word of the line as a message may repeat it; the message's own words are nobody's secret and stay whole. */
    String echo(String word) {
        return hides(word) ? CommandText.MASK : word;
    }

    /** Whether the text gives a secret away; a short one only if it is nothing else, since it stands in many a word. */
    boolean hides(String text) {
        return value(text).filter(value -> !value.isEmpty()).isPresent()
                || secrets.stream()
                        .anyMatch(secret ->
                                secret.length() < WifiKey.MIN_LENGTH ? text.equals(secret) : text.contains(secret));
    }

    /** What follows the option's name in a word of the line; absent if the word is no option with a secret value. */
    private static Optional<String> value(List<String> words, int index) {
        String word = words.get(index);
        boolean file = word.startsWith("-p") && namesFile(words.subList(0, index));
        return file ? Optional.empty() : value(word);
    }

    /** What follows in a word that is, or may be meant as, such an option. */
    private static Optional<String> likelyValue(List<String> words, int index) {
        String word = words.get(index);
        Matcher option = LIKE_OPTION.matcher(word);
        boolean file = word.startsWith("-p") && namesFile(words.subList(0, index));
        boolean like = option.matches() && !file;
        return value(words, index).or(() -> like ? Optional.of(option.group(2)) : Optional.empty());
    }

    /** Whether {@code -p} after these words is the name of a file. */
    private static boolean namesFile(List<String> before) {
        return before.stream().anyMatch(FILE_GROUPS::contains)
                && before.stream().noneMatch(SECRET_GROUPS::contains);
    }

    /** What follows the option's name in the word, whatever group it stands in; absent if the word is no such option. */
    private static Optional<String> value(String word) {
        Matcher option = OPTION.matcher(word);
        return option.matches() ? Optional.of(option.group(2)) : Optional.empty();
    }
}
