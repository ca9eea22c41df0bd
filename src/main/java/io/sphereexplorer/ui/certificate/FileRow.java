package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.command.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Asks for a file: its path can be typed, or chosen in the system's dialogue. */
final class FileRow extends VBox {
    private final TextField field = new TextField();

    /**
     * A labelled row.
     *
     * @param id of the field
     * @param path what is in the field
     * @param chosen is given the file that was chosen in the dialogue
     */
    FileRow(String id, String label, StringProperty path, Consumer<Path> chosen) {
        super(4);
        field.setId(id);
        field.textProperty().bindBidirectional(path);
        field.setPromptText(Messages.text("certificates.file.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var caption = new Label(label);
        caption.setLabelFor(field);
        var browse = new Button(Messages.text("certificates.file.browse"));
        browse.setId(id + "-browse");
        browse.setMinWidth(USE_PREF_SIZE);
        browse.setOnAction(_ -> choose(label, chosen));
        getChildren().addAll(caption, new HBox(8, field, browse));
    }

    void focusField() {
        field.requestFocus();
    }

    private void choose(String title, Consumer<Path> chosen) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        Optional<File> folder =
                Optional.ofNullable(new File(field.getText()).getParentFile()).filter(File::isDirectory);
        folder.ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(chosen);
    }
}
