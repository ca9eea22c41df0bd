package io.sphereexplorer.device.recovery.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.RecoveryNews;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A script in the place of the vendor's program. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class VendorToolTest {
    private static final String ID = "F2A90D47".repeat(16);

    private final List<RecoveryNews> news = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void linesOfTheProgramAreUnderstoodAndItsOptionsPassedOn() throws Exception {
        script("azsphere", """
                echo "$@" > %s/options
                echo "Starting device recovery. Please note that this may take up to 10 minutes."
                echo "Board found. Sending recovery bootloader."
                echo "Erasing flash."
                echo "Sending 2 images. (1000 bytes to send)"
                echo "Sent 1 of 2 images. (400 bytes remaining)"
                echo "Sent 2 of 2 images. (0 bytes remaining)"
                echo "Finished writing images; rebooting board."
                echo "Device ID: %s"
                echo "Device recovered successfully."
                """.formatted(folder, ID));

        Optional<DeviceId> id = tool().recover(List.of("--images", "my images"), news::add);

        assertThat(id).hasValue(new DeviceId(ID));
        assertThat(Files.readString(folder.resolve("options")).strip()).isEqualTo("device recover --images my images");
        assertThat(news)
                .containsExactly(
                        RecoveryNews.of(Kind.BOARD_FOUND),
                        RecoveryNews.of(Kind.ERASING),
                        new RecoveryNews(Kind.SENDING, 0, 2, 0, 1000),
                        new RecoveryNews(Kind.SENT, 1, 2, 600, 1000),
                        new RecoveryNews(Kind.SENT, 2, 2, 1000, 1000),
                        RecoveryNews.of(Kind.REBOOTING));
    }

    @Test
    void failureOfTheProgramIsToldWithItsLastLine() throws Exception {
        script("azsphere", "echo 'Failed to enter recovery mode'; exit 3\n");

        assertThatThrownBy(() -> tool().recover(List.of(), news::add))
                .isInstanceOfSatisfying(
                        RecoveryException.VendorToolFailed.class,
                        failed -> assertThat(failed.lastLine()).isEqualTo("Failed to enter recovery mode"));
    }

    @Test
    @Timeout(20)
    void interruptionEndsTheProgramAndWhatItHasStarted() throws Exception {
        script("azsphere", """
                sleep 120 &
                echo $! > %s/child
                echo "Board found. Sending recovery bootloader."
                wait
                """.formatted(folder));
        Thread caller = Thread.currentThread();

        assertThatThrownBy(() -> tool().recover(List.of(), _ -> caller.interrupt()))
                .isInstanceOf(DeviceException.Cancelled.class);

        assertThat(Thread.interrupted()).isTrue();
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child).ifPresent(left -> left.onExit().join());
    }

    @Test
    void extensionOfTheAzureCliIsUsedWhereTheOlderProgramIsMissing() throws Exception {
        script("az", "exit 0\n");

        assertThat(tool().words()).containsExactly(folder.resolve("az").toString(), "sphere");
        assertThat(VendorTool.on(folder.resolve("empty").toString())).isEmpty();
    }

    private VendorTool tool() {
        return VendorTool.on(folder.toString()).orElseThrow();
    }

    private void script(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
