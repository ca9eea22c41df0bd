package io.sphereexplorer.ui.shell;

import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.PartTabs;
import io.sphereexplorer.ui.common.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One board: its header, what is wrong with it if anything is, and its parts as tabs. */
final class BoardView extends VBox {
    /** The tree beside the tabs shows the same icons. */
    private static final double ROOM_FOR_ICONS = 1040;

    private final BoardViewModel board;
    private final ShellViewModel model;
    private final Map<BoardTab, BoardTab.Part> parts = new HashMap<>();
    private final List<BoardTab> tabs;

    BoardView(BoardViewModel board, ShellViewModel model, List<BoardTab> tabs) {
        this.board = board;
        this.model = model;
        this.tabs = tabs;
        getStyleClass().add("board-view");
        var shown = new PartTabs(tabs.stream().map(this::tabOf).toList(), ROOM_FOR_ICONS);
        shown.setId("shell-tabs");
        VBox.setVgrow(shown, Priority.ALWAYS);
        var faults = model.faults().filter(_ -> board.isEmulated()).map(switches -> new FaultPanel(board, switches));
        getChildren().setAll(new BoardHeader(board, this::refresh, faults), notices(faults), shown);
        model.tabProperty().when(Shown.of(this)).subscribe(shown::choose);
        shown.onShown(model.tabProperty()::set);
    }

    private VBox notices(Optional<FaultPanel> faults) {
        var notices = new VBox(
                new TroubleStrip(board),
                new FailureBanner(board.restart(), board.answers()),
                new FailureBanner(board.rename()),
                new FailureBanner(board.identify(), board.answers()));
        faults.ifPresent(panel -> notices.getChildren().add(0, panel));
        notices.getStyleClass().add("board-notices");
        notices.setMinHeight(USE_PREF_SIZE);
        return notices;
    }

    private PartTabs.Part tabOf(BoardTab tab) {
        return new PartTabs.Part(
                tab.id(), tab.title(), tab.icon(), () -> part(tab).pane());
    }

    private void refresh() {
        board.ask();
        tabs.stream()
                .filter(tab -> tab.id().equals(model.tabProperty().get()))
                .forEach(tab -> part(tab).refresh().run());
    }

    private BoardTab.Part part(BoardTab tab) {
        return parts.computeIfAbsent(tab, shown -> shown.part().apply(board));
    }
}
