package io.sphereexplorer.command.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nonsense as every answer of a board, to every command: no crash, no hang, and a failure that names what was asked. */
@Timeout(20)
class FuzzedAnswersTest {
    private static final int ROUNDS = 150;
    private static final int MOST_OCTETS = 200;
    private static final int[] STATUSES = {200, 200, 200, 201, 204, 301, 400, 403, 404, 500, 999};
    private static final String[] WORDS = {
        "id",
        "ssid",
        "values",
        "components",
        "uid",
        "state",
        "error",
        "uptime",
        "device_capabilities",
        "image_type",
        "securityState",
        "deviceIdentifier",
        "rulesets",
        "rules",
        "interfaces",
        "interfaceName",
        "networks",
        "memoryStats",
        "images",
        "certs",
        "freq",
        "signal_level",
        "name",
        "running",
        "connected",
        "4.6.0",
        ""
    };

    static Stream<Command<?>> commands() {
        return Verbs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nonsenseIsAnAnswerOrAnExplainedFailure(Command<?> command) {
        var chance = new Random(command.asText().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            ByteString seen = nonsense(chance);
            tryOn(request -> answer(chance, round(chance, seen)), command);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void damagedAnswersOfARealBoardAreAnAnswerOrAnExplainedFailure(Command<?> command) {
        var chance = new Random(command.asText().hashCode());
        for (int round = 0; round < ROUNDS / 3; round++) {
            var clock = new ManualClock();
            var world = World.create(round, 1, clock);
            var routes =
                    new DeviceRoutes(new EmulatedDevice(world, world.boards().getFirst()));
            tryOn(request -> damaged(routes.send(request), chance), command);
        }
    }

    private static ByteString round(Random chance, ByteString first) {
        return chance.nextBoolean() ? first : nonsense(chance);
    }

    /** What a board answers to a request. */
    private interface Nonsense {
        Response to(Request request) throws IOException;
    }

    private static void tryOn(Nonsense nonsense, Command<?> command) {
        List<String> asked = new ArrayList<>();
        var runner = new CommandRunner();
        List<CommandRun> failed = new ArrayList<>();
        runner.onRun(run -> {
            if (run.phase() == CommandRun.Phase.FAILED) {
                failed.add(run);
            }
        });
        var board = new NonsenseBoard(request -> {
            asked.add(request.method() + " " + request.path());
            return nonsense.to(request);
        });
        try (var bench = new Bench(List.of(board))) {
            runner.run(Session.of(bench), command);
        } catch (IOException failure) {
            assertThat(failed).hasSize(1);
            assertThat(failed.getFirst().text()).startsWith(command.asText());
            assertExplained(failure, asked);
        }
    }

    private static void assertExplained(IOException failure, List<String> asked) {
        Failure texts = new FailureCatalogue().describe(failure);

        assertThat(texts.happened()).isNotBlank();
        assertThat(texts.advice()).isNotBlank();
        assertThat(texts.exitCode()).isBetween(1, 130);
        assertThat(texts.happened()).doesNotStartWith("This did not work");
        if (failure instanceof DeviceException.BadAnswer bad) {
            assertThat(asked).anyMatch(request -> bad.what().contains(request));
        }
    }

    private static Response answer(Random chance, ByteString body) {
        Headers headers = chance.nextInt(4) == 0
                ? Headers.of("REST-API-Version", WORDS[chance.nextInt(WORDS.length)])
                : Headers.of("REST-API-Version", "4.6.0");
        return new Response(STATUSES[chance.nextInt(STATUSES.length)], headers, body);
    }

    private static Response damaged(Response answer, Random chance) {
        byte[] octets = answer.body().toByteArray();
        for (int i = chance.nextInt(3); i > 0 && octets.length > 0; i--) {
            octets[chance.nextInt(octets.length)] = (byte) chance.nextInt(256);
        }
        int length = chance.nextInt(3) == 0 ? chance.nextInt(octets.length + 1) : octets.length;
        int status = chance.nextInt(8) == 0 ? 500 : answer.status();
        return new Response(status, answer.headers(), ByteString.copyOf(octets, 0, length));
    }

    private static ByteString nonsense(Random chance) {
        if (chance.nextInt(4) == 0) {
            byte[] octets = new byte[chance.nextInt(MOST_OCTETS)];
            chance.nextBytes(octets);
            return ByteString.copyOf(octets);
        }
        var json = new StringBuilder();
        write(json, chance, 4);
        return ByteString.copyOf(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(StringBuilder json, Random chance, int depth) {
        switch (chance.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> json.append(chance.nextInt(-5, 1000));
            case 1 -> json.append(chance.nextLong()).append(chance.nextInt(1000));
            case 2 -> json.append(chance.nextDouble() * 1e300).append("E5");
            case 3 -> json.append(chance.nextBoolean() ? "null" : "true");
            case 4, 5 ->
                json.append('"').append(WORDS[chance.nextInt(WORDS.length)]).append('"');
            case 6 -> {
                json.append('[');
                for (int i = chance.nextInt(4); i > 0; i--) {
                    write(json, chance, depth - 1);
                    json.append(i > 1 ? "," : "");
                }
                json.append(']');
            }
            default -> {
                json.append('{');
                for (int i = chance.nextInt(6); i > 0; i--) {
                    json.append('"').append(WORDS[chance.nextInt(WORDS.length)]).append("\":");
                    write(json, chance, depth - 1);
                    json.append(i > 1 ? "," : "");
                }
                json.append('}');
            }
        }
    }

    /** A board that answers as it is told. */
    private record NonsenseBoard(Nonsense nonsense) implements DeviceGateway {
        private static final AttachedBoard BOARD = new AttachedBoard(
                "nonsense", "313", "192.168.35.2", "nonsense", AttachedBoard.Origin.REAL, Optional.empty());

        @Override
        public List<AttachedBoard> boards() {
            return List.of(BOARD);
        }

        @Override
        public Watch watch(Runnable onChange) {
            return () -> {};
        }

        @Override
        public DeviceConnection connect(AttachedBoard board) {
            return new DeviceConnection(nonsense::to);
        }

        @Override
        public void close() {}
    }
}
