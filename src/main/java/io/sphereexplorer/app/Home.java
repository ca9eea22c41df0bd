package io.sphereexplorer.app;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the program keeps what outlives it: in the system's folders (XDG, AppData, Library), or all in the folder given
 * with {@code --home}.
 *
 * @param settings folder of the settings file; may not exist yet
 * @param data folder of what the program has written down for its user, and of this computer alone; may not exist yet
 */
record Home(Path settings, Path data) {
    /** All in one folder. */
    Home(Path folder) {
        this(folder, folder);
    }

    static Home at(Optional<Path> chosen) {
        return chosen.map(Home::new).orElseGet(Home::ofTheSystem);
    }

    private static Home ofTheSystem() {
        var folders = ProjectDirectories.from("io", "Sphere Explorer", "Sphere Explorer");
        return new Home(Path.of(folders.configDir), Path.of(folders.dataLocalDir));
    }
}
