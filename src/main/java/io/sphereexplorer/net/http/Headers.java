package io.sphereexplorer.net.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header fields of a message in their order; names compare without case (RFC 9110 §5.1). */
public record Headers(List<Field> fields) {
    public static final Headers NONE = new Headers(List.of());

    /** One header field. */
    public record Field(String name, String value) {}

    public Headers {
        fields = List.copyOf(fields);
    }

    public static Headers of(String name, String value) {
        return NONE.with(name, value);
    }

    public Headers with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }
}
