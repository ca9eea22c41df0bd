package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.EmulatedBadge;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.Truncation;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** One board: its name and whether it answers; below, how far it is, by icon, word and colour. */
final class BoardTile extends VBox {
    private static final double DOT = 4;

    private final TileViewModel tile;
    private final FontIcon icon = Icons.decorating(MaterialDesignM.MINUS);
    private final Label phase = new Label();
    private final Label detail = Truncation.explained(new Label());
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = Icons.button(MaterialDesignC.CLOSE, Messages.text("bench.stop"));

    BoardTile(TileViewModel tile, Runnable onStop) {
        this.tile = tile;
        String id = "tile-" + tile.board().board().connectionPath();
        setId(id);
        getStyleClass().add("bench-tile");
        phase.setId(id + "-phase");
        phase.getStyleClass().add("tile-phase");
        detail.setId(id + "-detail");
        detail.setWrapText(true);
        detail.getStyleClass().add("tile-detail");
        VBox.setVgrow(detail, Priority.ALWAYS);
        stop.setId(id + "-stop");
        stop.setOnAction(_ -> onStop.run());
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(header(id), badges(), progress(), bar, detail);
        tile.stateProperty().when(Shown.of(this)).subscribe(this::show);
        tile.chosenProperty().subscribe(on -> pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), on));
    }

    TileViewModel tile() {
        return tile;
    }

    private Node header(String id) {
        var box = new CheckBox();
        box.setId(id + "-chosen");
        box.selectedProperty().bindBidirectional(tile.chosenProperty());
        box.disableProperty().bind(tile.pluggedProperty().not());
        var name = Truncation.explained(new Label());
        name.textProperty().bind(tile.board().name());
        name.getStyleClass().add("board-name");
        name.setMinWidth(0);
        box.accessibleTextProperty().bind(tile.board().name());
        name.setOnMouseClicked(_ -> box.fire());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(8, box, name, gap);
        if (!tile.board().isEmulated()) {
            row.getChildren().add(identify(id));
        }
        row.getChildren().add(stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("tile-header");
        return row;
    }

    /** Makes the board's lights blink; pressed again, it stops that. */
    private Node identify(String id) {
        Button button = Icons.button(MaterialDesignL.LIGHTBULB_ON_OUTLINE, Messages.text("shell.identify"));
        button.setId(id + "-identify");
        button.setOnAction(_ -> tile.identifyOrStop());
        tile.identify()
                .runningProperty()
                .subscribe(on -> button.pseudoClassStateChanged(PseudoClass.getPseudoClass("blinking"), on));
        return button;
    }

    private Node badges() {
        var path = new Label(Messages.text("bench.path", tile.board().board().connectionPath()));
        path.getStyleClass().add("tile-path");
        var mark = new Label(null, new Circle(DOT));
        mark.setMinWidth(USE_PREF_SIZE);
        var pulledOut = new BenchBoard.Mark(Messages.text("bench.pulledOut"), "unplugged");
        tile.pluggedProperty()
                .flatMap(in -> tile.board().mark().map(told -> in ? told : pulledOut))
                .when(Shown.of(this))
                .subscribe(now -> {
                    mark.setText(now.word());
                    mark.getStyleClass().setAll("label", "state-mark", now.styleClass());
                });
        var row = new HBox(8, mark, path);
        row.getStyleClass().add("tile-badges");
        if (tile.board().isEmulated()) {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row.getChildren().addAll(gap, new EmulatedBadge());
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node progress() {
        var row = new HBox(8, icon, phase);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("tile-progress");
        return row;
    }

    private void show(@Nullable TileState state) {
        if (state == null) {
            return;
        }
        TileState.Phase now = state.phase();
        for (TileState.Phase each : TileState.Phase.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.styleClass()), each == now);
        }
        icon.setIconCode(iconOf(now));
        phase.setText(now.word());
        detail.setText(state.detail());
        phase.setTooltip(state.failure().map(BoardTile::whole).orElse(null));
        stop.setVisible(now.isUnderWay());
        bar.setVisible(now == TileState.Phase.RUNNING);
        bar.setProgress(state.share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
    }

    private static Tooltip whole(Failure failure) {
        var tip = new Tooltip(String.join("\n", failure.happened(), failure.notAffected(), failure.advice()));
        tip.setWrapText(true);
        tip.setMaxWidth(480);
        return tip;
    }

    private static Ikon iconOf(TileState.Phase phase) {
        return switch (phase) {
            case READY -> MaterialDesignM.MINUS;
            case WAITING -> MaterialDesignT.TIMER_SAND;
            case RUNNING -> MaterialDesignP.PLAY_CIRCLE_OUTLINE;
            case DONE -> MaterialDesignC.CHECK_CIRCLE;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE;
            case STOPPED -> MaterialDesignS.STOP_CIRCLE_OUTLINE;
        };
    }
}
