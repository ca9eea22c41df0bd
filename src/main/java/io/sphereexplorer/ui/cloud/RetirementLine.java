package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.RetirementDates;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.ui.common.Icons;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Says when Azure Sphere ends, until somebody has read it; it comes back when the dates change. */
final class RetirementLine extends VBox {
    private static final String KEPT_READ = "place.cloud.retirement";
    private static final double DATE_WIDTH = 168;

    private final Node table;

    RetirementLine(CloudViewModel model, RetirementDates dates) {
        setId("retirement");
        getStyleClass().add("retirement-line");
        setMinHeight(USE_PREF_SIZE);
        table = table(dates);
        table.setVisible(false);
        table.managedProperty().bind(table.visibleProperty());
        String known = dates.legacy().date() + " " + dates.service().date();
        ObservableValue<Wording> chosen = model.desk()
                .knownProperty()
                .map(desk -> desk.tenant().map(Wording::of).orElse(Wording.TENANT));
        getChildren().setAll(line(chosen, dates, () -> read(model, known)), table);
        setVisible(!model.kept(KEPT_READ).equals(java.util.Optional.of(known)));
        managedProperty().bind(visibleProperty());
    }

    /** With all dates and their sources. */
    void showWhole() {
        setVisible(true);
        table.setVisible(true);
    }

    private void read(CloudViewModel model, String known) {
        model.keep(KEPT_READ, known);
        table.setVisible(false);
        setVisible(false);
    }

    /** Catalogs live on when the interfaces of tenants have ended. */
    private static String words(Wording chosen, RetirementDates dates) {
        return chosen == Wording.CATALOG
                ? Messages.text("retire.line.catalog", dates.service().dateText())
                : Messages.text(
                        "retire.line",
                        dates.legacy().dateText(),
                        dates.service().dateText());
    }

    private HBox line(ObservableValue<Wording> chosen, RetirementDates dates, Runnable read) {
        Label text = text("");
        text.textProperty().bind(chosen.map(of -> words(of, dates)));
        text.setId("retirement-text");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var meaning = new Hyperlink(Messages.text("retire.meaning"));
        meaning.setId("retirement-meaning");
        meaning.setMinWidth(USE_PREF_SIZE);
        meaning.setOnAction(_ -> {
            meaning.setVisited(false);
            table.setVisible(!table.isVisible());
        });
        Button close = Icons.button(MaterialDesignC.CLOSE, Messages.text("retire.close"));
        close.setId("retirement-close");
        close.setOnAction(_ -> read.run());
        var line = new HBox(12, Icons.decorating(MaterialDesignC.CALENDAR_CLOCK), text, meaning, close);
        line.getStyleClass().add("retirement-summary");
        return line;
    }

    private static Node table(RetirementDates dates) {
        var table = new GridPane(16, 8);
        table.setId("retirement-table");
        var facts = new ColumnConstraints();
        facts.setHgrow(Priority.ALWAYS);
        facts.setMinWidth(0);
        table.getColumnConstraints().setAll(new ColumnConstraints(DATE_WIDTH), facts);
        for (RetirementDates.End end : dates.all()) {
            var date = new Label(end.dateText());
            date.getStyleClass().add("section-title");
            GridPane.setValignment(date, VPos.TOP);
            var source = text(Messages.text("retire.source", end.source(), end.checkedText()));
            source.getStyleClass().add("muted");
            table.addRow(table.getRowCount(), date, new VBox(text(end.what()), source));
        }
        table.add(text(Messages.text("retire.advice")), 0, table.getRowCount(), 2, 1);
        return table;
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
