package io.sphereexplorer.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialog, which asks before another file is overwritten. */
public record SystemFileChoice(Window owner) implements FileChoice {
    @Override
    public Optional<Path> choose(String title, String suggestedName) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
