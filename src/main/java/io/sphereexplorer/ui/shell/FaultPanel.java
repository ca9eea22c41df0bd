package io.sphereexplorer.ui.shell;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Switches what goes wrong with the emulated boards, and pulls the cable of this one; violet, as all that is emulated. */
final class FaultPanel extends VBox {
    private final BoardViewModel board;
    private final BoardFaults faults;

    FaultPanel(BoardViewModel board, BoardFaults faults) {
        super(8);
        this.board = board;
        this.faults = faults;
        setId("board-faults-panel");
        getStyleClass().add("fault-panel");
        setMinHeight(USE_PREF_SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        var switches = new FlowPane(24, 8);
        faults.words().forEach(word -> switches.getChildren().add(toggle(word)));
        switches.getChildren().add(cable());
        getChildren().setAll(head(), switches);
    }

    private Node head() {
        var title = new Label(Messages.text("faults.title"));
        title.getStyleClass().add("fault-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = Icons.button(MaterialDesignC.CLOSE, Messages.text("common.close"));
        close.setId("board-faults-close");
        close.setOnAction(_ -> setVisible(false));
        var head = new HBox(8, Icons.decorating(MaterialDesignF.FLASH_ALERT_OUTLINE), title, close);
        head.getStyleClass().add("fault-head");
        return head;
    }

    private Node toggle(String word) {
        var toggle = new ToggleSwitch(Messages.text("faults." + word));
        toggle.setId("fault-" + word);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.selectedProperty().addListener((_, _, on) -> faults.turn(word, on));
        visibleProperty().subscribe(_ -> toggle.setSelected(faults.isOn(word)));
        return toggle;
    }

    private Node cable() {
        var cable = new Button();
        cable.setId("fault-cable");
        cable.getStyleClass().add(Styles.SMALL);
        cable.setMinWidth(Region.USE_PREF_SIZE);
        cable.textProperty().bind(board.state().map(now -> Messages.text(isIn(now) ? "faults.unplug" : "faults.plug")));
        cable.setOnAction(_ -> faults.plug(board.board(), !isIn(board.state().getValue())));
        return cable;
    }

    private static boolean isIn(BoardState state) {
        return state != BoardState.UNPLUGGED;
    }
}
