package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.Messages;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Says above a pane how the action started there failed; takes no room while nothing has. */
public final class FailureBanner extends HBox {
    private final Label happened = text("failure-happened");
    private final Label notAffected = text("failure-not-affected");
    private final Label advice = text("failure-advice");
    private final Label details = text("failure-details");
    private final Hyperlink showDetails = new Hyperlink(Messages.text("common.details"));

    public FailureBanner(AsyncAction<?> action) {
        this(
                action.failureProperty()
                        .map(reason -> Optional.ofNullable(reason).map(PaneFailure::of))
                        .orElse(Optional.empty()),
                action::dismissFailure);
    }

    /**
     * Leaves it to the window to say why a board does not answer.
     *
     * @param answering whether the board is known to answer
     */
    public FailureBanner(AsyncAction<?> action, ObservableValue<Boolean> answering) {
        this(
                answering.flatMap(on -> action.failureProperty()
                        .map(reason -> Optional.ofNullable(reason)
                                .filter(met -> on || !PaneFailure.isOfLink(met))
                                .map(PaneFailure::of))
                        .orElse(Optional.empty())),
                action::dismissFailure);
    }

    /** @param dismiss is called by a user who has read it */
    public FailureBanner(ObservableValue<Optional<Failure>> failure, Runnable dismiss) {
        getStyleClass().add("failure-banner");
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        var icon = Icons.decorating(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        icon.getStyleClass().add("failure-icon");
        Button close = Icons.button(MaterialDesignC.CLOSE, Messages.text("common.close"));
        close.setOnAction(_ -> dismiss.run());
        getChildren().setAll(icon, texts(), close);
        managedProperty().bind(visibleProperty());
        failure.subscribe(this::show);
    }

    /** Adds the one button that mends it or tries again. */
    public FailureBanner offering(String id, String text, Runnable remedy) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> remedy.run());
        return offering(button);
    }

    /** Adds a button whose text or visibility follows what failed. */
    public FailureBanner offering(Button button) {
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(getChildren().size() - 1, button);
        return this;
    }

    private VBox texts() {
        details.managedProperty().bind(details.visibleProperty());
        showDetails.managedProperty().bind(showDetails.visibleProperty());
        showDetails.setOnAction(_ -> details.setVisible(!details.isVisible()));
        var texts = new VBox(happened, notAffected, advice, showDetails, details);
        texts.getStyleClass().add("failure-text");
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private void show(Optional<Failure> failure) {
        setVisible(failure.isPresent());
        details.setVisible(false);
        failure.ifPresent(this::fill);
    }

    private void fill(Failure failure) {
        happened.setText(failure.happened());
        notAffected.setText(failure.notAffected());
        advice.setText(failure.advice());
        details.setText(failure.details());
        showDetails.setVisible(!failure.details().isEmpty());
        setAccessibleText(String.join(" ", failure.happened(), failure.notAffected(), failure.advice()));
    }

    private static Label text(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
