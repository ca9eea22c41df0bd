package io.sphereexplorer.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a command as they are meant: without the program's name, remnants of a copied prompt and a doubled group
 * word; azsphere-cli §3.6.
 *
 * @param notes what the user is told of the changes
 */
record TypedLine(List<String> words, List<String> notes) {
    private static final Set<String> PROGRAMS = Set.of("azsphere", "azsphere_v1", "azsphere_v2");
    private static final Set<String> GROUPS = Set.of(
            "azsphere",
            "device",
            "dev",
            "wifi",
            "network",
            "tenant",
            "catalog",
            "role",
            "account",
            "product",
            "device-group",
            "image");
    private static final Pattern PROMPT = Pattern.compile("^\\s*(PS [^>]*>|[A-Za-z]:\\\\[^>]*>|azsphere>>|\\$|>)\\s*");

    static TypedLine of(String line) throws CommandLineException {
        return of(Tokeniser.words(PROMPT.matcher(line).replaceFirst("")));
    }

    /** Of words that an operating system's shell cut. */
    static TypedLine of(List<String> words) throws CommandLineException {
        var plain =
                new ArrayList<String>(words.stream().map(Tokeniser::plainDashes).toList());
        boolean doubled = dropDoubledGroups(plain);
        dropProgram(plain);
        readHelp(plain);
        rejectPlaceholders(plain);
        List<String> notes = doubled ? List.of("note: read as 'azsphere " + path(plain) + "'") : List.of();
        return new TypedLine(List.copyOf(plain), notes);
    }

    private static boolean dropDoubledGroups(List<String> words) {
        boolean doubled = false;
        for (int i = 1; i < words.size() && GROUPS.contains(words.get(i - 1)); i++) {
            if (words.get(i).equals(words.get(i - 1))) {
                words.remove(i);
                doubled = true;
            }
        }
        return doubled;
    }

    private static void dropProgram(List<String> words) {
        if (words.size() > 1 && words.get(0).equals("az") && words.get(1).equals("sphere")) {
            words.subList(0, 2).clear();
        } else if (!words.isEmpty() && PROGRAMS.contains(words.getFirst())) {
            words.removeFirst();
        }
    }

    /** {@code help device wifi} asks for the same as {@code device wifi -h}. */
    private static void readHelp(List<String> words) {
        if (!words.isEmpty() && words.getFirst().equals("help")) {
            words.removeFirst();
            words.add("-h");
        }
    }

    /** A page's {@code <network id>} that nobody filled in; a key may look like one, and is not repeated. */
    private static void rejectPlaceholders(List<String> words) throws CommandLineException {
        int start =
                (int) words.stream().takeWhile(word -> !word.startsWith("<")).count();
        if (start == words.size()) {
            return;
        }
        var secrets = SecretWords.of(words);
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            String rest = String.join(" ", words.subList(i, words.size()));
            int end = rest.indexOf('>');
            if (word.startsWith("<") && end > 0 && !secrets.isSecret(i)) {
                String placeholder = rest.substring(0, end + 1);
                throw new CommandLineException("'%s' is a placeholder; put your own value in its place"
                        .formatted(secrets.hides(placeholder) ? word + " …>" : placeholder));
            }
        }
    }

    private static String path(List<String> words) {
        return String.join(
                " ", words.stream().takeWhile(word -> !word.startsWith("-")).toList());
    }
}
