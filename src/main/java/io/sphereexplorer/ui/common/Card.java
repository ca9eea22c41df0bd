package io.sphereexplorer.ui.common;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A titled box of rows, each a label and a value. */
public final class Card extends VBox {
    private static final double LABEL_WIDTH = 124;

    private final HBox header = new HBox();
    private final GridPane rows = new GridPane();

    public Card(String title) {
        Label name = Truncation.explained(new Label(title));
        name.getStyleClass().add("card-title");
        header.getStyleClass().add("card-header");
        header.getChildren().add(name);
        rows.getStyleClass().add("card-rows");
        rows.getColumnConstraints().setAll(new ColumnConstraints(LABEL_WIDTH), growing());
        getStyleClass().add("card-box");
        getChildren().setAll(header, rows);
        setAccessibleText(title);
    }

    public Card row(String label, Node value) {
        Label name = Truncation.explained(new Label(label));
        name.getStyleClass().add("row-label");
        name.setMinHeight(USE_PREF_SIZE);
        name.setLabelFor(value);
        GridPane.setValignment(name, VPos.TOP);
        rows.addRow(rows.getRowCount(), name, value);
        return this;
    }

    /** A node across the whole width, below what is there. */
    public Card wide(Node node) {
        rows.add(node, 0, rows.getRowCount(), 2, 1);
        GridPane.setHgrow(node, Priority.ALWAYS);
        return this;
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }
}
