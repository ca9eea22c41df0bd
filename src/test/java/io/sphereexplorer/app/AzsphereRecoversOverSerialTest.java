package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.emulator.recovery.PracticeImages;
import io.sphereexplorer.net.serial.PseudoTerminal;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code device recover} on one end of a serial line, the emulator on the other, as two programs would be. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class AzsphereRecoversOverSerialTest {
    private final List<String> live = new ArrayList<>();
    private final Interpreter interpreter =
            new Interpreter(new CommandRunner(), FailureCatalogue.forCommands(), live::add);

    @TempDir
    private Path folder;

    @Test
    void boardWhoseStrapIsHeldIsRecoveredAndTheDocumentedLinesArePrintedAsItGoesOn() throws Exception {
        new PracticeImages(1, size -> size / 200).writeTo(folder);
        try (var boardEnd = new PseudoTerminal();
                var userEnd = new PseudoTerminal();
                var world = ServedWorld.open(
                        EmulatorOptions.parse(List.of("--recovery-serial=" + boardEnd.path(), "--speed=1000")));
                var boards = AttachedBoards.forCommands(
                        StartOptions.parse("--recovery-port=" + userEnd.path(), "--home=" + folder.resolve("home")))) {
            join(boardEnd, userEnd);
            join(userEnd, boardEnd);
            assertThat(world.run("recovery on")).isEqualTo("ok recovery on");
            assertThat(world.run("reset")).isEqualTo("ok reset");

            ConsoleResult result = interpreter.run("device recover --images " + folder, Session.of(boards.bench()));

            assertThat(result.exitCode()).as(result.errors()).isZero();
            assertThat(live)
                    .startsWith(
                            "Starting device recovery. Please note that this may take up to 10 minutes.",
                            "Reset the device now, with its recovery strap held.",
                            "Board found. Sending recovery bootloader.",
                            "Erasing flash.")
                    .contains("Sent 15 of 15 images. (0 bytes remaining)")
                    .endsWith("Device recovered successfully.");
            assertThat(live.get(live.size() - 2)).matches("Device ID: [0-9A-F]{128}");
        }
    }

    @Test
    void folderWithoutImagesIsRefusedBeforeTheBoardIsTouched() throws Exception {
        try (var userEnd = new PseudoTerminal();
                var boards = AttachedBoards.forCommands(
                        StartOptions.parse("--recovery-port=" + userEnd.path(), "--home=" + folder.resolve("home")))) {
            ConsoleResult result = interpreter.run("device recover --images " + folder, Session.of(boards.bench()));

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.errors())
                    .contains("recovery.imagemanifest is missing.")
                    .contains("The board was not touched.");
        }
    }

    @Test
    void emulatorWritesImagesThatAreTaken() throws Exception {
        Path images = folder.resolve("images");
        try (var _ = ServedWorld.open(EmulatorOptions.parse(List.of("--recovery-images-out=" + images)))) {
            assertThat(images.resolve("recovery.imagemanifest")).exists();
            assertThat(Files.size(images.resolve("recovery-1bl-rtm.bin"))).isEqualTo(16_384);
        }
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
