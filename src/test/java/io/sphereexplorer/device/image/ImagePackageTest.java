package io.sphereexplorer.device.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.device.image.ImageMetadata.Dependency;
import io.sphereexplorer.device.image.UnusableImage.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImagePackageTest {
    @TempDir
    private Path folder;

    @Test
    void publishedExampleIsRead() throws Exception {
        byte[] octets = TestPackage.blink();

        ImagePackage image = ImagePackage.read(file(octets));

        assertThat(image.octets().toByteArray()).isEqualTo(octets);
        assertThat(image.metadata())
                .isEqualTo(new ImageMetadata(
                        10,
                        UUID.fromString("2f074b0f-d99d-4692-82d9-ef93a7d6463c"),
                        UUID.fromString("6415a939-c098-48cf-8e5c-02b52a9f0ffb"),
                        4096,
                        true,
                        Optional.of(new ImageMetadata.Signing("a8d5cc6958f48710140d7a26160fc1cfc31f5df0", 1)),
                        Optional.of(
                                new ImageMetadata.Build("AzureSphereBlinkTest", Instant.parse("2022-06-09T14:57:48Z"))),
                        OptionalLong.of(2),
                        List.of(new Dependency(Dependency.APPLICATION_RUNTIME, 12))));
    }

    @Test
    void unsignedAndUnknownPartsAreNoObstacle() throws Exception {
        String unknown = "4D430200FFFF";

        ImageMetadata image = ImagePackage.read(file(TestPackage.unsigned(unknown, TestPackage.IDENTITY)))
                .metadata();

        assertThat(image.signed()).isFalse();
        assertThat(image.bodySize()).isZero();
        assertThat(image.signing()).isEmpty();
        assertThat(image.build()).isEmpty();
        assertThat(image.dependencies()).isEmpty();
    }

    static Stream<Arguments> bad() {
        byte[] blink = TestPackage.blink();
        byte[] wrongMagic = blink.clone();
        wrongMagic[4096] = 0;
        return Stream.of(
                Arguments.of(Problem.NO_PACKAGE, new byte[0]),
                Arguments.of(Problem.NO_PACKAGE, new byte[67]),
                Arguments.of(Problem.NO_PACKAGE, new byte[5000]),
                Arguments.of(Problem.NO_PACKAGE, wrongMagic),
                Arguments.of(Problem.NO_PACKAGE, Arrays.copyOf(blink, blink.length - 1)),
                Arguments.of(Problem.TOO_LONG, new byte[(16 << 20) + 1]),
                Arguments.of(Problem.DAMAGED, TestPackage.signed(0)),
                Arguments.of(Problem.DAMAGED, TestPackage.signed(0, TestPackage.SIGNING)),
                Arguments.of(Problem.DAMAGED, TestPackage.signed(0, "49440200FFFF")),
                Arguments.of(Problem.DAMAGED, TestPackage.signed(0, TestPackage.IDENTITY, "4E440400FFFFFFFF")),
                Arguments.of(Problem.DAMAGED, TestPackage.signed(0, TestPackage.IDENTITY, "5450FFFF00")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badFileIsNamed(Problem problem, byte[] octets) throws Exception {
        Path file = file(octets);

        var unusable = catchThrowableOfType(UnusableImage.class, () -> ImagePackage.read(file));

        assertThat(unusable.problem()).isEqualTo(problem);
        assertThat(unusable.file()).isEqualTo(file.toString());
    }

    @Test
    void damagedFilesNeverEndInAnotherFailure() {
        var random = new Random(24);
        byte[] blink = TestPackage.signed(
                0,
                TestPackage.IDENTITY,
                TestPackage.SIGNING,
                TestPackage.DEBUG,
                TestPackage.TEMPORARY,
                TestPackage.DEPENDS);
        for (int i = 0; i < 50_000; i++) {
            byte[] damaged = blink.clone();
            for (int changes = random.nextInt(6); changes > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(MetadataReader.read(
                            Arrays.copyOf(damaged, damaged.length - random.nextInt(2) * random.nextInt(80))))
                    .isNotNull();
        }
    }

    private Path file(byte[] octets) throws IOException {
        return Files.write(folder.resolve("a.imagepackage"), octets);
    }
}
