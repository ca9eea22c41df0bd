package io.sphereexplorer.ui.app;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.Ticker;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The applications of one board: the list and what can be done to each, the way onto the board, memory and flash. */
public final class AppsPane extends VBox {
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(4);
    private static final double LEAST_TABLE_HEIGHT = 96;

    private final AppsViewModel model;
    private final Ticker ticker;
    private Optional<Ticker.Ticking> following = Optional.empty();

    public AppsPane(AppsViewModel model, Ticker ticker) {
        this.model = model;
        this.ticker = ticker;
        setId("apps-pane");
        getStyleClass().add("apps-pane");
        var halves = new SplitPane(installed(), besides());
        halves.setOrientation(Orientation.HORIZONTAL);
        halves.setDividerPositions(0.52);
        VBox.setVgrow(halves, Priority.ALWAYS);
        getChildren()
                .setAll(
                        banner("app-banner-change", model.change()),
                        banner("app-banner-check", model.install().check()),
                        banner("app-banner-install", model.install().install()));
        model.install().practice().ifPresent(action -> getChildren().add(banner("app-banner-practice", action)));
        getChildren().add(halves);
        Shown.of(this).subscribe(this::followWhileShown);
    }

    private void followWhileShown(boolean shown) {
        following.ifPresent(Ticker.Ticking::close);
        following = Optional.empty();
        if (shown) {
            model.refresh();
            following = Optional.of(ticker.every(BETWEEN_READINGS, model::refresh));
        }
    }

    private static Node banner(String id, AsyncAction<?> action) {
        var banner = new FailureBanner(action);
        banner.setId(id);
        return banner;
    }

    private Node installed() {
        var table = new AppTable(model);
        table.setMinHeight(LEAST_TABLE_HEIGHT);
        VBox.setVgrow(table, Priority.ALWAYS);
        var column = new VBox(8, tools(), table, new AppDetails(model));
        column.getStyleClass().add("app-list-box");
        return column;
    }

    private Node tools() {
        var title = new Label(Messages.text("app.table.title"));
        title.getStyleClass().add("section-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var system = new CheckBox(Messages.text("app.system"));
        system.setId("app-system");
        system.selectedProperty().bindBidirectional(model.systemShownProperty());
        var line = new HBox(8, title, gap, system);
        line.getStyleClass().add("app-tools");
        return line;
    }

    private Node besides() {
        var column = new VBox(16, new InstallBox(model), new MemoryBox(model));
        column.getStyleClass().add("app-besides");
        var scroll = new ScrollPane(column);
        scroll.getStyleClass().add("app-besides-scroll");
        scroll.setFitToWidth(true);
        return scroll;
    }
}
