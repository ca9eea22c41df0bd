package io.sphereexplorer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications that are rightly signed and ask for anything by chance: installed or refused, and the board lives on. */
class ManifestFuzzTest {
    private static final String[] WORDS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"EntryPoint\"",
        "\"/bin/app\"",
        "\"Capabilities\"",
        "{}",
        "\"MutableStorage\"",
        "\"SizeKB\"",
        "8",
        "-1",
        "1e99",
        "99999999999999999999",
        "null",
        "true",
        "\"ApplicationType\"",
        "\"\\u0000\""
    };

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyManifestIsInstalledOrRefused(int seed) {
        var random = new Random(seed);
        var board = new ContractBoard();
        String manifest = seed % 2 == 0 ? jumble(random) : sound(word(random), word(random));
        var image = TestPackage.blink().withManifest(manifest).build();

        assertThat(board.send("PUT", "/update/stage", ContractBoard.OCTETS, image)
                        .status())
                .isEqualTo(200);
        var answer = board.send("POST", "/update/install", Headers.NONE, ByteString.EMPTY);

        assertThat(answer.status()).isIn(200, 400);
        assertThat(board.send("GET", "/app/quota/" + TestPackage.BLINK, Headers.NONE, ByteString.EMPTY)
                        .status())
                .isEqualTo(answer.status() == 200 ? 200 : 404);
        assertThat(board.send("GET", "/images", Headers.NONE, ByteString.EMPTY)
                        .body()
                        .utf8())
                .contains("\"has_staged_updates\":false");
    }

    private static String sound(String storage, String type) {
        return "{\"EntryPoint\":\"/bin/app\",\"Capabilities\":{\"MutableStorage\":{\"SizeKB\":" + storage
                + "}},\"ApplicationType\":" + type + "}";
    }

    private static String jumble(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(word(random));
        }
        return text.toString();
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
