package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.cloud.CloudTree;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.console.ConsolePane;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The whole window: boards and cloud at the left, what is chosen in the middle, console and status line at the foot. */
public final class ExplorerShell extends BorderPane {
    private static final String TREE_DIVIDER = "place.divider.boards";
    private static final String CONSOLE_DIVIDER = "place.divider.console";
    private static final String CONSOLE_FOLDED = "place.console.folded";
    private static final double TREE_WIDTH = 296;
    private static final double CONSOLE_HEIGHT = 176;

    private final ShellViewModel model;
    private final ConsolePane console;
    private final TitleRow title;
    private final Set<SplitPane> placed = new HashSet<>();

    /** @param tabs of every board, the overview first */
    public ExplorerShell(ShellViewModel model, List<BoardTab> tabs, ConsolePane console, Theme theme) {
        this(model, tabs, Optional.empty(), console, theme);
    }

    /** @param together makes the pane of all boards at once, when it is shown first */
    public ExplorerShell(
            ShellViewModel model,
            List<BoardTab> tabs,
            Optional<Supplier<Node>> together,
            ConsolePane console,
            Theme theme) {
        this.model = model;
        this.console = console;
        title = new TitleRow(theme, model.cloud());
        setId("shell");
        model.work()
                .track(
                        () -> Messages.text("shell.console.work"),
                        console.model().typed());
        getStyleClass().add("shell");
        var boards = new BoardTree(model, tabs, together.isPresent());
        VBox.setVgrow(boards, Priority.ALWAYS);
        var side = new VBox(boards);
        model.cloud()
                .ifPresent(parts -> parts.sections()
                        .forEach(section -> side.getChildren().add(new CloudTree(parts.model(), section))));
        var main = new SplitPane(side, new BoardArea(model, tabs, together));
        main.getStyleClass().add("shell-split");
        SplitPane.setResizableWithParent(side, false);
        main.widthProperty().subscribe(width -> placeDivider(main, width.doubleValue(), TREE_DIVIDER, TREE_WIDTH));
        setTop(title);
        var foot = new VBox(new StatusLine(model));
        setBottom(foot);
        boolean folded =
                model.places().kept(CONSOLE_FOLDED).map(Boolean::valueOf).orElse(true);
        console.model().foldedProperty().set(folded);
        console.model().foldedProperty().subscribe(now -> layConsole(main, foot, now));
    }

    /** Adds a menu to the settings. */
    public void offer(Menu menu) {
        title.offer(menu);
    }

    private void layConsole(Node main, VBox foot, boolean folded) {
        model.places().keep(CONSOLE_FOLDED, String.valueOf(folded));
        if (folded) {
            setCenter(main);
            foot.getChildren().add(0, console);
            return;
        }
        foot.getChildren().remove(console);
        var split = new SplitPane(main, console);
        split.getStyleClass().add("shell-split");
        split.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(console, false);
        split.heightProperty()
                .subscribe(height -> placeDivider(split, height.doubleValue(), CONSOLE_DIVIDER, -CONSOLE_HEIGHT));
        setCenter(split);
    }

    /** Puts the divider where it was kept, or else so many pixels from the beginning, or below zero from the end. */
    private void placeDivider(SplitPane split, double length, String key, double usual) {
        if (length == 0 || placed.contains(split)) {
            return;
        }
        placed.add(split);
        SplitPane.Divider divider = split.getDividers().getFirst();
        double usualShare = (usual < 0 ? length + usual : usual) / length;
        divider.setPosition(keptShare(key).orElse(usualShare));
        divider.positionProperty().subscribe(position -> model.places().keep(key, String.valueOf(position)));
    }

    /** Where a divider was left; empty if nowhere, or if somebody wrote something else into the settings. */
    private Optional<Double> keptShare(String key) {
        try {
            return model.places().kept(key).map(Double::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
