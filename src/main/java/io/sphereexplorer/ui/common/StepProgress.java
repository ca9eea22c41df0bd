package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.Progress;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Shows a long command while it runs: its step, a bar, octets, rate, time left, and Cancel. Its parts have the ids
 * {@code <id>-step}, {@code <id>-bar}, {@code <id>-octets}, {@code <id>-rate}, {@code <id>-left}, {@code <id>-cancel}.
 */
public final class StepProgress extends VBox {
    private final String id;
    private final ObservableValue<Optional<CommandProgress.Reading>> reading;

    /** @param id of the whole, from which those of its parts are made */
    public StepProgress(String id, AsyncAction<?> action, CommandProgress progress) {
        super(8);
        this.id = id;
        reading = progress.readingProperty();
        setId(id);
        getStyleClass().add("step-progress");
        setMinHeight(USE_PREF_SIZE);
        var bar = new ProgressBar();
        bar.setId(id + "-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(reading.map(told -> told.map(StepProgress::fraction).orElse(ProgressBar.INDETERMINATE_PROGRESS)));
        HBox.setHgrow(bar, Priority.ALWAYS);
        var line = new HBox(16, bar, cancel(action));
        line.getStyleClass().add("step-progress-line");
        getChildren().setAll(step(action), line, figures());
        visibleProperty().bind(action.runningProperty());
        managedProperty().bind(visibleProperty());
    }

    private Label step(AsyncAction<?> action) {
        ObservableValue<String> text = reading.map(told ->
                told.map(met -> stepText(met.progress())).orElseGet(() -> Messages.text("common.progress.begins")));
        var label = label("step");
        label.getStyleClass().add("step-progress-step");
        label.textProperty()
                .bind(action.stoppingProperty()
                        .flatMap(stopping ->
                                text.map(usual -> stopping ? Messages.text("common.progress.stopping") : usual)));
        return label;
    }

    private HBox figures() {
        var octets = label("octets");
        octets.textProperty()
                .bind(reading.map(
                        told -> told.map(met -> octets(met.progress())).orElse("")));
        var rate = label("rate");
        rate.textProperty()
                .bind(reading.map(told -> told.map(met -> rate(met.figures())).orElse("")));
        var left = label("left");
        left.textProperty()
                .bind(reading.map(told -> told.map(met -> left(met.figures())).orElse("")));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var figures = new HBox(16, octets, rate, gap, left);
        figures.getStyleClass().add("step-progress-figures");
        return figures;
    }

    private Button cancel(AsyncAction<?> action) {
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId(id + "-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.disableProperty().bind(action.stoppingProperty());
        cancel.setOnAction(_ -> action.cancel());
        return cancel;
    }

    private Label label(String part) {
        var label = new Label();
        label.setId(id + "-" + part);
        return label;
    }

    private static String stepText(Progress progress) {
        return Messages.text(
                "common.progress.step", progress.number(), progress.steps(), Messages.text(progress.step()));
    }

    /** Of the step if its octets count, else of the whole. */
    private static double fraction(CommandProgress.Reading reading) {
        Progress progress = reading.progress();
        return progress.total() > 0
                ? (double) progress.done() / progress.total()
                : (progress.number() - 0.5) / progress.steps();
    }

    private static String octets(Progress progress) {
        return progress.total() == 0
                ? ""
                : Messages.text(
                        "common.progress.octets", OctetText.kib(progress.done()), OctetText.kib(progress.total()));
    }

    private static String rate(TransferRate.Figures figures) {
        return figures.rate().isPresent()
                ? Messages.text(
                        "common.progress.rate",
                        OctetText.kibWithTenth(figures.rate().getAsDouble()))
                : "";
    }

    private static String left(TransferRate.Figures figures) {
        return figures.left()
                .map(left -> Messages.text("common.progress.left", OctetText.roughly(left)))
                .orElse("");
    }
}
