package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class StartOptionsTest {
    @Test
    void optionsOfTheProgramMayStandAnywhereAndTheRestKeepsItsOrder() {
        StartOptions options = StartOptions.parse(
                "--port",
                "/dev/pts/3",
                "azsphere",
                "--trust=ca.pem",
                "device",
                "wifi",
                "add",
                "-s",
                "a b",
                "--psk=-x-",
                "--port",
                "COM7",
                "-o",
                "json",
                "--emulated",
                "2");

        assertThat(options.ports()).containsExactly("/dev/pts/3", "COM7");
        assertThat(options.trust()).contains(Path.of("ca.pem"));
        assertThat(options.emulated()).isEqualTo(2);
        assertThat(options.startsEmulator()).isTrue();
        assertThat(options.rest())
                .isEqualTo(List.of("azsphere", "device", "wifi", "add", "-s", "a b", "--psk=-x-", "-o", "json"));
    }

    @Test
    void portThatDoesNotExistIsTold() {
        assertThat(StartOptions.parse("--port", "/dev/nonexist").absentPorts()).containsExactly("--port /dev/nonexist");
        assertThat(StartOptions.parse("--recovery-port", "/dev/nonexist").absentPorts())
                .containsExactly("--recovery-port /dev/nonexist");
        assertThat(StartOptions.parse("azsphere").absentPorts()).isEmpty();
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertThat(StartOptions.parse("--version").wantsVersion()).isTrue();
        assertThat(ProgramVersion.sentence()).matches("Sphere Explorer \\d+\\.\\d+.*");
    }

    @Test
    void optionsOfTheEmulatorAreLeftToIt() {
        StartOptions options = StartOptions.parse("emulator", "--boards", "2", "--serial", "/dev/pts/1");

        assertThat(options.rest()).containsExactly("emulator", "--boards", "2", "--serial", "/dev/pts/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--emulated=many"})
    void valueThatIsMissingOrWrongIsRefused(String argument) {
        assertThatThrownBy(() -> StartOptions.parse(argument)).isInstanceOf(ParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--boards=0",
                "--listen=localhost",
                "--listen=a:70000",
                "--speed=0",
                "--boards=1 --serial=a --serial=b",
                "-x"
            })
    void wrongOptionOfTheEmulatorIsRefused(String arguments) {
        assertThatThrownBy(() -> EmulatorOptions.parse(List.of(arguments.split(" "))))
                .isInstanceOf(ParameterException.class);
    }

    @Test
    void eachPlaceServesTheNextBoard() {
        EmulatorOptions options = EmulatorOptions.parse(
                List.of("--boards", "2", "--listen", "127.0.0.1:0", "--listen", "[::1]:443", "--serial", "/dev/pts/1"));

        assertThat(options.listen()).extracting(address -> address.getPort()).containsExactly(0, 443);
        assertThat(options.serial()).containsExactly("/dev/pts/1");
    }

    @Test
    void thereAreAsManyBoardsAsPlaces() {
        EmulatorOptions options =
                EmulatorOptions.parse(List.of("--listen", "127.0.0.1:0", "--serial", "one", "--serial", "two"));

        assertThat(options.boards()).isEqualTo(2);
        assertThat(EmulatorOptions.parse(List.of()).boards()).isEqualTo(1);
    }
}
