package io.sphereexplorer.ui.classroom;

import atlantafx.base.controls.ToggleSwitch;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Says over the whole width of the window that all this is practice; nothing hides it while the practice lasts. */
public final class ClassroomBar extends VBox {
    private final ClassroomViewModel model;
    private final ToggleButton faults = new ToggleButton();

    public ClassroomBar(ClassroomViewModel model) {
        this.model = model;
        setId("classroom");
        getStyleClass().add("classroom");
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head(), switches(), question());
    }

    private Node head() {
        var title = new Label(Messages.text("classroom.title", model.title()));
        title.setId("classroom-title");
        title.getStyleClass().add("classroom-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var meaning = new Label(Messages.text("classroom.meaning"));
        meaning.setWrapText(true);
        meaning.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        faults.setId("classroom-faults");
        faults.setMinWidth(Region.USE_PREF_SIZE);
        faults.textProperty()
                .bind(model.faultsOnProperty()
                        .map(on -> on.intValue() == 0
                                ? Messages.text("classroom.faults")
                                : Messages.text("classroom.faults.on", on)));
        var head = new HBox(
                8,
                Icons.decorating(MaterialDesignS.SCHOOL_OUTLINE),
                title,
                meaning,
                faults,
                rewind(),
                button("classroom-reset", Messages.text("classroom.reset"), this::ask),
                button("classroom-leave", Messages.text("classroom.leave"), model::leave));
        head.getStyleClass().add("classroom-head");
        return head;
    }

    private Node rewind() {
        Button button = button("classroom-rewind", "", model::rewindNow);
        button.textProperty()
                .bind(model.lastStepProperty()
                        .map(step -> step.map(command -> Messages.text("classroom.rewind.step", verb(command)))
                                .orElseGet(() -> Messages.text("classroom.rewind"))));
        button.disableProperty()
                .bind(model.lastStepProperty().map(step -> step.isEmpty()).flatMap(this::orBusy));
        return button;
    }

    private ObservableValue<Boolean> orBusy(boolean disabled) {
        return model.rewind().runningProperty().map(running -> running || disabled);
    }

    private Node switches() {
        var switches = new FlowPane(24, 8);
        switches.setId("classroom-switches");
        model.faults().forEach(fault -> switches.getChildren().add(toggle(fault)));
        shownWhile(switches, faults.selectedProperty());
        return switches;
    }

    private Node toggle(String fault) {
        var toggle = new ToggleSwitch(Messages.text("faults." + fault));
        toggle.setId("classroom-fault-" + fault);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setSelected(model.isOn(fault));
        toggle.selectedProperty().addListener((_, _, on) -> model.turn(fault, on));
        return toggle;
    }

    private Node question() {
        var text = new Label(Messages.text("classroom.reset.question", model.title()));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var question = new HBox(
                8,
                text,
                button("classroom-reset-yes", Messages.text("classroom.reset.yes"), model::resetNow),
                button(
                        "classroom-reset-no",
                        Messages.text("common.cancel"),
                        () -> model.asksResetProperty().set(false)));
        question.getStyleClass().add("classroom-head");
        shownWhile(question, model.asksResetProperty());
        return question;
    }

    private void ask() {
        model.asksResetProperty().set(true);
        lookup("#classroom-reset-no").requestFocus();
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** The words of a command before its options. */
    private static String verb(String command) {
        int options = command.indexOf(" -");
        return options < 0 ? command : command.substring(0, options);
    }
}
