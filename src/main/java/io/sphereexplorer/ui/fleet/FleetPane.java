package io.sphereexplorer.ui.fleet;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.fleet.table.DeviceTableViewModel;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The table of the chosen tenant's boards, with what is read, shown and chosen. */
public final class FleetPane extends StackPane {
    private final FleetViewModel model;
    private final DeviceTableViewModel table;
    private final DeviceTable lines;

    public FleetPane(FleetViewModel model, ChosenDevices chosen, InstantSource clock) {
        this.model = model;
        table = model.table();
        lines = new DeviceTable(table, chosen.actions(), clock);
        lines.setPlaceholder(placeholder());
        setId("fleet-pane");
        VBox.setVgrow(lines, Priority.ALWAYS);
        var content = new VBox(12, banner(), new ChosenDevicesBox(chosen), tools(), lines);
        content.getStyleClass().add("pane-content");
        getChildren()
                .setAll(shownWhile(content, model.askedProperty()), shownWhile(empty(), not(model.askedProperty())));
    }

    private Node banner() {
        return new FailureBanner(model.reading()).offering("fleet-again", Messages.text("fleet.again"), model::read);
    }

    private Node empty() {
        var none = new EmptyState(
                MaterialDesignC.CHIP, Messages.text("fleet.none.title"), Messages.text("fleet.none.text"));
        var unread = new EmptyState(
                        MaterialDesignC.CHIP, Messages.text("fleet.unread.title"), Messages.text("fleet.unread.text"))
                .offering("fleet-read", Messages.text("fleet.read"), model::read);
        ObservableValue<Boolean> chosen = model.tenant().map(Optional::isPresent);
        return new StackPane(shownWhile(none, not(chosen)), shownWhile(unread, chosen));
    }

    private Node tools() {
        var filter = new TextField();
        filter.setId("fleet-filter");
        filter.setPromptText(Messages.text("fleet.filter"));
        filter.setAccessibleText(Messages.text("fleet.filter"));
        filter.setPrefColumnCount(24);
        filter.setMinWidth(160);
        filter.textProperty().bindBidirectional(table.filterProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var tools = new HBox(12, filter, counts(), gap, selection(), reading());
        tools.getStyleClass().add("fleet-tools");
        return tools;
    }

    private Node counts() {
        var counts = new Label();
        counts.setId("fleet-counts");
        counts.setMinWidth(USE_PREF_SIZE);
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> counted(
                                table.rows().size(),
                                table.arrivedProperty().get(),
                                !table.filterProperty().get().isBlank()),
                        table.rows(),
                        table.arrivedProperty(),
                        table.filterProperty()));
        var busy = new ProgressIndicator();
        busy.setId("fleet-busy");
        busy.setMaxSize(16, 16);
        busy.visibleProperty().bind(model.reading().runningProperty().or(table.computingProperty()));
        var line = new HBox(8, counts, busy);
        line.getStyleClass().add("fleet-tools");
        return line;
    }

    private static String counted(int shown, int arrived, boolean filtered) {
        return filtered
                ? Messages.text("fleet.counts.filtered", "%,d".formatted(shown), "%,d".formatted(arrived))
                : Messages.text("fleet.counts", "%,d".formatted(arrived));
    }

    private Node selection() {
        var chosen = new Label();
        chosen.setId("fleet-chosen");
        chosen.setMinWidth(USE_PREF_SIZE);
        var count = table.selection().countProperty();
        var hidden = table.selection().hiddenProperty();
        chosen.textProperty()
                .bind(Bindings.createStringBinding(() -> chosen(count.get(), hidden.get()), count, hidden));
        Button copy = Icons.button(MaterialDesignC.CONTENT_COPY, Messages.text("fleet.copy"));
        copy.setId("fleet-copy-ids");
        copy.setOnAction(_ -> lines.copyIds());
        Button clear = Icons.button(MaterialDesignC.CLOSE, Messages.text("fleet.chooseNone"));
        clear.setId("fleet-choose-none");
        clear.setOnAction(_ -> table.selection().none());
        var line = new HBox(4, chosen, copy, clear);
        line.getStyleClass().add("fleet-tools");
        return shownWhile(line, count.greaterThan(0));
    }

    private static String chosen(int count, int hidden) {
        return hidden == 0
                ? Messages.text("fleet.chosen", "%,d".formatted(count))
                : Messages.text("fleet.chosen.hidden", "%,d".formatted(count), "%,d".formatted(hidden));
    }

    private Node reading() {
        var running = model.reading().runningProperty();
        var again = new Button(Messages.text("fleet.reread"), Icons.decorating(MaterialDesignR.REFRESH));
        again.setId("fleet-reread");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> model.read());
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("fleet-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.reading().cancel());
        return new StackPane(shownWhile(again, running.not()), shownWhile(cancel, running));
    }

    private Node placeholder() {
        var message = new Label();
        message.setId("fleet-message");
        message.setWrapText(true);
        message.getStyleClass().add(Styles.TEXT_MUTED);
        ObservableValue<String> unfit = table.filterProperty().map(text -> Messages.text("fleet.noMatch", text));
        message.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            if (model.reading().runningProperty().get()) {
                                return Messages.text("common.reading");
                            }
                            return table.arrivedProperty().get() > 0
                                    ? unfit.getValue()
                                    : model.tenant()
                                            .getValue()
                                            .map(ChosenTenant::name)
                                            .map(name -> Messages.text("fleet.empty", name))
                                            .orElse("");
                        },
                        model.reading().runningProperty(),
                        table.arrivedProperty(),
                        table.filterProperty(),
                        model.tenant()));
        return message;
    }

    private static ObservableValue<Boolean> not(ObservableValue<Boolean> condition) {
        return condition.map(holds -> !holds);
    }

    private static Node shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
