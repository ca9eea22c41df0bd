package io.sphereexplorer.device.recovery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.recovery.image.UnusableImages.Problem;
import io.sphereexplorer.emulator.recovery.PracticeImages;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryImagesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        new PracticeImages(1, size -> size / 500).writeTo(folder);
    }

    @Test
    void folderIsReadWithItsImagesInAnyCase() throws IOException {
        RecoveryImages images = RecoveryImages.read(folder);

        assertThat(images.count()).isEqualTo(15);
        assertThat(images.octets()).isPositive();
        assertThat(images.file("RECOVERY-RUNTIME.BIN")).isPresent();
        assertThat(images.file("other.bin")).isEmpty();
        assertThat(images.sizeOfImage(RecoveryImages.RUNTIME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recovery.imagemanifest", "recovery-1bl-rtm.bin", "recovery-runtime.bin"})
    void folderThatLacksAFileIsRefusedWithItsName(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertProblem(Problem.MISSING, name);
    }

    @Test
    void imageThatIsMissingOrOfAnotherSizeIsRefused() throws IOException {
        Path image = anImage();
        Files.write(image, new byte[] {1, 2, 3});
        assertProblem(Problem.WRONG_SIZE, String.valueOf(image.getFileName()));

        Files.delete(image);
        assertProblem(Problem.MISSING, String.valueOf(image.getFileName()));
    }

    @Test
    void imageThatSaysItIsAnotherOneIsRefused() throws IOException {
        Path image = anImage();
        byte[] octets = Files.readAllBytes(image);
        octets[octets.length - 64 - 96 + 16] ^= 1; // in the component ID of the metadata
        Files.write(image, octets);

        assertProblem(Problem.OTHER_IMAGE, String.valueOf(image.getFileName()));
    }

    @Test
    void manifestOfAnotherVersionOrOfNoneIsRefused() throws IOException {
        Path manifest = folder.resolve("recovery.imagemanifest");
        byte[] octets = Files.readAllBytes(manifest);
        octets[0] = 4;
        Files.write(manifest, octets);
        assertProblem(Problem.OTHER_MANIFEST_VERSION, "recovery.imagemanifest");

        Files.write(manifest, Arrays.copyOf(new byte[] {3, 0, 2, 0}, 40));
        assertProblem(Problem.NO_MANIFEST, "recovery.imagemanifest");
    }

    @Test
    void manifestThatPromisesMoreImagesThanItHoldsIsRefused() throws IOException {
        Path manifest = folder.resolve("recovery.imagemanifest");
        byte[] octets = Files.readAllBytes(manifest);
        octets[2] = (byte) 60;
        Files.write(manifest, octets);

        assertProblem(Problem.NO_MANIFEST, "recovery.imagemanifest");
    }

    @Test
    void fileIsNoFolder() {
        assertThatThrownBy(() -> RecoveryImages.read(folder.resolve("recovery.imagemanifest")))
                .isInstanceOfSatisfying(
                        UnusableImages.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.NOT_A_FOLDER));
    }

    @Test
    void randomManifestsAreRefusedByNameAndNeverOtherwise() {
        var random = new SplittableRandom(8);
        for (int round = 0; round < 300; round++) {
            byte[] octets = new byte[random.nextInt(300)];
            random.nextBytes(octets);
            if (octets.length > 8 && round % 2 == 0) {
                System.arraycopy(new byte[] {3, 0, 1, 0, 16, 0, 76, 0}, 0, octets, 0, 8);
            }
            try {
                RecoveryManifest.read(ByteString.copyOf(octets), "manifest");
            } catch (UnusableImages refused) {
                assertThat(refused.file()).isEqualTo("manifest");
            }
        }
    }

    private Path anImage() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("[0-9a-f]{32}\\.bin"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void assertProblem(Problem problem, String file) {
        assertThatThrownBy(() -> RecoveryImages.read(folder)).isInstanceOfSatisfying(UnusableImages.class, failure -> {
            assertThat(failure.problem()).isEqualTo(problem);
            assertThat(failure.file()).endsWith(file);
        });
    }
}
