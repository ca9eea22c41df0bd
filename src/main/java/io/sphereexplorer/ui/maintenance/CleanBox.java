package io.sphereexplorer.ui.maintenance;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.StepProgress;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Cleaning for the next user: what it is for, and, once it is asked for, the guard before it. */
final class CleanBox extends VBox {
    private final CleanViewModel model;
    private final StackPane guard = new StackPane();
    private final Node intro;

    CleanBox(CleanViewModel model) {
        super(12);
        this.model = model;
        setId("clean-box");
        getStyleClass().add("card-box");
        var title = new Label(Messages.text("clean.title"));
        title.getStyleClass().add("card-title");
        intro = intro();
        getChildren()
                .setAll(
                        title,
                        banner(new FailureBanner(model.plan(), model.answeringProperty())),
                        banner(new FailureBanner(model.clean(), model.answeringProperty())),
                        intro,
                        guard,
                        new StepProgress("clean-progress", model.clean(), model.progress()),
                        result());
        guard.managedProperty().bind(guard.visibleProperty());
        model.offerProperty().subscribe(this::show);
        model.clean()
                .runningProperty()
                .subscribe(_ -> show(model.offerProperty().get()));
    }

    private static Node banner(FailureBanner banner) {
        banner.setMinHeight(Region.USE_PREF_SIZE);
        return banner;
    }

    private void show(Optional<CleanViewModel.Offer> offer) {
        boolean running = model.clean().runningProperty().get();
        guard.getChildren().clear();
        guard.setVisible(offer.isPresent() && !running);
        intro.setVisible(offer.isEmpty() && !running);
        if (guard.isVisible()) {
            offer.map(met -> new CleanGuard(model, met)).ifPresent(shown -> {
                guard.getChildren().setAll(shown);
                shown.focusCancel();
            });
        }
    }

    private Node intro() {
        var what = new Label(Messages.text("clean.intro"));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        var begin = new Button(Messages.text("clean.begin"));
        begin.setId("clean-begin");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        begin.disableProperty()
                .bind(model.answeringProperty().not().or(model.plan().runningProperty()));
        begin.setOnAction(_ -> model.plan().run());
        var line = new HBox(16, what, begin);
        line.getStyleClass().add("maintenance-line");
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node result() {
        var result = new Label();
        result.setId("clean-result");
        result.getStyleClass().add(Styles.TEXT_BOLD);
        result.setWrapText(true);
        result.setMinHeight(Region.USE_PREF_SIZE);
        result.textProperty().bind(model.resultProperty());
        result.visibleProperty().bind(result.textProperty().isNotEmpty());
        result.managedProperty().bind(result.visibleProperty());
        return result;
    }
}
