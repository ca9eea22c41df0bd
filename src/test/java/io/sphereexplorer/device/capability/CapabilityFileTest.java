package io.sphereexplorer.device.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.UnusableCapability.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityFileTest {
    private static final String ID = "f2a90d47".repeat(16);

    @TempDir
    private Path folder;

    @Test
    void fileTellsItsBoardAndWhatItAllows() throws IOException {
        CapabilityFile file = CapabilityFile.read(TestCapability.write(folder, ID, 11, 13));

        assertThat(file.capabilities()).containsExactly(new Capability(11), new Capability(13));
        assertThat(file.isFor(new DeviceId(ID))).isTrue();
        assertThat(file.isFor(new DeviceId("0".repeat(128)))).isFalse();
        assertThat(file.allows(Capability.Known.ENABLE_APP_DEVELOPMENT)).isTrue();
        assertThat(file.allows(Capability.Known.ENABLE_RF_TEST_MODE)).isFalse();
        assertThat(file.octets().size()).isEqualTo(392);
    }

    @Test
    void fileMayAllowNothingOrWhatHasNoName() throws IOException {
        assertThat(CapabilityFile.read(TestCapability.write(folder, ID)).capabilities())
                .isEmpty();
        assertThat(CapabilityFile.read(TestCapability.write(folder, ID, 65_535)).capabilities())
                .containsExactly(new Capability(65_535));
    }

    @ParameterizedTest
    @CsvSource({"0, NO_CAPABILITY_FILE", "3, NO_CAPABILITY_FILE", "4, UNKNOWN_VERSION", "7, UNKNOWN_VERSION"})
    void otherMagicOrVersionIsToldApart(int place, Problem problem) throws IOException {
        byte[] octets = TestCapability.octets(ID, 11);
        octets[place] ^= 0x10;

        assertThat(problemOf(octets)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"0", "391", "393", "100000"})
    void fileOfAnotherLengthIsNone(int length) throws IOException {
        assertThat(problemOf(Arrays.copyOf(TestCapability.octets(ID, 11), length)))
                .isEqualTo(Problem.WRONG_LENGTH);
    }

    @Test
    void randomOctetsAreNoCapabilityFile() throws IOException {
        byte[] octets = new byte[392];
        new Random(5).nextBytes(octets);

        assertThat(problemOf(octets)).isEqualTo(Problem.NO_CAPABILITY_FILE);
    }

    @Test
    void folderAndMissingFileAreNoFile() {
        assertThat(problemOf(folder)).isEqualTo(Problem.NOT_A_FILE);
        assertThat(problemOf(folder.resolve("none"))).isEqualTo(Problem.NOT_A_FILE);
    }

    private Problem problemOf(byte[] octets) throws IOException {
        return problemOf(Files.write(folder.resolve("x.cap"), octets));
    }

    private static Problem problemOf(Path file) {
        return catchThrowableOfType(UnusableCapability.class, () -> CapabilityFile.read(file))
                .problem();
    }
}
