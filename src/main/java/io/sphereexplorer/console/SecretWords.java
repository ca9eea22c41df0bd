package io.sphereexplorer.console;

import io.sphereexplorer.command.CommandText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the keys and passwords among the words of a line, so that no message shows them. */
final class SecretWords {
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

    /** A message without the secrets of its line. */
    String hiddenIn(String message) {
        String hidden = message;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, CommandText.MASK);
        }
        return hidden;
    }

    /** What follows the option's name in the word; absent if the word is no such option. */
    private static Optional<String> value(String word) {
        Matcher option = OPTION.matcher(word);
        return option.matches() ? Optional.of(option.group(2)) : Optional.empty();
    }
}
