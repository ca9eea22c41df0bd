package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.PaneFailure;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Says why a board does not answer and what to do; gone as soon as it answers again. */
final class TroubleStrip extends HBox {
    private final Label happened = new Label();
    private final Label advice = new Label();

    TroubleStrip(BoardViewModel board) {
        setId("board-trouble");
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("trouble-strip");
        setAccessibleRole(AccessibleRole.TEXT);
        happened.getStyleClass().add("trouble-happened");
        happened.setWrapText(true);
        advice.setWrapText(true);
        var texts = new VBox(happened, advice);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().setAll(Icons.decorating(MaterialDesignI.INFORMATION_OUTLINE), texts);
        managedProperty().bind(visibleProperty());
        board.trouble().subscribe(this::show);
    }

    private void show(Optional<Exception> trouble) {
        setVisible(trouble.isPresent());
        trouble.map(PaneFailure::of).ifPresent(this::show);
    }

    private void show(Failure failure) {
        happened.setText(failure.happened());
        advice.setText(failure.advice());
        setAccessibleText(failure.happened() + " " + failure.advice());
    }
}
