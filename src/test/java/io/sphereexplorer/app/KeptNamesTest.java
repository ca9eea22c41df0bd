package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.BoardNames;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptNamesTest {
    private static final DeviceId LEFT = new DeviceId("ab".repeat(64));
    private static final DeviceId RIGHT = new DeviceId("cd".repeat(64));

    @TempDir
    private Path folder;

    @Test
    void nameIsThereAtTheNextStartAndMayBeTakenAway() {
        names().keep(LEFT, "Left bench");

        assertThat(names().of(LEFT)).contains("Left bench");
        assertThat(names().named("left BENCH")).contains(LEFT);

        names().keep(LEFT, "");
        assertThat(names().of(LEFT)).isEmpty();
    }

    @Test
    void twoProgramsDoNotTakeNamesFromEachOther() {
        BoardNames window = names();
        BoardNames command = names();

        window.keep(LEFT, "Left");
        command.keep(RIGHT, "Right");
        window.keep(LEFT, "Left again");

        assertThat(names().of(LEFT)).contains("Left again");
        assertThat(names().of(RIGHT)).contains("Right");
    }

    @Test
    void namesThatCannotBeWrittenHoldUntilTheProgramEndsAndAreWrittenOnceTheyCan() throws Exception {
        Path inTheWay = folder.resolve("config");
        Files.writeString(inTheWay, "a file in the place of a folder");
        BoardNames names = KeptNames.in(new Home(inTheWay));

        names.keep(LEFT, "Left");
        names.keep(RIGHT, "Right");
        assertThat(names.of(LEFT)).contains("Left");

        Files.delete(inTheWay);
        names.keep(RIGHT, "Right again");
        assertThat(KeptNames.in(new Home(inTheWay)).of(LEFT)).contains("Left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Left", "Left, right", "313", "all", "ALL", "123456789012345678901234567890123"})
    void nameThatCouldBeReadOtherwiseIsNotUsable(String name) {
        assertThat(BoardNames.isUsable(name)).isFalse();
    }

    private BoardNames names() {
        return KeptNames.in(new Home(folder));
    }
}
