package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsThereAtTheNextStart() throws IOException {
        Settings first = settings();
        first.keep("window.width", "1440");
        first.keep("appearance", "dark");
        first.save();

        Settings second = settings();

        assertThat(second.number("window.width", 1280)).isEqualTo(1440);
        assertThat(second.text("appearance")).contains("dark");
    }

    @Test
    void anEmptyHomeGivesDefaultsAndIsMadeOnSave() throws IOException {
        Settings settings = Settings.in(new Home(folder.resolve("not/yet")));

        assertThat(settings.number("window.width", 1280)).isEqualTo(1280);
        settings.save();
        assertThat(folder.resolve("not/yet/settings.json")).exists();
    }

    @Test
    void aDamagedFileIsSetAsideAndDefaultsHold() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ not json");

        assertThat(settings().text("appearance")).isEmpty();
        assertThat(folder.resolve("settings.json.damaged")).hasContent("{ not json");
    }

    @Test
    void aNumberThatIsNoneGivesTheDefault() throws IOException {
        Settings settings = settings();
        settings.keep("window.width", "wide");

        assertThat(settings.number("window.width", 1280)).isEqualTo(1280);
    }

    @Test
    void theChosenHomeWins() {
        assertThat(Home.at(Optional.of(folder)).settings()).isEqualTo(folder);
        assertThat(Home.at(Optional.empty()).settings()).isAbsolute();
    }

    private Settings settings() {
        return Settings.in(new Home(folder));
    }
}
