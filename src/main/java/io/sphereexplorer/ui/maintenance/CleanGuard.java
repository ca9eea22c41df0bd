package io.sphereexplorer.ui.maintenance;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.maintenance.CleaningStep;
import io.sphereexplorer.ui.common.Icons;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Says what goes and what stays, and asks for the last digits of the board's ID; the focus is on Cancel. */
final class CleanGuard extends VBox {
    private static final double KIND_WIDTH = 120;

    private final CleanViewModel model;
    private final Button cancel = new Button(Messages.text("common.cancel"));

    CleanGuard(CleanViewModel model, CleanViewModel.Offer offer) {
        super(12);
        this.model = model;
        setId("clean-guard");
        getStyleClass().add("irreversible-box");
        var head = new HBox(
                8,
                Icons.decorating(MaterialDesignA.ALERT_OUTLINE),
                text(Messages.text("clean.question", offer.board().shortened())));
        head.getStyleClass().add("irreversible-title");
        getChildren().setAll(head, removed(offer), text(Messages.text("clean.stays")), confirmation());
    }

    /** So that Enter does no harm. */
    void focusCancel() {
        cancel.requestFocus();
    }

    private static Node removed(CleanViewModel.Offer offer) {
        var list = new GridPane();
        list.setId("clean-list");
        list.setHgap(16);
        list.setVgap(4);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        list.getColumnConstraints().setAll(new ColumnConstraints(KIND_WIDTH), names);
        for (CleaningStep step : CleanText.steps(offer.plan())) {
            var kind = new Label(CleanText.kind(step));
            kind.getStyleClass().add("muted");
            GridPane.setValignment(kind, VPos.TOP);
            list.addRow(list.getRowCount(), kind, text(CleanText.names(step, offer.plan())));
        }
        return list;
    }

    private Node confirmation() {
        var digits = new TextField();
        digits.setId("clean-digits");
        digits.getStyleClass().add("monospaced");
        digits.setPrefColumnCount(5);
        digits.textProperty().bindBidirectional(model.typedProperty());
        var caption = text(Messages.text("clean.digits"));
        caption.setLabelFor(digits);
        cancel.setId("clean-cancel");
        cancel.setCancelButton(true);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        var clean = new Button(Messages.text("clean.go"));
        clean.setId("clean-go");
        clean.setMinWidth(Region.USE_PREF_SIZE);
        clean.getStyleClass().add("irreversible-button");
        clean.disableProperty().bind(model.confirmed().map(same -> !same));
        clean.setOnAction(_ -> model.clean().run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, caption, digits, gap, cancel, clean);
        line.getStyleClass().add("maintenance-line");
        return line;
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
