package io.sphereexplorer.ui.certificate;

import atlantafx.base.controls.ModalPane;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.ui.certificate.facts.Timeline;
import io.sphereexplorer.ui.certificate.facts.TimelineBar;
import io.sphereexplorer.ui.certificate.facts.Validity;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.Shown;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The certificates of one board: until when they are good, what is known of each, and how they come and go. */
public final class CertificatePane extends StackPane {
    private final CertificateViewModel model;
    private final ModalPane overlay = new ModalPane();
    private Optional<AddDialog> dialog = Optional.empty();

    public CertificatePane(CertificateViewModel model) {
        this.model = model;
        setId("certificate-pane");
        getStyleClass().add("certificate-pane");
        var halves = new SplitPane(new StoreBox(model, type -> open(model.form(type))), new Inspector(model));
        halves.setOrientation(Orientation.HORIZONTAL);
        halves.setDividerPositions(0.5);
        VBox.setVgrow(halves, Priority.ALWAYS);
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        overlay.displayProperty().subscribe(this::forgetWhenClosed);
        getChildren().addAll(new VBox(banner(), reload(), timeline(), halves), overlay);
        setOnDragOver(this::acceptFiles);
        setOnDragDropped(this::takeFiles);
        Shown.of(this).subscribe(this::followWhileShown);
    }

    private void followWhileShown(boolean shown) {
        if (shown) {
            model.follow();
        } else {
            model.rest();
        }
    }

    private Node banner() {
        var banner =
                new FailureBanner(model.shownProblem().map(met -> met.map(PaneFailure::of)), model::dismissProblem);
        banner.setId("certificate-banner");
        return banner;
    }

    private Node reload() {
        var why = new Label(Messages.text("certificates.reload.why"));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        var reload = new Button(Messages.text("certificates.reload"));
        reload.setId("certificate-reload");
        reload.setMinWidth(USE_PREF_SIZE);
        reload.disableProperty().bind(model.change().runningProperty());
        reload.setOnAction(_ -> model.reloadWifi());
        var strip = new HBox(16, why, reload);
        strip.getStyleClass().add("notice-strip");
        strip.setMinHeight(USE_PREF_SIZE);
        strip.visibleProperty().bind(model.known().reloadDueProperty());
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private Node timeline() {
        var box = new VBox(new Timeline(
                "certificate-timeline", model.known().readingProperty().map(_ -> bars()), model::now));
        box.getStyleClass().add("timeline-box");
        box.setMinHeight(USE_PREF_SIZE);
        box.visibleProperty()
                .bind(model.known()
                        .readingProperty()
                        .map(told -> told.filter(each -> !each.certificates().isEmpty())
                                .isPresent()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private List<TimelineBar> bars() {
        return model.certificates().stream()
                .map(each -> new TimelineBar(
                        each.id(),
                        each.notBefore().toInstant(ZoneOffset.UTC),
                        each.notAfter().toInstant(ZoneOffset.UTC),
                        Validity.of(each, model.now()).style()))
                .toList();
    }

    private void acceptFiles(DragEvent drag) {
        if (drag.getDragboard().hasFiles() && model.answeringProperty().get()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void takeFiles(DragEvent drop) {
        List<Path> files =
                drop.getDragboard().getFiles().stream().map(File::toPath).toList();
        model.sort(files, this::openWith);
        drop.setDropCompleted(true);
        drop.consume();
    }

    /** Opens the form that the files are good for, with what they are filled in. */
    void openWith(DroppedFiles files) {
        AddForm form = model.form(files.type());
        files.certificate().ifPresent(form::choose);
        files.key().ifPresent(file -> form.keyProperty().set(file.toString()));
        open(form);
    }

    /** Opens the form for a certificate that is to be added. */
    public void openForm(CertificateType type) {
        open(model.form(type));
    }

    private void open(AddForm form) {
        var opened = new AddDialog(form, model::now, () -> overlay.hide(true));
        dialog = Optional.of(opened);
        overlay.show(opened);
        opened.focusFirst();
    }

    private void forgetWhenClosed(boolean displayed) {
        if (!displayed) {
            dialog.ifPresent(AddDialog::forget);
            dialog = Optional.empty();
        }
    }
}
