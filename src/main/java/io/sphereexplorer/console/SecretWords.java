package io.sphereexplorer.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the keys and passwords among the words of a line, so that no log, history or message shows them. */
final class SecretWords {
    static final String MASK = "********";

    /** Every spelling of an option with a secret value, abbreviated or not, with the value if it is in the same word. */
    private static final Pattern OPTION =
            Pattern.compile("(?s)(--(?:p|ps|psk|k|ke|key|pass\\w*|p\\w*-k\\w*-p\\w*)(?:=|$)|-[pkw]=?)(.*)");

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

    /** The line as it may be shown. */
    static String masked(String line) {
        List<String> words;
        try {
            words = Tokeniser.words(line);
        } catch (CommandLineException _) {
            return line.replaceFirst("(?s)(\\s-p|\\s-k|\\s-w|--psk|--key|--pass|--p\\w*-k\\w*-p\\w*).*", "$1 " + MASK);
        }
        var shown = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            shown.add(isSecret(words, i) ? MASK : maskedOption(words, i));
        }
        SecretWords secrets = of(words);
        return shown.stream().map(secrets::hiddenIn).map(SecretWords::quoted).collect(Collectors.joining(" "));
    }

    /** A message without the secrets of its line. */
    String hiddenIn(String message) {
        String hidden = message;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, MASK);
        }
        return hidden;
    }

    private static String maskedOption(List<String> words, int index) {
        String word = words.get(index);
        return value(words, index)
                .filter(value -> !value.isEmpty())
                .map(value -> word.substring(0, word.length() - value.length()) + MASK)
                .orElse(word);
    }

    /** What follows the option's name in the word; absent if the word is no option with a secret value. */
    private static Optional<String> value(List<String> words, int index) {
        Matcher option = OPTION.matcher(words.get(index));
        boolean secret = option.matches() && !(option.group(1).startsWith("-p") && namesFile(words.subList(0, index)));
        return secret ? Optional.of(option.group(2)) : Optional.empty();
    }

    /** Whether {@code -p} after these words is the name of a file. */
    private static boolean namesFile(List<String> before) {
        return before.stream().anyMatch(FILE_GROUPS::contains)
                && before.stream().noneMatch(SECRET_GROUPS::contains);
    }

    private static String quoted(String word) {
        boolean plain =
                !word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'');
        return plain ? word : '"' + word.replace("\"", "\\\"") + '"';
    }
}
