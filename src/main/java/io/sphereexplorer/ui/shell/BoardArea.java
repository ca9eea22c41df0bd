package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.cloud.CloudArea;
import io.sphereexplorer.ui.cloud.CloudParts;
import io.sphereexplorer.ui.cloud.CloudSection;
import io.sphereexplorer.ui.common.EmptyState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The middle of the window: the chosen board or the cloud, or what to do while there is none. */
final class BoardArea extends StackPane {
    private final ShellViewModel model;
    private final List<BoardTab> tabs;
    private final Optional<Supplier<Node>> together;
    private final Map<BoardViewModel, BoardView> views = new HashMap<>();
    private Optional<Node> allBoards = Optional.empty();
    private final Map<String, CloudArea> cloudAreas = new HashMap<>();

    BoardArea(ShellViewModel model, List<BoardTab> tabs, Optional<Supplier<Node>> together) {
        this.model = model;
        this.together = together;
        this.tabs = tabs;
        getStyleClass().add("board-area");
        model.boards().addListener((ListChangeListener<BoardViewModel>)
                _ -> views.keySet().retainAll(model.boards()));
        model.chosenProperty().subscribe(_ -> show());
        model.togetherProperty().subscribe(_ -> show());
        model.cloud().map(CloudParts::model).ifPresent(cloud -> {
            cloud.shownProperty().subscribe(_ -> show());
            cloud.tabProperty().subscribe(_ -> show());
        });
    }

    private void show() {
        Optional<CloudParts> shownCloud =
                model.cloud().filter(parts -> parts.model().shownProperty().get());
        if (shownCloud.isPresent()) {
            bring(area(shownCloud.get()));
            return;
        }
        if (model.togetherProperty().get() && together.isPresent()) {
            allBoards = allBoards.or(() -> together.map(Supplier::get));
            bring(allBoards.orElseThrow());
            return;
        }
        Optional<BoardViewModel> board = model.chosenProperty().get();
        bring(board.isPresent() ? view(board.get()) : noBoard());
    }

    /** What stands there already stays, or its panes would believe themselves hidden. */
    private void bring(Node shown) {
        if (!getChildren().equals(List.of(shown))) {
            getChildren().setAll(shown);
        }
    }

    private CloudArea area(CloudParts cloud) {
        CloudSection section = cloud.shown();
        return cloudAreas.computeIfAbsent(section.id(), _ -> new CloudArea(cloud.model(), section));
    }

    private BoardView view(BoardViewModel board) {
        return views.computeIfAbsent(board, _ -> new BoardView(board, model, tabs));
    }

    private EmptyState noBoard() {
        return new EmptyState(
                        MaterialDesignU.USB, Messages.text("shell.empty.title"), Messages.text("shell.empty.text"))
                .offering("shell-find", Messages.text("shell.find"), model.findDevices()::run);
    }
}
