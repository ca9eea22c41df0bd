package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.console.Questions;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.serial.PseudoTerminal;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines to the boards and the cloud that an emulator serves. Each finds what the lines before it have left in the folder of
 * the program and nothing else, as a process of its own.
 */
final class LineByLine implements AutoCloseable {
    private static final long SEED = 7;
    private static final Pattern CODE = Pattern.compile("open the page \\S+ and enter the code (\\w+) ");

    private final ManualClock clock = new ManualClock();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<String> emulator = new ArrayList<>();
    private final List<String> program = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Path folder;
    private final int boards;
    private Consumer<String> reader = told::add;

    /** With cables to boards, which nobody serves yet. */
    LineByLine(Path folder, int boards) throws IOException {
        this.folder = folder;
        this.boards = boards;
        for (int i = 0; i < boards; i++) {
            var boardEnd = new PseudoTerminal();
            var userEnd = new PseudoTerminal();
            opened.addAll(List.of(boardEnd, userEnd));
            join(boardEnd, userEnd);
            join(userEnd, boardEnd);
            emulator.add("--serial=" + boardEnd.path());
            program.add("--port=" + userEnd.path());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (AutoCloseable each : opened.reversed()) {
                each.close();
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was told and asked while lines ran, in order. */
    List<String> told() {
        return told;
    }

    /** Time passes for boards and cloud. */
    void pass(Duration time) {
        clock.advance(time);
    }

    /** @param signIn as the option of the emulator */
    void serve(String signIn) throws IOException {
        emulator.addAll(List.of(
                "--speed=1000",
                "--seed=" + SEED,
                "--trust-out=" + folder.resolve("ca.pem"),
                "--cloud=127.0.0.1:0",
                "--sign-in=" + signIn));
        ServedWorld world = ServedWorld.open(EmulatorOptions.parse(emulator), clock);
        opened.add(world);
        program.addAll(List.of(
                "--cloud-url=" + world.run("cloud").replaceAll("ok cloud (\\S+) .*", "$1"),
                "--trust=" + folder.resolve("ca.pem"),
                "--home=" + folder.resolve("home")));
    }

    /** Runs the line while somebody types the code that it tells on the page. */
    void signIn(String mail, String line) throws IOException {
        reader = sentence -> {
            Matcher code = CODE.matcher(sentence);
            if (code.find()) {
                PracticePages.approve(options().cloud(), code.group(1), mail);
            }
        };
        assertThat(done(line)).contains(mail);
        reader = told::add;
    }

    /** What a line prints that ends well. */
    String done(String line) throws IOException {
        ConsoleResult result = run(line);

        assertThat(result.exitCode()).as(line + "\n" + result.errors()).isZero();
        return result.output();
    }

    /** As the entry point does, by people who are not there to be asked. */
    ConsoleResult run(String line) throws IOException {
        var interpreter = new Interpreter(
                new CommandRunner(),
                FailureCatalogue.forCommands(),
                told::add,
                this::unasked,
                new PrintedSignIn(sentence -> reader.accept(sentence), _ -> false, Duration.ofMinutes(1)));
        try (var boards = AttachedBoards.forCommands(options());
                var cloud = ReachedCloud.of(options(), clock::advance)) {
            return interpreter.run(line + " -o text", Session.of(boards.bench(), cloud.desk()));
        }
    }

    /** Somebody else makes an identity at a hub, for certificates from a CA. */
    void register(String hub, String id) throws IOException {
        String body = """
                {"deviceId":"%s","authentication":{"type":"certificateAuthority"}}""".formatted(id);
        try (var cloud = ReachedCloud.of(options(), clock::advance)) {
            cloud.desk()
                    .hub(hub)
                    .send(new Request(
                            "PUT",
                            "/devices/" + id + "?api-version=2021-04-12",
                            Headers.of("Content-Type", "application/json"),
                            ByteString.ofUtf8(body)));
        }
    }

    private Questions.Reply unasked(List<String> lines, boolean isPractice) {
        told.addAll(lines);
        return isPractice ? Questions.Reply.UNASKED : Questions.Reply.NOBODY_THERE;
    }

    private StartOptions options() {
        return StartOptions.parse(program.toArray(String[]::new));
    }

    /** The ID of a board as the tool prints it. */
    String board(int number) {
        var same = World.create(SEED, boards, new ManualClock());
        return new EmulatedDevice(same, same.boards().get(number - 1))
                .deviceId()
                .toUpperCase(Locale.ROOT);
    }

    /** Carries octets one way until either end is closed. */
    private static void join(SerialPort from, SerialPort to) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> { // native reads would hold the carriers of virtual threads
                            byte[] buffer = new byte[4096];
                            try {
                                for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                                    to.write(buffer, 0, length);
                                }
                            } catch (IOException closed) {
                                to.close();
                            }
                        });
    }
}
