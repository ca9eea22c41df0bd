package io.sphereexplorer.console;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Tells what of a typed line may be repeated to the user. A line may be misspelt, so a word is shown only if it is surely
 * no key and no password: a verb, an option's name, or the value of an option that is known to have none.
 */
final class SecretWords {
    /** An option's name and what is joined to it, as in {@code --psk=x}, {@code --psk:x} and {@code -px}. */
    private static final Pattern OPTION = Pattern.compile("(?s)(--[^=:]*|-[^-]?)([=:]?)(.*)");

    /** A misspelt option that may have been meant for a key, so that even a dashed word after it is one. */
    private static final Pattern LIKE_KEY = Pattern.compile("(?i)-{1,2}[pkw].*");

    private final TypedVerb verb;
    private final List<Word> words = new ArrayList<>();

    /**
     * A word of the line.
     *
     * @param shown as it may be repeated
     * @param secret what of it may not; empty if all may
     */
    private record Word(String typed, String shown, String secret) {
        static Word open(String typed) {
            return new Word(typed, typed, "");
        }
    }

    /** What the words after an option are. */
    private enum Next {
        /** The value of no option: a mistake. */
        STRAY,
        VALUE,
        VALUES,
        SECRET,
        /** The same, and the next word is it even if it begins with a dash. */
        SECRET_AT_ONCE
    }

    private SecretWords(List<String> line, CommandLine grammar) {
        verb = TypedVerb.of(line, grammar);
        line.subList(0, verb.length()).forEach(word -> words.add(Word.open(word)));
        Next next = Next.STRAY;
        for (String word : line.subList(verb.length(), line.size())) {
            if (word.startsWith("-") && next != Next.SECRET_AT_ONCE) {
                next = readOption(word);
            } else {
                words.add(isOpen(next) ? Word.open(word) : new Word(word, CommandText.MASK, word));
                next = switch (next) {
                    case VALUE, STRAY -> Next.STRAY;
                    case VALUES -> Next.VALUES;
                    case SECRET, SECRET_AT_ONCE -> Next.SECRET; // a key with a blank, perhaps
                };
            }
        }
    }

    /** @param grammar to which the line should belong */
    static SecretWords of(List<String> words, CommandLine grammar) {
        return new SecretWords(words, grammar);
    }

    static SecretWords of(List<String> words) {
        var nowhere = new BoardRun(new CommandRunner(), Session.of(new Bench(List.of())));
        return new SecretWords(words, new Language().parser(nowhere));
    }

    /** The line without anything that could be a secret; a quotation mark that is missing is made up for. */
    static String masked(String line) {
        return Stream.of("", "\"", "'")
                .flatMap(closing -> masked(line, closing).stream())
                .findFirst()
                .orElse(CommandText.MASK);
    }

    private static Optional<String> masked(String line, String closing) {
        try {
            SecretWords read = of(Tokeniser.words(line + closing));
            boolean whole = read.words.stream().allMatch(word -> word.secret().isEmpty());
            return Optional.of(whole && !closing.isEmpty() ? line : read.text());
        } catch (CommandLineException _) { // another mark is missing
            return Optional.empty();
        }
    }

    /** A word of the line as a message may repeat it; any other word is masked. */
    String echo(String typed) {
        return words.stream()
                .filter(word -> word.typed().equals(typed))
                .reduce((one, other) -> one.secret().isEmpty() ? other : one)
                .map(Word::shown)
                .orElse(CommandText.MASK);
    }

    /** Whether the word at this place of the line is a secret, or may be one. */
    boolean isSecret(int index) {
        return !words.get(index).secret().isEmpty();
    }

    /** Whether the text, such as a message, gives something away. */
    boolean hides(String text) {
        return words.stream().map(Word::secret).anyMatch(secret -> !secret.isEmpty() && text.contains(secret));
    }

    private String text() {
        return words.stream()
                .map(word -> word.secret().isEmpty() ? CommandText.quoted(word.shown()) : word.shown())
                .collect(Collectors.joining(" "));
    }

    private boolean isOpen(Next next) {
        return next == Next.VALUE || next == Next.VALUES || (next == Next.STRAY && !verb.takesSecrets());
    }

    /** Adds the option, and tells what follows it. */
    private Next readOption(String word) {
        Matcher parts = OPTION.matcher(word);
        String name = parts.matches() ? parts.group(1) : word;
        String value = parts.matches() ? parts.group(3) : "";
        Optional<TypedVerb.Value> known = verb.valueOf(name);
        boolean open = known.isPresent() && known.get() != TypedVerb.Value.SECRET;
        boolean tellable = known.isPresent() || name.startsWith("--");
        if (!tellable) {
            words.add(new Word(word, CommandText.MASK, word));
        } else if (open || value.isEmpty()) {
            words.add(Word.open(word));
        } else {
            words.add(new Word(word, name + parts.group(2) + CommandText.MASK, value));
        }
        if (!open) {
            boolean atOnce = value.isEmpty()
                    && (known.isPresent() || LIKE_KEY.matcher(name).matches());
            return atOnce ? Next.SECRET_AT_ONCE : Next.SECRET;
        }
        boolean joined = !value.isEmpty();
        return switch (known.get()) {
            case NONE, SECRET -> Next.STRAY;
            case ONE -> joined ? Next.STRAY : Next.VALUE;
            case SEVERAL -> Next.VALUES;
        };
    }
}
