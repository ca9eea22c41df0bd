package io.sphereexplorer.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the keys and passwords among the words of a line, so that no log, history or message shows them. */
final class SecretWords {
    static final String MASK = "********";

    /** Every spelling of an option with a secret value, abbreviated or not, with the value if it is in the same word. */
    private static final Pattern OPTION =
            Pattern.compile("(?s)(--(?:p|ps|psk|k|ke|key|pass\\w*|private-key-password)(?:=|$)|-[pkw]=?)(.*)");

    private final List<String> secrets;

    private SecretWords(List<String> secrets) {
        this.secrets = secrets;
    }

    static SecretWords of(List<String> words) {
        return new SecretWords(IntStream.range(0, words.size())
                .mapToObj(i -> isSecret(words, i) ? Optional.of(words.get(i)) : value(words.get(i)))
                .flatMap(Optional::stream)
                .filter(secret -> !secret.isEmpty())
                .toList());
    }

    /** Whether the word is the value of the option before it. */
    static boolean isSecret(List<String> words, int index) {
        return index > 0 && value(words.get(index - 1)).filter(String::isEmpty).isPresent();
    }

    /** The line as it may be shown. */
    static String masked(String line) {
        List<String> words;
        try {
            words = Tokeniser.words(line);
        } catch (CommandLineException _) {
            return line.replaceFirst("(?s)(\\s-p|\\s-k|--psk|--key|--pass).*", "$1 " + MASK);
        }
        var shown = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            shown.add(isSecret(words, i) ? MASK : maskedOption(words.get(i)));
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

    private static String maskedOption(String word) {
        Matcher option = OPTION.matcher(word);
        return option.matches() && !option.group(2).isEmpty() ? option.group(1) + MASK : word;
    }

    /** What follows the option's name in the word; absent if the word is no such option. */
    private static Optional<String> value(String word) {
        Matcher option = OPTION.matcher(word);
        return option.matches() ? Optional.of(option.group(2)) : Optional.empty();
    }

    private static String quoted(String word) {
        boolean plain =
                !word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'');
        return plain ? word : '"' + word.replace("\"", "\\\"") + '"';
    }
}
