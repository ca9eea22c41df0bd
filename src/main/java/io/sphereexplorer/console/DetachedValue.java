package io.sphereexplorer.console;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells a value that starts with a dash from an option: it is one if it is joined to its option, as in {@code --psk=-x},
 * and none if it stands alone.
 */
final class DetachedValue implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's signature
    public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec argument, Map<String, Object> how) {
        boolean detached = " ".equals(how.get("separator"));
        if (detached && !words.isEmpty() && words.peek().startsWith("-")) {
            throw new MissingParameterException(command.commandLine(), argument, "a value is missing");
        }
        return false;
    }
}
