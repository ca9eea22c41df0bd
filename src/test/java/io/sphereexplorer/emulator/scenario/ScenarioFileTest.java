package io.sphereexplorer.emulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Security;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ScenarioFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("io.sphereexplorer.emulator.scenario.ScenarioFile#BUILT_IN")
    void thoseOfTheProgramAreSound(String name) throws IOException {
        var scenario = ScenarioFile.named(name);

        assertThat(scenario.title()).endsWith(".");
        assertThat(scenario.world(1, 1, new ManualClock()).boards()).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void whatIsLeftOutIsAsItLeftTheFactory() throws IOException {
        var scenario = written("boards: [{network: {networks: [{ssid: Guest}]}}]");

        var board = scenario.boards().getFirst();
        assertThat(board.system().manufacturingState()).isEqualTo("Module1Complete");
        assertThat(board.system().claimed()).isTrue();
        assertThat(board.network().wlanUp()).isTrue();
        assertThat(board.network().networks().getFirst().enabled()).isTrue();
        assertThat(board.images()).isEmpty();
    }

    @Test
    void aScenarioHasItsOwnAccessPointsFaultsAndSeed() throws IOException {
        var scenario = written("""
                seed: 9
                accessPoints:
                  - {ssid: "hex:ff00", bssid: "02:00:00:00:00:01", frequency: 2412, security: psk, key: practice-key}
                faults: [no-time, wrong-key]
                boards: [{}, {}, {}]
                """);

        var world = scenario.world(scenario.seed(), 2, new ManualClock());

        assertThat(world.boards()).hasSize(3);
        assertThat(world.faults().active()).containsExactlyInAnyOrder(Fault.NO_TIME, Fault.WRONG_KEY);
        var point = world.accessPoints().getFirst();
        assertThat(point.ssid()).isEqualTo(ByteString.copyOf(new byte[] {-1, 0}));
        assertThat(point.security()).isEqualTo(Security.PSK);
        assertThat(point.level()).isEqualTo(-60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | no scenario",
                "faults: [gravity] | there is no fault gravity",
                "boards: [{system: {colour: red}}] | boards 1 system colour",
                "boards: [{network: {networks: [{}]}}] | boards 1 network networks 1 ssid",
                "boards: [{system: {claimed: null}}] | claimed",
                "accessPoints: [{ssid: A, bssid: B, frequency: 2412, security: wep}] | wep is no kind of security",
                "boards: [{ | while parsing",
            })
    void whatMakesNoSenseIsNamed(String text, String complaint) {
        assertThatIOException().isThrownBy(() -> written(text)).withMessageContainingAll("scenario.yaml", complaint);
    }

    @Test
    void aNameThatIsNeitherFileNorScenarioSaysWhichThereAre() {
        assertThatIOException()
                .isThrownBy(() -> ScenarioFile.named("moon"))
                .withMessage(
                        "moon is no file, and none of the scenarios laboratory, factory, developer, locked, no-way-out,"
                                + " claim-demo, claimed-elsewhere, roll-over");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var scenario = ScenarioFile.named("developer");
        Path file = folder.resolve("saved.json");

        ScenarioFile.write(scenario, file);
        ScenarioFile.write(scenario, file);

        assertThat(ScenarioFile.named(file.toString())).isEqualTo(scenario);
        assertThat(folder).isDirectoryContaining(one -> one.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void keysAreNeverShown() throws IOException {
        assertThat(ScenarioFile.named("developer").toString()).doesNotContain("sphere-lab-24");
    }

    @ParameterizedTest
    @CsvSource({"Café, Café", "hex:4142, hex:4142", "hex:ff, hex:ff"})
    void octetsStandAsTextOrAsDigits(String text, String again) {
        assertThat(Octets.text(Octets.of(text))).isEqualTo(again.equals("hex:4142") ? "AB" : again);
    }

    @Test
    void digitsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Octets.of("hex:xy"));
        assertThat(Octets.text(ByteString.ofUtf8("hex:no"))).startsWith("hex:6865783a");
    }

    private Scenario written(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), yaml);
        return ScenarioFile.named(file.toString());
    }
}
