package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.SecurityAlert;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.defender.KnownKinds;
import io.sphereexplorer.command.defender.SettleAlert;
import io.sphereexplorer.ui.common.AgeText;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.ValueLabel;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/** One item: what it is, since when, how often, what to do, and where Azure tells more. */
final class ItemDetails extends VBox {
    private static final double VALUE_WIDTH = 200;

    private final DefenderViewModel model;

    ItemDetails(DefenderViewModel model) {
        this.model = model;
        setId("defender-details");
        getStyleClass().add("products-right");
        model.selectedProperty().subscribe(this::show);
    }

    private void show(Optional<DefenderItem> item) {
        getChildren().clear();
        item.ifPresent(shown -> {
            getChildren().addAll(head(shown), facts(shown));
            steps("defender-advice", Messages.text("defender.steps.service"), shown.steps());
            shown.known()
                    .ifPresent(
                            known -> steps("defender-own-advice", Messages.text("defender.steps.own"), known.steps()));
            getChildren().add(links(shown));
        });
    }

    private static Node head(DefenderItem item) {
        var title = wrapped(item.title(), "item-title");
        title.setId("defender-title");
        var severity =
                new Label(DefenderText.word(item.severity()), Icons.decorating(DefenderText.icon(item.severity())));
        severity.getStyleClass().addAll("severity-mark", DefenderText.style(item.severity()));
        var kind = new Label(Messages.text("defender.kindAndState", DefenderText.kind(item), DefenderText.state(item)));
        kind.setId("defender-state");
        kind.getStyleClass().add("muted");
        var marks = new HBox(12, severity, kind);
        marks.getStyleClass().add("account-line");
        return new VBox(4, title, marks);
    }

    private static Node facts(DefenderItem item) {
        var card = new Card(Messages.text("defender.facts"));
        card.setId("defender-facts");
        item.known().map(KnownKinds.Kind::meaning).ifPresent(text -> card.wide(wrapped(text, "item-meaning")));
        if (!item.description().isEmpty()) {
            card.row(Messages.text("defender.told"), plain(item.description()));
        }
        card.row(Messages.text("defender.type"), copied(item.type()));
        switch (item) {
            case DefenderItem.Advice advice -> of(card, advice.recommendation());
            case DefenderItem.Warning warning -> of(card, warning.alert());
        }
        item.known()
                .ifPresent(
                        known -> card.row(Messages.text("defender.fleet"), plain(DefenderText.fleet(known.fleet()))));
        return card;
    }

    private static void of(Card card, Recommendation recommendation) {
        recommendation
                .since()
                .ifPresent(since -> card.row(Messages.text("defender.since"), plain(AgeText.exact(since))));
        recommendation
                .unhealthy()
                .ifPresent(unhealthy -> card.row(
                        Messages.text("defender.devices"),
                        plain(
                                recommendation.healthy().isPresent()
                                        ? Messages.text(
                                                "defender.devices.both",
                                                unhealthy,
                                                recommendation.healthy().getAsInt())
                                        : Messages.text("defender.devices.unhealthy", unhealthy))));
    }

    private static void of(Card card, SecurityAlert alert) {
        alert.start().ifPresent(start -> card.row(Messages.text("defender.first"), plain(AgeText.exact(start))));
        alert.end().ifPresent(end -> card.row(Messages.text("defender.last"), plain(AgeText.exact(end))));
        card.row(
                Messages.text("defender.often"),
                plain(
                        alert.count().isPresent()
                                ? Messages.text("defender.times", alert.count().getAsInt())
                                : Messages.text("defender.often.untold")));
        alert.entity().ifPresent(entity -> card.row(Messages.text("defender.about"), copied(entity)));
        card.row(Messages.text("defender.name"), copied(alert.name()));
    }

    private void steps(String id, String title, List<String> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var card = new Card(title);
        card.setId(id);
        for (int i = 0; i < steps.size(); i++) {
            var number = new Label((i + 1) + ".");
            number.getStyleClass().add("step-number");
            number.setMinWidth(USE_PREF_SIZE);
            var text = wrapped(steps.get(i), "step-text");
            HBox.setHgrow(text, Priority.ALWAYS);
            card.wide(new HBox(8, number, text));
        }
        getChildren().add(card);
    }

    private Node links(DefenderItem item) {
        var actions = new FlowPane(8, 8);
        if (item instanceof DefenderItem.Warning warning && item.isOpen()) {
            actions.getChildren().add(settle("defender-dismiss", SettleAlert.Step.DISMISS, warning));
            if (!warning.alert().isSum()) {
                actions.getChildren().add(settle("defender-resolve", SettleAlert.Step.RESOLVE, warning));
            }
        }
        item.portal().ifPresent(link -> actions.getChildren().add(portal(link)));
        var all = new VBox(8, actions);
        item.portal().ifPresent(link -> all.getChildren().addAll(copied(link.toString()), practiceHint()));
        var unopened = wrapped("", "muted");
        unopened.setId("defender-unopened");
        unopened.textProperty()
                .bind(model.unopenedProperty().map(page -> page.isEmpty() ? "" : Messages.text("defender.unopened")));
        unopened.visibleProperty().bind(unopened.textProperty().isNotEmpty());
        unopened.managedProperty().bind(unopened.visibleProperty());
        all.getChildren().add(unopened);
        return all;
    }

    private Button settle(String id, SettleAlert.Step step, DefenderItem.Warning warning) {
        boolean dismisses = step == SettleAlert.Step.DISMISS;
        var button = new Button(Messages.text(dismisses ? "defender.dismiss" : "defender.resolve"));
        button.setId(id);
        button.setGraphic(Icons.decorating(dismisses ? MaterialDesignC.CLOSE : MaterialDesignC.CHECK));
        button.setTooltip(new Tooltip(Messages.text(dismisses ? "defender.dismiss.tip" : "defender.resolve.tip")));
        button.setOnAction(_ -> model.settle(step, warning));
        button.disableProperty().bind(model.settle().runningProperty());
        return button;
    }

    private Button portal(URI link) {
        var button = new Button(Messages.text("defender.portal"), Icons.decorating(MaterialDesignO.OPEN_IN_NEW));
        button.setId("defender-portal");
        button.setOnAction(_ -> model.open(link));
        button.disableProperty().bind(model.watched().map(Watched::isPractice));
        return button;
    }

    /** Disabled buttons show no tool tip. */
    private Label practiceHint() {
        var hint = wrapped(Messages.text("defender.portal.practice"), "muted");
        hint.visibleProperty().bind(model.watched().map(Watched::isPractice));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private static Node plain(String text) {
        return new ValueLabel(present(text), VALUE_WIDTH);
    }

    private static Node copied(String text) {
        var value = present(text);
        return new ValueLabel(value, VALUE_WIDTH).monospaced().copying(Messages.text("common.copy"), value);
    }

    private static ObservableValue<ReadValue<String>> present(String text) {
        return new SimpleObjectProperty<>(new ReadValue.Present<>(text));
    }

    private static Label wrapped(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
