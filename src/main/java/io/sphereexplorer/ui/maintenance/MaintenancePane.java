package io.sphereexplorer.ui.maintenance;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What keeps a board fit for use: update, restart, cleaning, and whatever else app adds below. */
public final class MaintenancePane extends ScrollPane {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UpdateViewModel update;
    private final Ticker ticker;
    private final List<Ticker.Ticking> following = new ArrayList<>();

    /**
     * Begins to ask the board when it is shown.
     *
     * @param restart of the board as a whole
     * @param more cards to stand before the last, the cleaning
     */
    public MaintenancePane(
            UpdateViewModel update, AsyncAction<?> restart, CleanViewModel clean, Ticker ticker, List<Node> more) {
        this.update = update;
        this.ticker = ticker;
        setId("maintenance-pane");
        getStyleClass().addAll("device-pane", Styles.BG_DEFAULT);
        setFitToWidth(true);
        var content = new VBox(new UpdateBox(update), new RestartBox(restart, update.answeringProperty()));
        content.getChildren().addAll(more);
        content.getChildren().add(new CleanBox(clean));
        content.getStyleClass().addAll("pane-content", "maintenance-content");
        setContent(content);
        clean.offerProperty().subscribe(offer -> offer.ifPresent(_ -> setVvalue(getVmax()))); // the guard is the last
        Shown.of(this).subscribe(this::followWhileShown);
    }

    private void followWhileShown(boolean shown) {
        following.forEach(Ticker.Ticking::close);
        following.clear();
        if (shown) {
            update.look();
            following.add(ticker.every(BETWEEN_LOOKS, update::look));
            following.add(ticker.every(SECOND, update::tick));
        }
    }
}
