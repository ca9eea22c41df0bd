package io.sphereexplorer.ui.hub.inventory;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.DeleteHubDevice;
import io.sphereexplorer.command.hub.MadeIdentity;
import io.sphereexplorer.command.hub.MadeIdentity.Outcome;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.StepProgress;
import io.sphereexplorer.ui.hub.GuardDialog.Guarded;
import io.sphereexplorer.ui.hub.inventory.Columns.Look;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The identities in the registry of the chosen hub: which boards may come in, and which have. */
public final class HubDevicesPane extends InventoryPane {
    private final HubDevicesViewModel model;
    private final TableView<IdentityRow> table;

    /** @param openAccounts leads to where accounts are chosen */
    public HubDevicesPane(HubDevicesViewModel model, Runnable openAccounts) {
        super("hub-devices", openAccounts);
        this.model = model;
        table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        fill(
                List.of(model.list(), model.relist(), model.change(), model.createAll()),
                tools(),
                finding(),
                new StepProgress("hub-devices-progress", model.createAll(), model.progress()),
                outcome(),
                table);
        model.rows().addListener((Observable _) -> closeGuardOfNothing());
    }

    private void closeGuardOfNothing() {
        if (model.rows().isEmpty()) {
            closeGuard();
        }
    }

    private TableView<IdentityRow> table() {
        var sorted = new SortedList<>(model.rows());
        var made = new TableView<IdentityRow>(sorted);
        sorted.comparatorProperty().bind(made.comparatorProperty());
        made.setId("hub-device-table");
        made.setAccessibleText(Messages.text("hubDevices.title"));
        Columns.dress(made);
        made.getColumns()
                .add(Columns.of(
                        "hubDevices.column.id",
                        184,
                        new Look<>(IdentityRow::shortId)
                                .explained(IdentityRow::id)
                                .monospaced()));
        made.getColumns()
                .add(Columns.of(
                        "hubDevices.column.state",
                        248,
                        new Look<>(IdentityRow::stateText)
                                .explained(IdentityRow::stateWhole)
                                .styled(IdentityRow::style)));
        made.getColumns()
                .add(Columns.of(
                        "hubDevices.column.activity",
                        136,
                        new Look<IdentityRow>(row -> row.activityText(model.now()))
                                .explained(IdentityRow::activityWhole)));
        made.getColumns().add(Columns.of("hubDevices.column.type", 152, new Look<>(IdentityRow::typeText)));
        made.setPlaceholder(placeholder());
        return made;
    }

    private Node tools() {
        ObservableValue<Boolean> busy = model.busy();
        Button list = button("hub-devices-list", model::read);
        list.textProperty()
                .bind(model.listedProperty().map(on -> Messages.text(on ? "hubDevices.again" : "hubDevices.list")));
        list.disableProperty().bind(busy);
        Button create = worded("hub-devices-create", "hubDevices.create", model::create);
        create.disableProperty().bind(busy.flatMap(now -> model.hasBoard().map(has -> now || !has)));
        Button all = worded("hub-devices-create-all", "hubDevices.createAll", model.createAll()::run);
        all.disableProperty().bind(busy);
        return line(list, create, all);
    }

    private Node finding() {
        var filter = new TextField();
        filter.setId("hub-devices-filter");
        filter.setPromptText(Messages.text("hubDevices.filter"));
        filter.setAccessibleText(Messages.text("hubDevices.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var count = new Label();
        count.setId("hub-devices-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.visibleProperty()
                .bind(model.listedProperty().or(model.list().runningProperty())); // before, nobody has counted
        count.textProperty()
                .bind(model.count()
                        .flatMap(number -> model.list()
                                .runningProperty()
                                .map(running -> Messages.text(
                                        running ? "hubDevices.count.more" : "hubDevices.count",
                                        "%,d".formatted(number)))));
        return line(filter, count, copy(), delete());
    }

    private Button copy() {
        Button copy = worded(
                "hub-devices-copy",
                "hubDevices.copy",
                () -> chosen().map(IdentityRow::id).ifPresent(CopiedText::put));
        copy.disableProperty().bind(noneChosen());
        return copy;
    }

    private Button delete() {
        Button delete = worded("hub-devices-delete", "hubDevices.delete", () -> chosen().ifPresent(this::guard));
        delete.disableProperty().bind(model.busy().flatMap(now -> noneChosen().map(none -> now || none)));
        return delete;
    }

    private ObservableValue<Boolean> noneChosen() {
        return table.getSelectionModel().selectedItemProperty().map(_ -> false).orElse(true);
    }

    /** What came of all boards of the tenant. */
    private Node outcome() {
        var text = new Label();
        text.setId("hub-devices-outcome");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty()
                .bind(model.madeProperty()
                        .map(rows -> rows.map(HubDevicesPane::summary).orElse("")));
        Button close = Icons.button(MaterialDesignC.CLOSE, Messages.text("common.close"));
        close.setOnAction(_ -> model.forgetMade());
        var strip = new HBox(12, Icons.decorating(MaterialDesignA.ACCOUNT_MULTIPLE_CHECK_OUTLINE), text, close);
        strip.getStyleClass().add("notice-strip");
        strip.setMinHeight(USE_PREF_SIZE);
        strip.visibleProperty().bind(model.madeProperty().map(Optional::isPresent));
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    /** How many of each kind, and the first reason of what is not fine. */
    private static String summary(List<MadeIdentity> rows) {
        if (rows.isEmpty()) {
            return Messages.text("hubDevices.outcome.none");
        }
        String counts = Arrays.stream(Outcome.values())
                .filter(outcome -> count(rows, outcome) > 0)
                .map(outcome -> Messages.text("hubDevices.outcome." + outcome.name(), count(rows, outcome)))
                .collect(Collectors.joining(", "));
        return rows.stream()
                .filter(row -> !row.isFine() && !row.reason().isEmpty())
                .findFirst()
                .map(row -> counts + ". " + row.reason())
                .orElse(counts + ".");
    }

    private static long count(List<MadeIdentity> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private Node placeholder() {
        var unread = new EmptyState(
                        MaterialDesignC.CHIP,
                        Messages.text("hubDevices.unread.title"),
                        Messages.text("hubDevices.unread.text"))
                .offering("hub-devices-first", Messages.text("hubDevices.list"), model::read);
        var none = new EmptyState(
                MaterialDesignC.CHIP, Messages.text("hubDevices.none.title"), Messages.text("hubDevices.none.text"));
        var noneFits = new Label(Messages.text("hubDevices.noneFits"));
        noneFits.getStyleClass().add("muted");
        var reading = reading(model.list());
        ObservableValue<Boolean> some = model.count().map(number -> number > 0);
        noneFits.visibleProperty().bind(some);
        reading.visibleProperty()
                .bind(some.flatMap(any -> model.list().runningProperty().map(running -> running && !any)));
        none.visibleProperty().bind(some.flatMap(any -> model.listedProperty().map(read -> read && !any)));
        unread.visibleProperty()
                .bind(some.flatMap(any -> model.listedProperty()
                        .flatMap(read -> model.list().runningProperty().map(running -> !any && !read && !running))));
        return new StackPane(unread, none, noneFits, reading);
    }

    private void guard(IdentityRow row) {
        guard(
                new Guarded(
                        Messages.text("hubDevices.guard.title"),
                        row.id(),
                        DeleteHubDevice.word(row.id()),
                        Messages.text(
                                row.fitsOnlyInLowerCase() ? "hubPage.guard.wrongMeaning" : "hubDevices.guard.meaning"),
                        Messages.text("hubPage.guard.delete")),
                word -> model.delete(row, word),
                () -> {});
    }

    private Optional<IdentityRow> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private static Button worded(String id, String text, Runnable action) {
        Button button = button(id, action);
        button.setText(Messages.text(text));
        return button;
    }
}
