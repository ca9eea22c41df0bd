package io.sphereexplorer.device.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import io.sphereexplorer.device.recovery.image.RecoveryImages;
import io.sphereexplorer.emulator.device.DeviceEmulator;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.recovery.EmulatedRecoveryPorts;
import io.sphereexplorer.emulator.recovery.PracticeImages;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The computer's side against the emulated board's. */
class BoardRecoveryTest {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final EmulatedSerialPorts boards =
            EmulatedSerialPorts.of(World.create(3, 1, () -> NOW), AUTHORITY, Pause.NONE, Line.ideal());
    private final EmulatedRecoveryPorts ports = new EmulatedRecoveryPorts(boards, Pause.NONE);
    private final DeviceEmulator board = boards.boards().getFirst();
    private final List<RecoveryNews> news = new ArrayList<>();

    @TempDir
    private Path folder;

    private RecoveryImages images;

    @BeforeEach
    void makeImages() throws IOException {
        new PracticeImages(1, size -> size / 100).writeTo(folder);
        images = RecoveryImages.read(folder);
    }

    @AfterEach
    void close() {
        ports.close();
        boards.close();
    }

    @Test
    void boardTakesAllImagesAndRunsTheNewSystem() throws Exception {
        assertThat(board.device().osVersion()).isEqualTo("24.03");

        DeviceId id = recovery(news::add).run(open());

        assertThat(id.lowerCase()).isEqualTo(board.device().deviceId());
        assertThat(board.device().osVersion()).isEqualTo(EmulatedDevice.NEWEST_OS_VERSION);
        assertThat(news.stream().flatMap(one -> one.line().stream()))
                .startsWith(
                        "Board found. Sending recovery bootloader.",
                        "Erasing flash.",
                        "Sending 15 images. (%d bytes to send)".formatted(images.octets()))
                .endsWith("Sent 15 of 15 images. (0 bytes remaining)", "Finished writing images; rebooting board.")
                .hasSize(3 + 15 + 1);
    }

    @Test
    void octetsOfImagesAreToldAsTheyAreAccepted() throws Exception {
        recovery(news::add).run(open());

        List<Long> done = news.stream()
                .filter(one -> one.kind() == Kind.PART_SENT)
                .map(RecoveryNews::done)
                .toList();
        assertThat(done).isSorted().doesNotHaveDuplicates().endsWith(images.octets());
    }

    @Test
    void cableThatIsPulledWhileImagesAreSentLeavesABoardThatCannotStartUntilItIsRecoveredAgain() throws Exception {
        Consumer<RecoveryNews> unplugging = told -> {
            news.add(told);
            if (told.kind() == Kind.SENT && told.image() == 6) {
                boards.unplug(1);
            }
        };

        assertThatThrownBy(() -> recovery(unplugging).run(open()))
                .isInstanceOfSatisfying(RecoveryException.Broken.class, broken -> {
                    assertThat(broken.erased()).isTrue();
                    assertThat(broken.images()).isEqualTo(15);
                    assertThat(broken.image()).isBetween(7, 9);
                });
        assertThat(board.device().rom().hasSystem()).isFalse();
        boards.plug(1);

        recovery(news::add).run(open());

        assertThat(board.device().rom().hasSystem()).isTrue();
    }

    @Test
    void boardThatDoesNotEnterRecoveryIsNotErased() throws Exception {
        var line = NullModem.create();
        var tired = new BoardRecovery(images, Optional.empty(), news::add, Duration.ZERO, ticking());

        assertThatThrownBy(() -> tired.run(line.near())).isInstanceOf(RecoveryException.NotEntered.class);

        assertThat(news).extracting(RecoveryNews::kind).containsExactly(Kind.WAITING_FOR_RESET);
        assertThatThrownBy(() -> line.far().write(new byte[1], 0, 1)).isInstanceOf(SerialPortException.Gone.class);
    }

    @Test
    void interruptionCancels() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> recovery(news::add).run(open()))
                .isInstanceOf(io.sphereexplorer.device.DeviceException.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private BoardRecovery recovery(Consumer<RecoveryNews> listener) {
        return new BoardRecovery(images, Optional.empty(), listener, Duration.ofMinutes(1), InstantSource.system());
    }

    private SerialPort open() throws SerialPortException {
        return ports.open(ports.list().getFirst(), BoardRecovery.LINE);
    }

    /** A clock that goes on by a second whenever it is looked at. */
    private static InstantSource ticking() {
        var looks = new AtomicInteger();
        return () -> NOW.plusSeconds(looks.incrementAndGet());
    }
}
