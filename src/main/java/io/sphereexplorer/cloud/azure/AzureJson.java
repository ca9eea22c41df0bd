package io.sphereexplorer.cloud.azure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;

/** JSON as Azure writes it: names begin small, enumerations are words in whatever case, fields may be new to us. */
public final class AzureJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private AzureJson() {}

    /**
     * Reads an answer.
     *
     * @param where for the details of a failure
     * @throws CloudException.BadAnswer if it is something else, or lacks what it must have
     */
    public static <T> T read(String where, ByteString json, TypeReference<T> type) throws CloudException {
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

    public static ByteString write(Object value) {
        try {
            return ByteString.copyOf(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
