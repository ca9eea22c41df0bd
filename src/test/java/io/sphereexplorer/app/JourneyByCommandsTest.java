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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the first sign-in to a claim and its refusals, by commands to the boards and the cloud that an emulator serves. Each
 * line finds what the lines before it have left in the folder of the program and nothing else, as a process of its own.
 */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class JourneyByCommandsTest {
    private static final long SEED = 7;
    private static final int BOARDS = 2;
    private static final Pattern CODE = Pattern.compile("open the page \\S+ and enter the code (\\w+) ");

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<String> emulator = new ArrayList<>();
    private final List<String> program = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Consumer<String> reader = told::add;

    @BeforeEach
    void layCables() throws IOException {
        for (int i = 0; i < BOARDS; i++) {
            var boardEnd = new PseudoTerminal();
            var userEnd = new PseudoTerminal();
            opened.addAll(List.of(boardEnd, userEnd));
            join(boardEnd, userEnd);
            join(userEnd, boardEnd);
            emulator.add("--serial=" + boardEnd.path());
            program.add("--port=" + userEnd.path());
        }
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void boardIsClaimedOnceAndIntoNoOtherTenantOfTheSameAccount() throws IOException {
        serve("auto");
        done("login");
        assertThat(done("tenant create --name contoso-lab -d " + board(1)))
                .startsWith("Created a new Azure Sphere tenant:\n --> Tenant Name: contoso-lab\n");
        assertThat(done("device claim -d " + board(1)))
                .startsWith(
                        "Successfully claimed device ID '%s' into tenant 'contoso-lab' with ID".formatted(board(1)));
        assertThat(done("device claim -d " + board(1)))
                .startsWith(
                        "Nothing to do: already claimed device ID '%s' into tenant 'contoso-lab'".formatted(board(1)));
        done("tenant create --name second-lab --force-additional -d " + board(2));

        ConsoleResult refused = run("device claim --tenant second-lab -d " + board(1));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).isEmpty();
        assertThat(refused.errors())
                .contains("This board belongs to your tenant \"contoso-lab\"", "A claim cannot be moved.");
        assertThat(told).contains("WARNING: Do you want to claim the device ID %s to this tenant?".formatted(board(1)));
        assertThat(done("ledger verify")).isEqualTo("The ledger is intact: 6 line(s).\n");
    }

    @Test
    void boardOfOneAccountIsNotFoundForAnotherWhoseOwnBoardIs() throws IOException {
        serve("page");
        signIn("lab.tech@contoso.example", "login --use-device-code");
        done("tenant create --name contoso-lab -d " + board(1));
        done("device claim -d " + board(1));
        done("logout");
        signIn("other@fabrikam.example", "login --use-device-code");
        assertThat(run("device claim -d " + board(1)).exitCode())
                .as("no tenant is chosen")
                .isEqualTo(5);
        done("tenant create --name fabrikam-lab -d " + board(2));

        ConsoleResult refused = run("device claim -d " + board(1));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors())
                .contains(
                        "Device Id '%s' could not be found, or was already claimed to a different Azure Sphere tenant."
                                .formatted(board(1)));
        assertThat(done("device claim -d " + board(2))).startsWith("Successfully claimed");
        assertThat(done("device find-owner -d " + board(2))).contains("'fabrikam-lab'");
        assertThat(done("device find-owner -d " + board(1))).startsWith("Nobody in the 1 tenants");
    }

    private void serve(String signIn) throws IOException {
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
    private void signIn(String mail, String line) throws IOException {
        reader = sentence -> {
            Matcher code = CODE.matcher(sentence);
            if (code.find()) {
                PracticePages.approve(options().cloud(), code.group(1), mail);
            }
        };
        assertThat(done(line)).contains(mail);
        reader = told::add;
    }

    private String done(String line) throws IOException {
        ConsoleResult result = run(line);

        assertThat(result.exitCode()).as(line + "\n" + result.errors()).isZero();
        return result.output();
    }

    /** As the entry point does, by people who are not there to be asked. */
    private ConsoleResult run(String line) throws IOException {
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

    private Questions.Reply unasked(List<String> lines, boolean isPractice) {
        told.addAll(lines);
        return isPractice ? Questions.Reply.UNASKED : Questions.Reply.NOBODY_THERE;
    }

    private StartOptions options() {
        return StartOptions.parse(program.toArray(String[]::new));
    }

    private static String board(int number) {
        var same = World.create(SEED, BOARDS, new ManualClock());
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
