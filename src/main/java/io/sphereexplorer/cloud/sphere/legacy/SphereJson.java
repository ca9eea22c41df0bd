package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;

/** JSON as the service writes it: names begin with a capital, enumerations are numbers, fields may be new to us. */
final class SphereJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
            .build();

    private SphereJson() {}

    /**
     * Reads an answer.
     *
     * @param where for the details of a failure
     * @throws CloudException.BadAnswer if it is something else, or lacks what it must have
     */
    static <T> T read(String where, ByteString json, TypeReference<T> type) throws CloudException {
        try {
            T value = MAPPER.readValue(json.toByteArray(), type);
            if (value == null) {
                throw new CloudException.BadAnswer(where + ": null");
            }
            return value;
        } catch (JsonProcessingException e) {
            e.clearLocation(); // keeps the answer's text out of messages
            throw new CloudException.BadAnswer(where + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CloudException.BadAnswer(where, e);
        }
    }

    static ByteString write(Object value) {
        try {
            return ByteString.copyOf(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
