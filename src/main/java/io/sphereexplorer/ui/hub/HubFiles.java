package io.sphereexplorer.ui.hub;

import io.sphereexplorer.ui.common.FileChoice;
import io.sphereexplorer.ui.common.SystemFileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user for files. */
public record HubFiles(FileChoice save, Opening open) {
    /** Lets the user choose a file that is there. */
    @FunctionalInterface
    public interface Opening {
        /** Empty if the user wants none. */
        Optional<Path> choose(String title);
    }

    /**
     * Asks in the system's own dialogues.
     *
     * @param owner the window over which they open
     */
    public static HubFiles ofSystem(Supplier<Window> owner) {
        return new HubFiles(
                (title, name) -> new SystemFileChoice(owner.get()).choose(title, name),
                title -> open(title, owner.get()));
    }

    private static Optional<Path> open(String title, Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
