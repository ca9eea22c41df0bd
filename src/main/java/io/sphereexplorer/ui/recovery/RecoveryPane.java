package io.sphereexplorer.ui.recovery;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.recovery.RecoveryOutlook;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.StepProgress;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What a recovery costs, the way to it, its steps and its outcome; usable while the board is silent. */
public final class RecoveryPane extends VBox {
    private final RecoveryViewModel model;

    public RecoveryPane(RecoveryViewModel model) {
        this.model = model;
        setId("recovery-pane");
        getStyleClass().add("recovery-pane");
        var banner = new FailureBanner(model.recovery())
                .offering("recovery-again", Messages.text("recover.again"), model::ask);
        banner.setId("recovery-banner");
        var card = new Card(Messages.text("recover.title"))
                .wide(text("recovery-what", Messages.text("recover.what")))
                .wide(lostAndKept())
                .row(Messages.text("recover.how"), how())
                .row(Messages.text("recover.images"), images())
                .wide(experimental())
                .wide(action());
        getChildren().setAll(banner, card);
        Shown.of(this).subscribe(shown -> {
            if (shown) {
                model.refresh();
            }
        });
    }

    private static Node lostAndKept() {
        var halves = new GridPane();
        halves.getStyleClass().add("recovery-halves");
        halves.getColumnConstraints().setAll(half(), half());
        halves.addRow(
                0,
                list(
                        "recover.lost",
                        MaterialDesignT.TRASH_CAN_OUTLINE,
                        Messages.text("recover.lost.apps"),
                        Messages.text("recover.lost.networks"),
                        Messages.text("recover.lost.certificates"),
                        Messages.text("recover.lost.capability")),
                list(
                        "recover.kept",
                        MaterialDesignC.CHECK,
                        Messages.text("recover.kept.id"),
                        Messages.text("recover.kept.claim"),
                        Messages.text("recover.kept.manufacturing")));
        return halves;
    }

    private static Node list(String title, Ikon icon, String... entries) {
        var head = new Label(Messages.text(title));
        head.getStyleClass().add("section-title");
        var list = new VBox(head);
        list.getStyleClass().add("recovery-list");
        for (String entry : entries) {
            var line = new Label(entry, Icons.decorating(icon));
            line.setWrapText(true);
            list.getChildren().add(line);
        }
        return list;
    }

    private Node how() {
        var label = text("recovery-how", "");
        label.textProperty().bind(model.outlookProperty().map(RecoveryPane::howText));
        return label;
    }

    private static String howText(ReadValue<RecoveryOutlook> value) {
        return switch (value) {
            case ReadValue.Present<RecoveryOutlook>(RecoveryOutlook outlook) ->
                switch (outlook.way()) {
                    case PRACTICE -> Messages.text("recover.how.practice");
                    case PROGRAM -> Messages.text("recover.how.program", outlook.by());
                    case VENDOR_TOOL -> Messages.text("recover.how.tool", outlook.by());
                    case NEEDS_TOOL -> Messages.text("recover.how.needsTool");
                    case NO_PORT -> Messages.text("recover.how.noPort");
                };
            case ReadValue.Unreadable<RecoveryOutlook>(Exception reason) ->
                PaneFailure.of(reason).happened();
            default -> Messages.text("recover.how.reading");
        };
    }

    private Node images() {
        var folder = new Label();
        folder.setId("recovery-images");
        folder.getStyleClass().add("recovery-folder");
        folder.textProperty()
                .bind(model.imagesProperty()
                        .flatMap(chosen -> model.outlookProperty()
                                .map(outlook -> chosen.map(Path::toString).orElseGet(() -> imagesText(outlook)))));
        var tip = new Tooltip();
        tip.textProperty().bind(folder.textProperty());
        folder.setTooltip(tip);
        folder.setMinWidth(0);
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose = button("recovery-choose", Messages.text("recover.images.choose"), this::chooseFolder);
        var clear = button(
                "recovery-clear",
                Messages.text("recover.images.clear"),
                () -> model.imagesProperty().set(Optional.empty()));
        showWhile(clear, model.imagesProperty().map(Optional::isPresent));
        choose.getStyleClass().add(Styles.SMALL);
        clear.getStyleClass().add(Styles.SMALL);
        var line = new HBox(8, folder, clear, choose);
        line.setAlignment(Pos.TOP_LEFT);
        line.disableProperty().bind(model.recovery().runningProperty());
        return line;
    }

    private static String imagesText(ReadValue<RecoveryOutlook> value) {
        return value.known()
                .map(RecoveryOutlook::way)
                .map(way -> switch (way) {
                    case PRACTICE, PROGRAM -> Messages.text("recover.images.practice");
                    case VENDOR_TOOL -> Messages.text("recover.images.downloaded");
                    case NEEDS_TOOL, NO_PORT -> Messages.text("recover.images.none");
                })
                .orElse("");
    }

    private void chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("recover.images.title"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.imagesProperty().set(Optional.of(chosen.toPath()));
        }
    }

    private Node experimental() {
        var box = new CheckBox(Messages.text("recover.experimental"));
        box.setId("recovery-experimental");
        box.selectedProperty().bindBidirectional(model.experimentalProperty());
        box.disableProperty().bind(model.recovery().runningProperty());
        var warning = text("recovery-warning", Messages.text("recover.experimental.warning"));
        warning.setGraphic(Icons.decorating(MaterialDesignA.ALERT_OUTLINE));
        warning.getStyleClass().add("recovery-warning");
        showWhile(warning, model.experimentalProperty());
        var both = new VBox(8, box, warning);
        both.getStyleClass().add("recovery-experimental");
        showWhile(both, model.hardware());
        return both;
    }

    private Node action() {
        var begin = button("recovery-begin", Messages.text("recover.begin"), model::ask);
        begin.disableProperty().bind(model.ready().map(ready -> !ready));
        showWhile(
                begin,
                model.confirmingProperty()
                        .flatMap(asking -> model.recovery().runningProperty().map(running -> !asking && !running)));
        var progress = new StepProgress("recovery-progress", model.recovery(), model.progress());
        var count = text("recovery-count", "");
        count.textProperty().bind(model.imageCountProperty());
        showWhile(count, model.imageCountProperty().map(words -> !words.isEmpty()));
        var unplugged = text("recovery-unplugged", Messages.text("recover.unplugged"));
        unplugged.setGraphic(Icons.decorating(MaterialDesignP.POWER_PLUG_OFF_OUTLINE));
        showWhile(unplugged, model.unpluggedProperty());
        var foot = new HBox(begin);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.managedProperty().bind(begin.visibleProperty());
        var all = new VBox(8, outcome(), new ConfirmBox(model), progress, count, unplugged, foot);
        all.getStyleClass().add("recovery-action");
        return all;
    }

    private Node outcome() {
        var done = text("recovery-outcome", "");
        done.setGraphic(Icons.decorating(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
        done.getStyleClass().add("recovery-done");
        done.textProperty()
                .bind(model.outcomeProperty()
                        .map(outcome -> outcome.map(result ->
                                        Messages.text(result.answered() ? "recover.done" : "recover.doneUnasked"))
                                .orElse("")));
        showWhile(done, model.outcomeProperty().map(Optional::isPresent));
        return done;
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label text(String id, String text) {
        var label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void showWhile(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }
}
