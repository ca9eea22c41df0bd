package io.sphereexplorer.ui.fleet;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.bulk.BulkPlan;
import io.sphereexplorer.command.bulk.PlannedRow.Step;
import io.sphereexplorer.ui.common.Icons;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
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

/** What stands before a claim of many boards: how many, where, by whom, for ever; the focus is on Cancel. */
final class BulkGuardBox extends VBox {
    private static final double LABEL_WIDTH = 96;

    private final BulkViewModel model;
    private final Button go = new Button();
    private final Button cancel = new Button(Messages.text("common.cancel"));

    BulkGuardBox(BulkViewModel model) {
        super(12);
        this.model = model;
        setId("bulk-guard");
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head(), means(), confirmation());
        model.planProperty().subscribe(plan -> {
            colour(plan.filter(made -> made.count(Step.CLAIM) > 0).isPresent());
            if (plan.isPresent()) {
                cancel.requestFocus(); // so that Enter does no harm
            }
        });
    }

    /** Amber is for what cannot be undone. */
    private void colour(boolean forEver) {
        getStyleClass().removeAll("irreversible-box", "card-box");
        getStyleClass().add(forEver ? "irreversible-box" : "card-box");
        go.getStyleClass().removeAll("irreversible-button", Styles.ACCENT);
        go.getStyleClass().add(forEver ? "irreversible-button" : Styles.ACCENT);
    }

    private Node head() {
        var title = words(plan -> plan.count(Step.CLAIM) > 0
                ? Messages.text("bulk.guard.title", "%,d".formatted(plan.count(Step.CLAIM)))
                : Messages.text("bulk.guard.onlyMoves", "%,d".formatted(plan.moves())));
        title.setId("bulk-guard-title");
        var warning = Icons.decorating(MaterialDesignA.ALERT_OUTLINE);
        shownWhile(warning, model.forEver());
        var head = new HBox(8, warning, title);
        head.getStyleClass().add("irreversible-title");
        return head;
    }

    private Node means() {
        var rows = new GridPane(16, 4);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        rows.getColumnConstraints().setAll(new ColumnConstraints(LABEL_WIDTH), values);
        rows.addRow(
                0,
                caption("bulk.guard.tenant"),
                words(plan -> plan.tenant().name() + "   " + plan.tenant().id()));
        rows.addRow(
                1, caption("bulk.guard.account"), words(plan -> plan.account().mail()));
        rows.addRow(2, caption("bulk.guard.after"), words(BulkGuardBox::after));
        return rows;
    }

    private static String after(BulkPlan plan) {
        return Messages.text("bulk.guard.moves", "%,d".formatted(plan.moves()))
                + (plan.count(Step.CLAIM) > 0 ? " " + Messages.text("bulk.guard.forEver") : "")
                + (plan.resumes() ? " " + Messages.text("bulk.guard.resumes") : "")
                + (plan.unseen().isEmpty()
                        ? ""
                        : " " + Messages.text("bulk.guard.unseen", String.join(", ", plan.unseen())));
    }

    private Node confirmation() {
        var digits = new TextField();
        digits.setId("bulk-digits");
        digits.getStyleClass().add("monospaced");
        digits.setPrefColumnCount(5);
        digits.setMinWidth(USE_PREF_SIZE);
        digits.textProperty().bindBidirectional(model.typedProperty());
        shownWhile(digits, model.forEver());
        var caption = new Label(Messages.text("bulk.guard.digits"));
        caption.setLabelFor(digits);
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        shownWhile(caption, model.forEver());
        cancel.setId("bulk-forget");
        cancel.setCancelButton(true);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.forget());
        go.setId("bulk-go");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.textProperty().bind(model.forEver().map(forEver -> Messages.text(forEver ? "bulk.go" : "bulk.goMove")));
        go.disableProperty().bind(model.complete().not());
        go.setOnAction(_ -> model.claim().run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, caption, digits, gap, cancel, go);
        line.getStyleClass().add("fleet-tools");
        return line;
    }

    private Label words(Function<BulkPlan, String> text) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        ObservableValue<Optional<BulkPlan>> plan = model.planProperty();
        label.textProperty().bind(plan.map(made -> made.map(text).orElse("")));
        return label;
    }

    private static Label caption(String key) {
        var caption = new Label(Messages.text(key));
        caption.getStyleClass().add("muted");
        GridPane.setValignment(caption, VPos.TOP);
        return caption;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
