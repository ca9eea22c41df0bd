package io.sphereexplorer.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a typed or pasted line into words. There is no shell here: {@code $ % & !} are plain characters.
 *
 * <p>Straight and curly quotes group; inside them a backslash before a quote makes it literal and is itself before
 * anything else. Dashes that a web page made of {@code --} become {@code --} again, outside quotes only.
 */
final class Tokeniser {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean quotedStart;
    private Optional<Character> quote = Optional.empty();

    private Tokeniser(String line) {
        this.line = line;
    }

    /** @throws CommandLineException if a quote is never closed */
    static List<String> words(String line) throws CommandLineException {
        var tokeniser = new Tokeniser(line);
        tokeniser.readAll();
        return List.copyOf(tokeniser.words);
    }

    /** A word that an operating system's shell cut already, with its leading dashes made plain. */
    static String plainDashes(String word) {
        int end = 0;
        while (end < word.length() && isDash(word.charAt(end))) {
            end++;
        }
        boolean asTyped = word.substring(0, end).chars().allMatch(dash -> dash == '-');
        return end == 0 || asTyped ? word : "--" + word.substring(end);
    }

    private void readAll() throws CommandLineException {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote.isEmpty()) {
                readPlain(c);
            } else if (c == '\\' && i + 1 < line.length() && quoteMark(line.charAt(i + 1)) != 0) {
                i++;
                word.append(line.charAt(i));
            } else if (quoteMark(c) == quote.get()) {
                quote = Optional.empty();
            } else {
                word.append(c);
            }
        }
        if (quote.isPresent()) {
            throw new CommandLineException("a quotation mark (%s) is not closed".formatted(quote.get()));
        }
        endWord();
    }

    private void readPlain(char c) {
        if (isBlank(c)) {
            endWord();
        } else if (quoteMark(c) != 0) {
            quotedStart |= !inWord;
            inWord = true;
            quote = Optional.of(quoteMark(c));
        } else {
            inWord = true;
            word.append(c);
        }
    }

    private void endWord() {
        if (inWord) {
            words.add(quotedStart ? word.toString() : plainDashes(word.toString()));
        }
        word.setLength(0);
        inWord = false;
        quotedStart = false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean isDash(char c) {
        return c == '-' || DASHES.indexOf(c) >= 0;
    }

    /** The straight mark that {@code c} stands for, or 0. */
    private static char quoteMark(char c) {
        return switch (c) {
            case '"', '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            case '\'', '\u2018', '\u2019', '\u201A', '\u201B' -> '\'';
            default -> 0;
        };
    }
}
