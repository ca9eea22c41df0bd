package io.sphereexplorer.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes the words after an option of texts as its values, up to the next option. */
final class ListedValues implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's signature
    public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec argument, Map<String, Object> how) {
        List<String> values = new ArrayList<>();
        while (!words.isEmpty() && !words.peek().startsWith("-")) {
            values.add(words.pop());
        }
        argument.setValue(values);
        return true;
    }
}
