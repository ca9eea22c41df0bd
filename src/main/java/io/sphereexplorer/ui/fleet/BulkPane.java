package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.command.BulkException;
import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.bulk.BulkOutcome;
import io.sphereexplorer.command.bulk.BulkPlan;
import io.sphereexplorer.command.bulk.PlannedRow.Step;
import io.sphereexplorer.command.bulk.RowResult.Outcome;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.PaneFailure;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The claim of many boards: a list is dropped or chosen, looked at, confirmed and claimed, and its result saved. */
public final class BulkPane extends StackPane {
    private final BulkViewModel model;
    private final BooleanBinding planned;
    private final BooleanBinding ended;

    public BulkPane(BulkViewModel model) {
        this.model = model;
        setId("bulk-pane");
        planned = Bindings.createBooleanBinding(() -> model.planProperty().get().isPresent(), model.planProperty());
        ended = Bindings.createBooleanBinding(
                () -> model.outcomeProperty().get().isPresent(), model.outcomeProperty());
        var running = model.claim().runningProperty();
        var table = new BulkTable(model.lines());
        VBox.setVgrow(table, Priority.ALWAYS);
        shownWhile(table, planned);
        var content = new VBox(
                12,
                banners(),
                shownWhile(drop(), planned.not()),
                shownWhile(summary(), planned),
                shownWhile(new BulkGuardBox(model), planned.and(ended.not()).and(running.not())),
                shownWhile(progress(), running),
                shownWhile(result(), ended),
                table);
        content.getStyleClass().add("pane-content");
        getChildren().setAll(content);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && !running.get()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(this::dropped);
    }

    /** Takes the first of some files; tells whether there is one. */
    boolean take(List<File> files) {
        Optional<File> first = files.stream().findFirst();
        first.map(File::toPath).ifPresent(model::choose);
        return first.isPresent();
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(take(event.getDragboard().getFiles()));
        event.consume();
    }

    private Node banners() {
        var stopped = new FailureBanner(
                model.stoppedProperty()
                        .map(told -> told
                                ? model.outcomeProperty().get().map(BulkPane::whyStopped)
                                : Optional.<Failure>empty()),
                model::dismissStop);
        stopped.setId("bulk-stopped");
        var banners = new VBox(
                8,
                new FailureBanner(model.look()),
                new FailureBanner(model.claim()),
                stopped,
                new FailureBanner(model.save()));
        banners.setMinHeight(USE_PREF_SIZE);
        return banners;
    }

    private static Failure whyStopped(BulkOutcome outcome) {
        long left = outcome.rows().size() - outcome.fine();
        return PaneFailure.of(new BulkException.NotAllDone(outcome.fine(), left, outcome.stopped()));
    }

    private Node drop() {
        var empty = new EmptyState(
                        MaterialDesignF.FILE_DELIMITED_OUTLINE,
                        Messages.text("bulk.drop.title"),
                        Messages.text("bulk.drop.text"))
                .offering("bulk-choose", Messages.text("bulk.drop.choose"), this::pick);
        var name = new Label();
        name.textProperty()
                .bind(model.fileProperty()
                        .map(file -> file.map(path -> Messages.text("bulk.looking", path.getFileName()))
                                .orElse("")));
        var busy = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        busy.setPrefWidth(240);
        var stop = new Button(Messages.text("common.cancel"));
        stop.setId("bulk-look-cancel");
        stop.setOnAction(_ -> model.forget());
        var looking = new VBox(16, name, busy, stop);
        looking.setId("bulk-looking");
        looking.getStyleClass().add("empty-state");
        var running = model.look().runningProperty();
        var both = new StackPane(shownWhile(empty, running.not()), shownWhile(looking, running));
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    private void pick() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("bulk.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Messages.text("bulk.drop.kind"), "*.csv", "*.tsv", "*.txt"),
                        new FileChooser.ExtensionFilter(Messages.text("bulk.drop.all"), "*"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).ifPresent(file -> take(List.of(file)));
    }

    private Node summary() {
        var summary = text("bulk-summary");
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.outcomeProperty()
                                .get()
                                .map(BulkPane::told)
                                .orElseGet(() -> model.planProperty()
                                        .get()
                                        .map(BulkPane::told)
                                        .orElse("")),
                        model.planProperty(),
                        model.outcomeProperty()));
        var name = new Label();
        name.getStyleClass().add("section-title");
        name.setMinWidth(USE_PREF_SIZE);
        name.textProperty()
                .bind(model.fileProperty()
                        .map(file ->
                                file.map(path -> path.getFileName().toString()).orElse("")));
        var line = new HBox(16, name, summary);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private static String told(BulkPlan plan) {
        return Stream.of(
                        counted("bulk.summary.claim", plan.count(Step.CLAIM)),
                        counted("bulk.summary.move", plan.moves()),
                        counted("bulk.summary.none", plan.count(Step.NONE)),
                        counted("bulk.summary.elsewhere", plan.count(Step.ELSEWHERE)),
                        counted("bulk.summary.bad", plan.bad().size()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> counted(String key, long count) {
        return count == 0 ? Optional.empty() : Optional.of(Messages.text(key, "%,d".formatted(count)));
    }

    private static String told(BulkOutcome outcome) {
        String counts = Stream.of(Outcome.values())
                .filter(each -> outcome.count(each) > 0)
                .map(each -> "%,d %s".formatted(outcome.count(each), each.text()))
                .collect(Collectors.joining(" · "));
        return outcome.cancelled() ? Messages.text("bulk.cancelled", counts) : counts;
    }

    private Node progress() {
        var reading = model.progress().readingProperty();
        var stopping = model.claim().stoppingProperty();
        var step = text("bulk-progress-step");
        step.getStyleClass().add("section-title");
        step.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> stopping.get()
                                ? Messages.text("bulk.stopping")
                                : reading.get()
                                        .map(BulkProgress.Reading::step)
                                        .orElseGet(() -> Messages.text("common.progress.begins")),
                        stopping,
                        reading));
        var bar = new ProgressBar();
        bar.setId("bulk-progress-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(reading.map(
                        told -> told.map(BulkProgress.Reading::fraction).orElse(-1.0)));
        HBox.setHgrow(bar, Priority.ALWAYS);
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("bulk-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.disableProperty().bind(stopping);
        cancel.setOnAction(_ -> model.claim().cancel());
        var line = new HBox(16, bar, cancel);
        line.getStyleClass().add("fleet-tools");
        var figures = text("bulk-progress-figures");
        figures.getStyleClass().add("muted");
        figures.textProperty()
                .bind(reading.map(
                        told -> told.map(BulkProgress.Reading::figures).orElse("")));
        return new VBox(8, step, line, figures);
    }

    private Node result() {
        var saved = text("bulk-saved");
        saved.textProperty()
                .bind(model.savedProperty()
                        .map(path -> path.map(met -> Messages.text("bulk.saved", met))
                                .orElse("")));
        HBox.setHgrow(saved, Priority.ALWAYS);
        saved.setMaxWidth(Double.MAX_VALUE);
        var save = new Button(Messages.text("bulk.save"));
        save.setId("bulk-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.disableProperty().bind(model.save().runningProperty());
        save.setOnAction(_ -> pickResult());
        var another = new Button(Messages.text("bulk.another"));
        another.setId("bulk-another");
        another.setMinWidth(USE_PREF_SIZE);
        another.setOnAction(_ -> model.forget());
        var line = new HBox(8, saved, save, another);
        line.getStyleClass().add("fleet-tools");
        return line;
    }

    /** The dialogue of the system has asked whether a file that is there is to be replaced. */
    private void pickResult() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("bulk.save"));
        chooser.setInitialFileName(Messages.text("bulk.save.name"));
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .ifPresent(file -> model.saveTo(new FileToSave(file.toPath(), true)));
    }

    private static Label text(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static <N extends Node> N shownWhile(N node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
