package io.sphereexplorer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The emulated board against the published interface: all operations, statuses and fields, in all versions. */
class DeviceRestContractTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestFactory
    Stream<DynamicContainer> theBoardKeepsTheContract() {
        return DeviceContract.operations()
                .map(operation -> DynamicContainer.dynamicContainer(
                        operation.call(),
                        new ContractCases(operation)
                                .all()
                                .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)))));
    }

    @Test
    void thereAreCasesForEveryOperationAndEveryPublishedStatus() {
        var counts = DeviceContract.operations()
                .map(operation -> new ContractCases(operation).all().count())
                .toList();
        long statuses = DeviceContract.operations()
                .mapToLong(operation -> operation.statuses().size())
                .sum();
        long unreachable = DeviceContract.operations()
                .flatMap(operation -> operation.statuses().valueStream())
                .filter(way -> way.asText().startsWith("never"))
                .count();

        System.out.printf(
                "Contract of version %s: %d operations, %d published statuses of which %d cannot be brought about, %d cases%n",
                DeviceContract.version(),
                counts.size(),
                statuses,
                unreachable,
                counts.stream().mapToLong(Long::longValue).sum());
        assertThat(counts).hasSize(42).allSatisfy(count -> assertThat(count).isGreaterThan(10));
    }

    private static void check(ContractCase one) throws IOException {
        var board = new ContractBoard();
        one.given().stream().filter(DeviceRestContractTest::isState).forEach(board::give);
        board.speak(one.version());
        if (one.given().contains("locked")) {
            board.lock();
        }
        String before = board.state();

        Response answer = board.send(one.method(), one.path(), headers(one, board), one.body());

        assertThat(answer.body().utf8() + " " + answer.status()).endsWith(" " + one.status());
        assertThat(answer.headers().first("REST-API-Version"))
                .contains(one.version().number());
        if (one.error() == 0) {
            checkShape(one, answer);
        } else {
            assertThat(answer.body().utf8()).isEqualTo("{\"error\":" + one.error() + "}");
            assertThat(answer.headers().first("Content-Type")).contains("application/json");
            assertThat(board.state()).isEqualTo(before);
        }
    }

    private static boolean isState(String word) {
        return !List.of("locked", "permitted").contains(word);
    }

    private static Headers headers(ContractCase one, ContractBoard board) {
        return one.given().contains("permitted") ? board.withPermission(one.headers()) : one.headers();
    }

    private static void checkShape(ContractCase one, Response answer) throws IOException {
        JsonNode shape = one.shape();
        if (shape.asText().equals("octets")) {
            assertThat(answer.headers().first("Content-Type")).contains("application/octet-stream");
            assertThat(answer.body().isEmpty()).isFalse();
        } else if (!shape.isMissingNode()) {
            assertThat(answer.headers().first("Content-Type")).contains("application/json");
            String anyOctets = new String(answer.body().toByteArray(), StandardCharsets.ISO_8859_1);
            assertThat(new Shape(shape).flaws(MAPPER.readTree(anyOctets))).isEmpty();
        }
    }

    @Test
    void anAnswerOfAnotherShapeIsNoticed() throws IOException {
        var shape = new Shape(MAPPER.readTree("{\"a\":\"number\",\"b?\":[\"x|y\"],\"c\":\"flag\"}"));

        assertThat(shape.flaws(MAPPER.readTree("{\"a\":1,\"c\":true}"))).isEmpty();
        assertThat(shape.flaws(MAPPER.readTree("{\"a\":\"1\",\"b\":[\"z\"],\"d\":{}}")))
                .containsExactlyInAnyOrder(
                        "answer.a is \"1\" and not number",
                        "answer.b[] is \"z\" and not x|y",
                        "answer has no c",
                        "answer has d");
        assertThat(RestVersion.newest().number()).isEqualTo(DeviceContract.version());
    }
}
