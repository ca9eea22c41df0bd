package io.sphereexplorer.app;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the program keeps what outlives it: in the system's folders (XDG, AppData, Library), or all in the folder given
 * with {@code --home}.
 *
 * @param settings folder of the settings file; may not exist yet
 */
record Home(Path settings) {
    static Home at(Optional<Path> chosen) {
        return new Home(chosen.orElseGet(
                () -> Path.of(ProjectDirectories.from("io", "Sphere Explorer", "Sphere Explorer").configDir)));
    }
}
