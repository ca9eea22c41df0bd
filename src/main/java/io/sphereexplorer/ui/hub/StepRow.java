package io.sphereexplorer.ui.hub;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.HandOffStep.Kind;
import io.sphereexplorer.ui.common.CopyButton;
import io.sphereexplorer.ui.common.Icons;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One step: its tick, what was measured, the buttons that do it, and how it is done by hand. */
final class StepRow extends VBox {
    private static final double BUTTONS_WIDTH = 192;

    private final String id;
    private final String name;
    private final FontIcon mark = Icons.decorating(Tick.UNKNOWN.icon());
    private final Label word = new Label();
    private final Label text = wrapped("step-text");
    private final Label advice = wrapped("muted");
    private final FlowPane facts = new FlowPane(24, 0);

    /**
     * Something that was measured.
     *
     * @param shown short, if the whole is long
     * @param whole that is copied
     */
    record Fact(String label, String shown, String whole) {}

    StepRow(Kind kind, List<Node> buttons, Node byHand) {
        super(8);
        id = "hub-step-" + kind.name().toLowerCase(Locale.ROOT);
        name = Messages.text("hubPage.step." + kind.name());
        setId(id);
        getStyleClass().add("hub-step");
        mark.getStyleClass().add("step-mark");
        word.setId(id + "-tick");
        word.getStyleClass().add("step-word");
        word.setMinWidth(USE_PREF_SIZE);
        text.setId(id + "-text");
        advice.setId(id + "-advice");
        facts.setId(id + "-facts");
        facts.managedProperty().bind(facts.visibleProperty());
        var place = new VBox(8, buttons.toArray(Node[]::new));
        place.getStyleClass().add("step-buttons");
        place.setMinWidth(BUTTONS_WIDTH);
        place.setPrefWidth(BUTTONS_WIDTH);
        var texts = new VBox(4, title(kind), text, advice, facts);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().setAll(new HBox(12, mark, texts, disclosure(byHand), place), byHand);
    }

    void show(ShownStep step, List<Fact> measured) {
        mark.setIconCode(step.tick().icon());
        word.setText(step.tick().word());
        getStyleClass().removeIf(each -> each.startsWith("tick-"));
        getStyleClass().add(step.tick().styleClass());
        text.setText(step.text());
        advice.setText(step.advice());
        advice.setVisible(!step.advice().isEmpty());
        facts.getChildren().setAll(measured.stream().map(this::fact).toList());
        facts.setVisible(!measured.isEmpty());
        setAccessibleText(String.join(" ", name, step.tick().word(), step.text(), step.advice()));
    }

    private Node title(Kind kind) {
        var title = new Label(Messages.text("hubPage.step.numbered", ShownStep.number(kind), name));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        var line = new HBox(12, title, word);
        line.getStyleClass().add("hub-line");
        return line;
    }

    private Node fact(Fact fact) {
        var label = new Label(fact.label());
        label.getStyleClass().add("muted");
        var value = new Label(fact.shown());
        value.getStyleClass().addAll("monospaced", "step-fact");
        value.setTooltip(new Tooltip(fact.whole()));
        var line = new HBox(
                4,
                label,
                value,
                CopyButton.of(Messages.text("hubPage.copy", fact.label()), () -> Optional.of(fact.whole())));
        line.getStyleClass().add("hub-line");
        return line;
    }

    private Node disclosure(Node byHand) {
        byHand.setVisible(false);
        byHand.managedProperty().bind(byHand.visibleProperty());
        var link = new Hyperlink(Messages.text("hubPage.byHand"));
        link.setId(id + "-by-hand");
        link.getStyleClass().add("by-hand-link");
        link.graphicProperty()
                .bind(byHand.visibleProperty()
                        .map(open ->
                                Icons.decorating(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT)));
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(Messages.text("hubPage.byHand.named", name));
        link.setOnAction(_ -> {
            link.setVisited(false);
            byHand.setVisible(!byHand.isVisible());
        });
        return link;
    }

    private static Label wrapped(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
