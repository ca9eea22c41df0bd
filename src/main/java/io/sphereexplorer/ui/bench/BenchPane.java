package io.sphereexplorer.ui.bench;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** All boards: what to do to them at the top, a tile for each below. */
public final class BenchPane extends VBox {
    private static final double GAP = 12;
    private static final double LEAST_TILE_WIDTH = 232;

    private final BenchViewModel model;
    private final TilePane tiles = new TilePane(GAP, GAP);

    public BenchPane(BenchViewModel model) {
        this.model = model;
        setId("bench");
        getStyleClass().add("bench-pane");
        tiles.setId("bench-tiles");
        tiles.getStyleClass().add("bench-tiles");
        var scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("bench-scroll");
        scroll.viewportBoundsProperty().subscribe(bounds -> fit(bounds.getWidth()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title(), new ActionBar(model), new LossBox(model), summary(), scroll);
        model.tiles().addListener((ListChangeListener<TileViewModel>) _ -> show());
        show();
    }

    private static Node title() {
        var title = new Label(Messages.text("bench.title"));
        title.getStyleClass().add("board-title");
        var row = new HBox(title);
        row.getStyleClass().add("bench-title");
        return row;
    }

    /** What is chosen, how far it is, and what can be done about the results. */
    private Node summary() {
        Label tally = Truncation.explained(new Label());
        tally.setId("bench-tally");
        tally.textProperty().bind(model.tallyProperty().map(Tally::text));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(
                16,
                choose("bench-all", "bench.chooseAll", true),
                choose("bench-none", "bench.chooseNone", false),
                tally,
                gap,
                retry(),
                copy());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("bench-summary");
        return row;
    }

    private Hyperlink choose(String id, String key, boolean all) {
        var link = new Hyperlink(Messages.text(key));
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            model.chooseAll(all);
            link.setVisited(false);
        });
        return link;
    }

    private Button retry() {
        var button = new Button(Messages.text("bench.retry"), Icons.decorating(MaterialDesignR.REPLAY));
        button.setId("bench-retry");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.tallyProperty().map(tally -> tally.underWay() || tally.unfinished() == 0));
        button.setOnAction(_ -> model.retryFailed());
        return button;
    }

    private Button copy() {
        var button = new Button(Messages.text("bench.copy"), Icons.decorating(MaterialDesignC.CONTENT_COPY));
        button.setId("bench-copy");
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.tallyProperty().map(tally -> !tally.hasResults()));
        button.setOnAction(_ -> CopiedText.put(model.csv()));
        return button;
    }

    private void show() {
        tiles.getChildren().removeIf(node -> !model.tiles().contains(((BoardTile) node).tile()));
        for (int i = 0; i < model.tiles().size(); i++) {
            TileViewModel tile = model.tiles().get(i);
            boolean there = tiles.getChildren().stream().anyMatch(node -> ((BoardTile) node).tile() == tile);
            if (!there) {
                tiles.getChildren().add(i, new BoardTile(tile, () -> model.stop(tile)));
            }
        }
    }

    /** As many columns as fit, all of one width. */
    private void fit(double width) {
        double room = width - tiles.getPadding().getLeft() - tiles.getPadding().getRight();
        int columns = (int) Math.max(1, Math.floor((room + GAP) / (LEAST_TILE_WIDTH + GAP)));
        tiles.setPrefColumns(columns);
        tiles.setPrefTileWidth(Math.floor((room - GAP * (columns - 1)) / columns));
    }
}
