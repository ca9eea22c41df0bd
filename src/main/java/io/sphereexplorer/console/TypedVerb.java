package io.sphereexplorer.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The verb at the beginning of a line, as far as its words name one, and the options that it may have.
 *
 * @param length how many words belong to it
 * @param options those of all verbs if the words name none
 */
record TypedVerb(int length, boolean known, List<OptionSpec> options) {
    private static final Set<String> SECRET_LABELS = Set.of("<key>", "<password>");

    /** What an option is followed by. */
    enum Value {
        NONE,
        ONE,
        SEVERAL,
        SECRET
    }

    static TypedVerb of(List<String> words, CommandLine grammar) {
        int plain =
                (int) words.stream().takeWhile(word -> !word.startsWith("-")).count();
        CommandLine at = grammar;
        int length = 0;
        for (String word : words.subList(0, plain)) {
            if (at.getSubcommands().isEmpty()) {
                return new TypedVerb(length, true, at.getCommandSpec().options());
            }
            at = at.getSubcommands().getOrDefault(word, at);
            length++;
        }
        boolean known = at.getSubcommands().isEmpty();
        return new TypedVerb(length, known, known ? at.getCommandSpec().options() : all(grammar));
    }

    /** Empty if the verb has no option that begins so; secret if there is any doubt. */
    Optional<Value> valueOf(String name) {
        List<OptionSpec> meant = named(name, true);
        if (meant.isEmpty() && name.startsWith("--") && name.length() > 2) {
            meant = named(name, false);
        }
        if (meant.stream().anyMatch(TypedVerb::isSecret)) {
            return Optional.of(Value.SECRET);
        }
        return meant.stream().findFirst().map(TypedVerb::valueOf);
    }

    /** Whether a stray word may be one. */
    boolean takesSecrets() {
        return options.stream().anyMatch(TypedVerb::isSecret);
    }

    private List<OptionSpec> named(String name, boolean whole) {
        return options.stream()
                .filter(option -> Arrays.stream(option.names())
                        .anyMatch(each -> whole ? each.equals(name) : each.startsWith(name)))
                .toList();
    }

    private static Value valueOf(OptionSpec option) {
        if (option.arity().max() == 0) {
            return Value.NONE;
        }
        return option.isMultiValue() ? Value.SEVERAL : Value.ONE;
    }

    private static boolean isSecret(OptionSpec option) {
        return SECRET_LABELS.contains(option.paramLabel());
    }

    private static List<OptionSpec> all(CommandLine command) {
        Stream<OptionSpec> below = command.getSubcommands().values().stream().flatMap(each -> all(each).stream());
        return new ArrayList<>(Stream.concat(command.getCommandSpec().options().stream(), below)
                .toList());
    }
}
