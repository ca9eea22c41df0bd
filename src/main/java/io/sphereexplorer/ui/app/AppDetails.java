package io.sphereexplorer.ui.app;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.ValueLabel;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chosen component: its IDs, and what can be done to it; deleting is asked about in place. */
final class AppDetails extends VBox {
    private static final double ID_WIDTH = 152;
    private static final double FEW_WORDS = 96;

    private final AppsViewModel model;
    private final ObservableValue<Optional<AppRow>> chosen;
    private final BooleanProperty asking = new SimpleBooleanProperty();

    AppDetails(AppsViewModel model) {
        this.model = model;
        this.chosen = model.selectedProperty();
        setId("app-details");
        setMinHeight(USE_PREF_SIZE);
        var card = new Card(Messages.text("app.details.title"))
                .row(Messages.text("app.column.name"), name())
                .row(Messages.text("app.details.component"), id(AppRow::id, "app.copy.component"))
                .row(Messages.text("app.details.image"), id(AppDetails::imageId, "app.copy.image"))
                .row(Messages.text("app.details.storage"), value(AppDetails::storage))
                .row(Messages.text("app.details.ports"), value(AppDetails::ports))
                .wide(new StackPane(buttons(), question()));
        getChildren().setAll(card);
        chosen.subscribe((before, now) -> {
            if (!before.map(AppRow::id).equals(now.map(AppRow::id))) {
                asking.set(false);
            }
        });
    }

    private Node name() {
        ObservableValue<ReadValue<String>> name = chosen.map(row ->
                new ReadValue.Present<>(row.map(AppText::name).orElseGet(() -> Messages.text("app.details.none"))));
        return new ValueLabel(name, FEW_WORDS);
    }

    private Node id(Function<AppRow, String> id, String copy) {
        var whole = of(id);
        return new ValueLabel(whole.map(value -> value.map(AppText::shortened)), ID_WIDTH)
                .monospaced()
                .explained(whole)
                .copying(Messages.text(copy), whole);
    }

    private Node value(Function<AppRow, String> text) {
        return new ValueLabel(of(text), FEW_WORDS);
    }

    private ObservableValue<ReadValue<String>> of(Function<AppRow, String> text) {
        return chosen.map(row -> row.<ReadValue<String>>map(one -> new ReadValue.Present<>(text.apply(one)))
                .orElseGet(() -> new ReadValue.Present<>("")));
    }

    private static String imageId(AppRow row) {
        return row.component().images().stream()
                .map(ImageInventory.Image::uid)
                .findFirst()
                .orElse("");
    }

    private static String storage(AppRow row) {
        String images = AppText.images(row);
        return row.quota()
                .filter(quota -> quota.limit() > 0)
                .map(quota -> Messages.text("app.storage.mutable", images, quota.usage(), quota.limit()))
                .orElseGet(() -> row.quota().isPresent() ? Messages.text("app.storage.none", images) : images);
    }

    private static String ports(AppRow row) {
        return row.status()
                .filter(status ->
                        status.gdbPort().isPresent() && status.outPort().isPresent())
                .map(status -> Messages.text(
                        "app.ports",
                        status.gdbPort().getAsInt(),
                        status.outPort().getAsInt()))
                .orElse(Messages.text("app.ports.none"));
    }

    private Node buttons() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var delete = button("app-delete", "app.delete", row -> row.deletable().isPresent());
        delete.getStyleClass().addAll(Styles.DANGER, Styles.BUTTON_OUTLINED);
        delete.setOnAction(_ -> asking.set(true));
        var line = new HBox(
                8,
                acting("app-start", "app.start", AppRow::canStart, row -> model.start(row, false)),
                acting("app-debug", "app.debug", AppRow::canDebug, row -> model.start(row, true)),
                acting("app-stop", "app.stop", AppRow::canStop, model::stop),
                gap,
                delete);
        line.getStyleClass().add("app-buttons");
        line.visibleProperty().bind(asking.not());
        return line;
    }

    private Node question() {
        var question = new Label();
        question.setWrapText(true);
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        question.textProperty()
                .bind(chosen.map(row -> row.map(one -> Messages.text("app.delete.question", AppText.name(one)))
                        .orElse("")));
        HBox.setHgrow(question, Priority.ALWAYS);
        var delete = button(
                "app-delete-yes", "app.delete.yes", row -> row.deletable().isPresent());
        delete.getStyleClass().add(Styles.DANGER);
        delete.setOnAction(_ -> {
            asking.set(false);
            chosen.getValue().ifPresent(model::delete);
        });
        var keep = button("app-delete-no", "app.delete.no", _ -> true);
        keep.setOnAction(_ -> asking.set(false));
        asking.subscribe(open -> {
            if (open) {
                keep.requestFocus();
            }
        });
        var line = new HBox(8, question, keep, delete);
        line.getStyleClass().add("app-question");
        line.visibleProperty().bind(asking);
        return line;
    }

    private Button acting(String id, String text, Function<AppRow, Boolean> possible, Act act) {
        var button = button(id, text, possible);
        button.setOnAction(_ -> chosen.getValue().ifPresent(act::to));
        return button;
    }

    private Button button(String id, String text, Function<AppRow, Boolean> possible) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        var now = chosen.map(row -> row.filter(possible::apply).isPresent());
        button.disableProperty().bind(model.change().runningProperty().flatMap(busy -> now.map(on -> busy || !on)));
        return button;
    }

    /** What a button does to the chosen component. */
    @FunctionalInterface
    private interface Act {
        void to(AppRow row);
    }
}
