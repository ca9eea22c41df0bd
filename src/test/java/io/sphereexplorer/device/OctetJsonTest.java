package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sphereexplorer.net.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OctetJsonTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, 706c61696e",
                "\\u0000, 00",
                "\\u0041\\u00e9, 41c3a9",
                "\\ud83d\\ude00, f09f9880",
                "\\\\u00e9, 5c75303065 39",
                "\\\\\\u00e9, 5cc3a9",
                "\\\"\\u0022, 2222",
                "\\/, 2f",
                "é, c3a9",
                "\\ud83d, 3f",
            })
    void textsKeepTheirOctets(String json, String hex) throws Exception {
        ByteString body = ByteString.ofUtf8("{\"ssid\":\"" + json + "\"}");

        ByteString octets = OctetJson.octets(OctetJson.read(body).path("ssid").textValue());

        assertThat(octets.hex()).isEqualTo(hex.replace(" ", ""));
    }

    @Test
    void rawOctetsThatAreNotUtf8Survive() throws Exception {
        ByteString body = ByteString.copyOf("\"caf\u00e9\u00ff\u0080\"".getBytes(StandardCharsets.ISO_8859_1));

        ByteString octets = OctetJson.octets(OctetJson.read(body).textValue());

        assertThat(octets.hex()).isEqualTo("636166e9ff80");
    }

    @Test
    void anyOctetsSurviveWritingAndReading() throws Exception {
        var random = new Random(20_261_122);
        for (int i = 0; i < 2_000; i++) {
            var octets = new byte[random.nextInt(33)];
            random.nextBytes(octets);
            ByteString name = ByteString.copyOf(octets);
            var tree = JsonNodeFactory.instance.objectNode().put("ssid", OctetJson.characters(name));

            var read = OctetJson.read(OctetJson.write(tree));

            assertThat(OctetJson.octets(read.path("ssid").textValue())).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1} x", "<html>", "{\"a\":}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> OctetJson.read(ByteString.ofUtf8(text))).isInstanceOf(JsonProcessingException.class);
    }
}
