package io.sphereexplorer.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An object out of a board's answer. Unknown fields do not matter; a missing or misshapen one that is needed is named.
 *
 * @param where the request and the place in its answer, for the user's details
 */
record Answer(String where, JsonNode tree) {
    String text(String field) throws DeviceException {
        return optionalText(field).orElseThrow(() -> missing(field));
    }

    Optional<String> optionalText(String field) {
        return optionalCharacters(field)
                .map(characters -> OctetJson.octets(characters).utf8());
    }

    String textOr(String field, String absent) {
        return optionalText(field).orElse(absent);
    }

    /** Octet for octet, whatever they are. */
    Optional<Ssid> optionalSsid(String field) {
        return optionalCharacters(field).map(characters -> Ssid.of(OctetJson.octets(characters)));
    }

    /** The empty name if there is none, as for hidden networks. */
    Ssid ssid(String field) {
        return optionalSsid(field).orElse(Ssid.of(""));
    }

    int integer(String field) throws DeviceException {
        return optionalInteger(field).orElseThrow(() -> missing(field));
    }

    OptionalInt optionalInteger(String field) {
        JsonNode node = tree.path(field);
        return node.canConvertToInt() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
    }

    long number(String field) throws DeviceException {
        JsonNode node = tree.path(field);
        if (!node.canConvertToLong()) {
            throw missing(field);
        }
        return node.longValue();
    }

    /** A count that may need all 64 bits. */
    BigInteger count(String field) throws DeviceException {
        JsonNode node = tree.path(field);
        if (!node.isIntegralNumber()) {
            throw missing(field);
        }
        return node.bigIntegerValue();
    }

    /** An object in the answer; an empty one if there is none. */
    Answer object(String field) {
        return new Answer(where + " " + field, tree.path(field));
    }

    boolean flag(String field) throws DeviceException {
        JsonNode node = tree.path(field);
        if (!node.isBoolean()) {
            throw missing(field);
        }
        return node.booleanValue();
    }

    boolean flagOr(String field, boolean absent) {
        return tree.path(field).asBoolean(absent);
    }

    List<Answer> list(String field) throws DeviceException {
        return object(field).elements();
    }

    /** The elements of the answer, if it is itself a list. */
    List<Answer> elements() throws DeviceException {
        if (!tree.isArray()) {
            throw missing("a list");
        }
        List<Answer> elements = new ArrayList<>();
        for (JsonNode element : tree) {
            elements.add(new Answer(where + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    List<Integer> integers(String field) throws DeviceException {
        List<Integer> elements = new ArrayList<>();
        for (Answer element : list(field)) {
            if (!element.tree.canConvertToInt()) {
                throw element.missing("a number");
            }
            elements.add(element.tree.intValue());
        }
        return elements;
    }

    /** Empty if there is no such list. */
    List<String> texts(String field) {
        List<String> elements = new ArrayList<>();
        for (JsonNode element : tree.path(field)) {
            elements.add(OctetJson.octets(element.asText()).utf8());
        }
        return elements;
    }

    DeviceException.BadAnswer missing(String field) {
        return new DeviceException.BadAnswer(where + ": " + field);
    }

    private Optional<String> optionalCharacters(String field) {
        JsonNode node = tree.path(field);
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }
}
