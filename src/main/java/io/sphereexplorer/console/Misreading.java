package io.sphereexplorer.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says why words are no command, and what was probably meant; the wordings are those of azsphere-cli §3.6. */
final class Misreading {
    private static final String DASHED_VALUE = "write --option=VALUE if the value starts with a dash";

    private final List<String> words;
    private final CommandLine parser;
    private final SecretWords secrets;

    Misreading(List<String> words, CommandLine parser) {
        this.words = words;
        this.parser = parser;
        secrets = SecretWords.of(words, parser);
    }

    /** The lines for the user, without the {@code ERROR:} before the first. */
    String explain(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            default -> invalid(problem) + example(problem.getCommandLine());
        };
    }

    /** For words that name a group, but no verb in it. */
    static String withoutVerb(CommandLine group) {
        String verbs = String.join(", ", group.getSubcommands().keySet());
        return "a command is missing after '%1$s'\nChoose one of: %2$s\n'%1$s -h' tells what they do."
                .formatted(group.getCommandSpec().qualifiedName(), verbs);
    }

    private String unmatched(UnmatchedArgumentException problem) {
        String first = problem.getUnmatched().getFirst();
        CommandLine at = problem.getCommandLine();
        if (first.startsWith("-")) {
            List<String> options = at.getCommandSpec().options().stream()
                    .flatMap(option -> Arrays.stream(option.names()))
                    .toList();
            return "unrecognized arguments: "
                    + problem.getUnmatched().stream().map(secrets::echo).collect(Collectors.joining(" "))
                    + didYouMean(Spelling.nearest(first, options));
        }
        return "'%s' is misspelled or not recognized by the system.".formatted(secrets.echo(first))
                + didYouMean(verb(first, at));
    }

    private Optional<String> verb(String first, CommandLine at) {
        List<String> verbs = List.copyOf(Language.verbs(parser).keySet());
        List<String> rest = words.subList(Math.max(0, words.indexOf(first)), words.size()).stream()
                .takeWhile(word -> !word.startsWith("-"))
                .toList();
        return Spelling.nearest(first, at.getSubcommands().keySet()).or(() -> Spelling.nearestTail(rest, verbs));
    }

    private String missing(MissingParameterException problem) {
        List<ArgSpec> valueless = problem.getMissing().stream()
                .filter(argument -> names(argument).anyMatch(words::contains))
                .toList();
        if (!valueless.isEmpty()) {
            String name = name(valueless.getFirst());
            return "argument %s: expected one argument; %s".formatted(name, DASHED_VALUE)
                    + example(problem.getCommandLine());
        }
        return "the following arguments are required: "
                + problem.getMissing().stream().map(Misreading::name).collect(Collectors.joining(", "))
                + example(problem.getCommandLine());
    }

    private String invalid(ParameterException problem) {
        Optional<ArgSpec> argument = Optional.ofNullable(problem.getArgSpec());
        Optional<String> value = Optional.ofNullable(problem.getValue());
        if (argument.isEmpty() || value.isEmpty()) {
            String message = String.valueOf(problem.getMessage());
            return secrets.hides(message) ? "the arguments cannot be understood" : message;
        }
        Object[] choices = argument.get().type().getEnumConstants();
        String rule = choices == null
                ? "invalid value: '%s'".formatted(secrets.echo(value.get()))
                : "invalid choice: '%s' (choose from %s)"
                        .formatted(
                                secrets.echo(value.get()),
                                Arrays.stream(choices)
                                        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")));
        return "argument %s: %s".formatted(name(argument.get()), rule);
    }

    private static String example(CommandLine command) {
        String[] footer = command.getCommandSpec().usageMessage().footer();
        return footer.length == 0 ? "" : "\n" + String.join("\n", footer);
    }

    private static String didYouMean(Optional<String> word) {
        return word.map(meant -> "\nDid you mean '%s'?".formatted(meant))
                .orElse("\n'azsphere -h' shows what there is.");
    }

    /** Such as {@code --ssid/-s}. */
    private static String name(ArgSpec argument) {
        var names = new ArrayList<>(names(argument).toList());
        names.sort(Comparator.comparing((String name) -> !name.startsWith("--")));
        return names.isEmpty() ? argument.paramLabel() : String.join("/", names.subList(0, Math.min(2, names.size())));
    }

    private static Stream<String> names(ArgSpec argument) {
        return argument instanceof OptionSpec option ? Arrays.stream(option.names()) : Stream.empty();
    }
}
