package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.BoardNames;
import io.sphereexplorer.ui.common.Truncation;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The name of a board as its title; a double click or the menu turns it into a field to type another. */
final class BoardName extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final BoardViewModel board;
    private final Label label = Truncation.explained(new Label());
    private final TextField field = new TextField();

    BoardName(BoardViewModel board) {
        this.board = board;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        label.setId("board-name");
        label.getStyleClass().add("board-title");
        label.setMinWidth(0);
        label.textProperty().bind(board.nameProperty());
        label.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                edit();
            }
        });
        field.setId("board-new-name");
        field.setPromptText(Messages.text("shell.rename.prompt"));
        field.setAccessibleText(Messages.text("shell.rename.prompt"));
        field.setTooltip(new Tooltip(Messages.text("shell.rename.rule", BoardNames.MAX_LENGTH)));
        field.setVisible(false);
        field.managedProperty().bind(field.visibleProperty()); // so that the state stands next to the name
        field.textProperty().subscribe(typed -> field.pseudoClassStateChanged(WRONG, !isUsable(typed)));
        field.setOnAction(_ -> keep());
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                show(false);
                key.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> show(focused && field.isVisible()));
        getChildren().setAll(label, field);
    }

    /** Waits for a name; a board that has not said who it is cannot have one. */
    void edit() {
        if (board.id().isPresent()) {
            field.setText(board.name());
            show(true);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void keep() {
        String typed = field.getText().strip();
        if (isUsable(typed)) {
            board.newNameProperty().set(typed);
            board.rename().run();
            show(false);
        }
    }

    private void show(boolean editing) {
        field.setVisible(editing);
        label.setVisible(!editing);
    }

    private static boolean isUsable(String typed) {
        return typed.isBlank() || BoardNames.isUsable(typed.strip());
    }
}
