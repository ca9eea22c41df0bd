package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.FileToSave;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogues, of which the one for saving asks before another file is overwritten. */
record SystemFileChoice(Supplier<Window> owner) implements FileChoice {
    @Override
    public Optional<Path> open(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<FileToSave> save(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get()))
                .map(chosen -> withExtension(chosen.toPath(), name.substring(name.lastIndexOf('.'))));
    }

    /** One that the system has not asked about is not overwritten. */
    static FileToSave withExtension(Path chosen, String extension) {
        return chosen.toString().toLowerCase(Locale.ROOT).endsWith(extension)
                ? new FileToSave(chosen, true)
                : new FileToSave(Path.of(chosen + extension), false);
    }
}
