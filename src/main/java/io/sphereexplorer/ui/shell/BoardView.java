package io.sphereexplorer.ui.shell;

import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One board: its header, what is wrong with it if anything is, and its parts as tabs. */
final class BoardView extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Below this width the tabs have room for words alone; the tree beside them shows the same icons. */
    private static final double ROOM_FOR_ICONS = 1040;

    private final BoardViewModel board;
    private final ShellViewModel model;
    private final TabPane tabPane = new TabPane();
    private final Map<BoardTab, BoardTab.Part> parts = new HashMap<>();

    BoardView(BoardViewModel board, ShellViewModel model, List<BoardTab> tabs) {
        this.board = board;
        this.model = model;
        getStyleClass().add("board-view");
        tabPane.setId("shell-tabs");
        tabPane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.forEach(tab -> tabPane.getTabs().add(tabOf(tab)));
        VBox.setVgrow(tabPane, Priority.ALWAYS);
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, isNarrow(width.doubleValue())));
        var faults = model.faults().filter(_ -> board.isEmulated()).map(switches -> new FaultPanel(board, switches));
        getChildren().setAll(new BoardHeader(board, this::refresh, faults), notices(faults), tabPane);
        model.tabProperty().when(Shown.of(this)).subscribe(this::follow);
        tabPane.getSelectionModel().selectedItemProperty().subscribe(this::lead);
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

    /** Not before it has a width, for a look that changes within the first layout is drawn half. */
    private static boolean isNarrow(double width) {
        return width > 0 && width < ROOM_FOR_ICONS;
    }

    private Tab tabOf(BoardTab part) {
        var tab = new Tab(part.title());
        tab.setId("tab-" + part.id());
        tab.setUserData(part);
        FontIcon icon = Icons.decorating(part.icon());
        tab.graphicProperty().bind(widthProperty().map(width -> isNarrow(width.doubleValue()) ? null : icon));
        return tab;
    }

    private void follow(String shown) {
        tabPane.getTabs().stream()
                .filter(tab -> tab(tab).id().equals(shown))
                .findFirst()
                .ifPresent(tabPane.getSelectionModel()::select);
    }

    /** Only the shown tab holds its pane, so that a hidden one can rest. */
    private void lead(@Nullable Tab now) {
        tabPane.getTabs().stream().filter(tab -> !tab.isSelected()).forEach(tab -> tab.setContent(null));
        if (now != null) {
            now.setContent(part(tab(now)).pane());
            model.tabProperty().set(tab(now).id());
        }
    }

    private void refresh() {
        board.ask();
        part(tab(tabPane.getSelectionModel().getSelectedItem())).refresh().run();
    }

    private BoardTab.Part part(BoardTab tab) {
        return parts.computeIfAbsent(tab, shown -> shown.part().apply(board));
    }

    private static BoardTab tab(Tab tab) {
        return (BoardTab) tab.getUserData();
    }
}
