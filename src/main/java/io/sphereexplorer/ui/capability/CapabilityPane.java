package io.sphereexplorer.ui.capability;

import atlantafx.base.controls.ModalPane;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Shown;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The capabilities of one board: what is on, a file that changes it, development, and the state of manufacturing. */
public final class CapabilityPane extends StackPane {
    private final CapabilityViewModel model;
    private final ModalPane overlay = new ModalPane();

    public CapabilityPane(CapabilityViewModel model) {
        this.model = model;
        setId("capability-pane");
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        var refused = new FailureBanner(model.change());
        refused.setId("capability-banner");
        var unusable = new FailureBanner(model.inspection());
        unusable.setId("capability-file-banner");
        var content = new VBox(refused, unusable);
        model.practice().ifPresent(action -> content.getChildren().add(new FailureBanner(action)));
        content.getChildren().add(columns());
        content.getStyleClass().add("pane-content");
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().add("device-pane");
        scroll.setFitToWidth(true);
        getChildren().setAll(scroll, overlay);
        Shown.of(this).subscribe(this::followWhileShown);
    }

    private void followWhileShown(boolean shown) {
        if (shown) {
            model.follow();
        } else {
            model.rest();
            overlay.hide(true);
        }
    }

    private Node columns() {
        var columns = new GridPane();
        columns.getStyleClass().add("card-columns");
        columns.getColumnConstraints().setAll(half(), half());
        columns.addRow(
                0,
                column(new CapabilitiesBox(model), new ManufacturingBox(model, this::confirm)),
                column(new FileBox(model), new DevelopmentBox(model)));
        return columns;
    }

    /** A board that has not told who it is cannot be meant for certain. */
    private void confirm(ManufacturingState state) {
        model.board().getValue().known().ifPresent(board -> {
            var dialog = new StepDialog(state, board, model, () -> overlay.hide(true));
            overlay.show(dialog);
            dialog.focusFirst();
        });
    }

    private static VBox column(Node... cards) {
        var column = new VBox(cards);
        column.getStyleClass().add("card-column");
        return column;
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }
}
