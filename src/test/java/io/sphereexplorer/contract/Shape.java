package io.sphereexplorer.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The shape of an answer, in the words of the contract's file. */
record Shape(JsonNode expected) {
    /** What is wrong with an answer; nothing if it has the shape. */
    List<String> flaws(JsonNode answer) {
        List<String> flaws = new ArrayList<>();
        compare("answer", expected, answer, flaws);
        return flaws;
    }

    private static void compare(String where, JsonNode expected, JsonNode actual, List<String> flaws) {
        if (expected.isObject()) {
            compareFields(where, expected, actual, flaws);
        } else if (expected.isArray()) {
            if (!actual.isArray()) {
                flaws.add(where + " is no list");
            }
            actual.forEach(item -> compare(where + "[]", expected.path(0), item, flaws));
        } else if (!matches(expected.asText(), actual)) {
            flaws.add("%s is %s and not %s".formatted(where, actual, expected.asText()));
        }
    }

    private static void compareFields(String where, JsonNode expected, JsonNode actual, List<String> flaws) {
        if (!actual.isObject()) {
            flaws.add(where + " is no object");
            return;
        }
        var unknown = new TreeSet<String>();
        actual.fieldNames().forEachRemaining(unknown::add);
        expected.forEachEntry((key, shape) -> {
            String name = key.replace("?", "");
            if (actual.has(name)) {
                compare(where + "." + name, shape, actual.path(name), flaws);
            } else if (!key.endsWith("?")) {
                flaws.add(where + " has no " + name);
            }
            unknown.remove(name);
        });
        unknown.forEach(name -> flaws.add(where + " has " + name));
    }

    private static boolean matches(String word, JsonNode actual) {
        return switch (word) {
            case "text" -> actual.isTextual();
            case "number" -> actual.isIntegralNumber();
            case "flag" -> actual.isBoolean();
            default ->
                actual.isTextual() && Arrays.asList(word.split("\\|", -1)).contains(actual.asText());
        };
    }
}
