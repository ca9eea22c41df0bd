package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.FileToSave;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a user for files; a test plays the user. */
interface FileChoice {
    /** A file to look into; empty if the user changed their mind. */
    Optional<Path> open(String title);

    /**
     * A file to write; empty if the user changed their mind.
     *
     * @param name that is suggested, with the extension that it must have
     */
    Optional<FileToSave> save(String title, String name);
}
