package io.sphereexplorer.ui.claim;

import io.sphereexplorer.command.LedgerFailures;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Shown;
import java.io.File;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
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
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** The record of what was done for ever: who, when, what, where, and what came of it. Reads it anew when it is shown. */
public final class LedgerPane extends VBox {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final LedgerViewModel model;
    private final Supplier<Optional<Path>> destination;

    /** Asks the user by the system's dialog where to export to. */
    public LedgerPane(LedgerViewModel model) {
        this(model, Optional.empty());
    }

    LedgerPane(LedgerViewModel model, Optional<Supplier<Optional<Path>>> choice) {
        super(8);
        this.model = model;
        destination = choice.orElse(this::askForFile);
        setId("ledger-pane");
        getStyleClass().addAll("ledger-pane", "pane-content");
        var lines = new StackPane(new LedgerTable(model), instead());
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren()
                .setAll(
                        header(),
                        banner(model.verify(), "ledger-verify-banner"),
                        banner(model.export(), "ledger-export-banner"),
                        openSteps(),
                        checked(),
                        saved(),
                        lines);
        Shown.of(this).subscribe(shown -> {
            if (shown) {
                model.refresh();
            }
        });
    }

    private Node header() {
        var title = new Label(Messages.text("irreversible.title"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var filter = new TextField();
        filter.setId("ledger-filter");
        filter.setPromptText(Messages.text("irreversible.filter"));
        filter.setAccessibleText(Messages.text("irreversible.filter"));
        filter.setPrefWidth(240);
        filter.textProperty().bindBidirectional(model.filterProperty());
        var header = new HBox(8, title, gap, filter, verifyButton(), exportButton());
        header.getStyleClass().add("ledger-header");
        return header;
    }

    private Button verifyButton() {
        var button = new Button();
        button.setId("ledger-verify");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty()
                .bind(model.verify()
                        .runningProperty()
                        .map(on -> Messages.text(on ? "common.cancel" : "irreversible.verify")));
        button.setOnAction(_ -> {
            if (model.verify().runningProperty().get()) {
                model.verify().cancel();
            } else {
                model.verify().run();
            }
        });
        return button;
    }

    private Button exportButton() {
        var button = new Button(Messages.text("irreversible.export"));
        button.setId("ledger-export");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.export().runningProperty().get()
                                || allRows().isEmpty(),
                        model.export().runningProperty(),
                        model.readingProperty()));
        button.setOnAction(_ -> destination.get().ifPresent(model::export));
        return button;
    }

    private Optional<Path> askForFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("irreversible.export.title"));
        chooser.setInitialFileName("ledger.csv");
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    private static Node banner(AsyncAction<?> action, String id) {
        var banner = new FailureBanner(action);
        banner.setId(id);
        return banner;
    }

    private List<LedgerRow> allRows() {
        return model.readingProperty().get().known().orElse(List.of());
    }

    private Node openSteps() {
        return strip("ledger-open-steps", model.readingProperty().map(_ -> {
            long open = allRows().stream().filter(row -> row.entry().isOpen()).count();
            return open == 0
                    ? Optional.<Strip>empty()
                    : Optional.of(new Strip(
                            MaterialDesignH.HELP_CIRCLE_OUTLINE,
                            "ledger-strip-open",
                            Messages.text("irreversible.open", open)));
        }));
    }

    private Node checked() {
        return strip("ledger-verdict", model.checkProperty().map(check -> check.map(this::verdict)));
    }

    private Strip verdict(LedgerViewModel.Check check) {
        LedgerVerdict verdict = check.verdict();
        String at = MINUTES.format(check.at().atZone(model.clock().getZone()));
        String torn = verdict.torn() ? " " + Messages.text("irreversible.torn") : "";
        return verdict.fault()
                .map(fault -> new Strip(
                        MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                        "ledger-strip-changed",
                        Messages.text("irreversible.changed", LedgerFailures.sentence(fault), at) + torn))
                .orElseGet(() -> new Strip(
                        MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                        "ledger-strip-intact",
                        Messages.text("irreversible.intact", verdict.lines(), at) + torn));
    }

    private Node saved() {
        return strip(
                "ledger-saved",
                model.savedProperty()
                        .map(saved -> saved.map(now -> new Strip(
                                MaterialDesignC.CHECK,
                                "ledger-strip-plain",
                                Messages.text("irreversible.saved", now.lines(), now.file())))));
    }

    /** A sentence above the table. */
    private record Strip(Ikon icon, String style, String text) {}

    private static Node strip(String id, ObservableValue<Optional<Strip>> content) {
        var text = new Label();
        text.setId(id);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.managedProperty().bind(text.visibleProperty());
        content.subscribe(strip -> {
            text.setVisible(strip.isPresent());
            strip.ifPresent(now -> {
                text.setText(now.text());
                text.setGraphic(Icons.decorating(now.icon()));
                text.getStyleClass().setAll("label", "ledger-strip", now.style());
            });
        });
        return text;
    }

    /** What stands over the table while it has no rows. */
    private Node instead() {
        var empty = new EmptyState(
                MaterialDesignN.NOTEBOOK_OUTLINE,
                Messages.text("irreversible.empty.title"),
                Messages.text("irreversible.empty.text"));
        empty.setId("ledger-empty");
        var reading = new VBox(8, new ProgressIndicator(), new Label(Messages.text("common.reading")));
        reading.getStyleClass().add("empty-state");
        var sentence = new Label();
        sentence.setId("ledger-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("muted", "ledger-sentence");
        var place = new StackPane(empty, reading, sentence);
        place.getStyleClass().add("ledger-instead");
        Runnable update = () -> {
            ReadValue<List<LedgerRow>> value = model.readingProperty().get();
            place.setVisible(model.rows().isEmpty());
            reading.setVisible(value instanceof ReadValue.Reading);
            empty.setVisible(value instanceof ReadValue.Present && allRows().isEmpty());
            sentence.setText(sentence(value));
        };
        model.readingProperty().subscribe(_ -> update.run());
        model.rows().addListener((InvalidationListener) _ -> update.run());
        model.filterProperty().subscribe(_ -> update.run());
        return place;
    }

    private String sentence(ReadValue<List<LedgerRow>> value) {
        return switch (value) {
            case ReadValue.Unreadable<List<LedgerRow>>(Exception reason) ->
                PaneFailure.of(reason).happened() + "\n"
                        + PaneFailure.of(reason).advice();
            case ReadValue.Present<List<LedgerRow>>(List<LedgerRow> rows)
            when !rows.isEmpty() ->
                Messages.text("irreversible.noneFits", model.filterProperty().get());
            default -> "";
        };
    }
}
