package io.sphereexplorer.app;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.ui.bench.BenchBoard;
import io.sphereexplorer.ui.bench.BenchViewModel;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The boards of the window as the pane of all boards sees them; FX thread. */
public final class AllBoards {
    private final ObservableList<BoardViewModel> boards;
    private final Map<BoardViewModel, BenchBoard> seen = new HashMap<>();
    private final ObservableList<BenchBoard> shown = FXCollections.observableArrayList();

    private AllBoards(ObservableList<BoardViewModel> boards) {
        this.boards = boards;
    }

    /** What the pane shows, following the window. */
    public static BenchViewModel of(ShellViewModel model, CommandRunner commands, Background background) {
        var all = new AllBoards(model.boards());
        all.boards.addListener((ListChangeListener<BoardViewModel>) _ -> all.follow());
        all.follow();
        return new BenchViewModel(all.shown, commands, background, InstantSource.system(), model.work());
    }

    private void follow() {
        List<BenchBoard> now = boards.stream()
                .map(board -> seen.computeIfAbsent(board, AllBoards::seen))
                .toList();
        seen.keySet().retainAll(boards);
        shown.setAll(now);
    }

    private static BenchBoard seen(BoardViewModel board) {
        return new BenchBoard(
                board.board(),
                board.session(),
                board.nameProperty(),
                board.state().map(state -> new BenchBoard.Mark(state.text(), state.styleClass())),
                board::id);
    }
}
