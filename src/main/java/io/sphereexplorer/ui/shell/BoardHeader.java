package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.EmulatedBadge;
import io.sphereexplorer.ui.common.Icons;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The name and state of the chosen board, and what can be done to it as a whole. */
final class BoardHeader extends HBox {
    /** @param faults which the menu of an emulated board opens */
    BoardHeader(BoardViewModel board, Runnable refresh, Optional<FaultPanel> faults) {
        getStyleClass().add("board-header");
        var name = new BoardName(board);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(name, new StateMark(board.state()));
        if (board.isEmulated()) {
            getChildren().add(new EmulatedBadge());
        }
        board.board().note().map(BoardHeader::note).ifPresent(getChildren()::add);
        MenuButton more = more(board, name);
        faults.ifPresent(panel -> more.getItems().add(faults(panel)));
        getChildren().addAll(gap, refreshButton(refresh), more);
    }

    private static FontIcon note(String key) {
        FontIcon icon = Icons.meaning(MaterialDesignI.INFORMATION_OUTLINE, Messages.text(key));
        icon.setId("board-note");
        return icon;
    }

    private static Button refreshButton(Runnable refresh) {
        Button button = Icons.button(MaterialDesignR.REFRESH, Messages.text("shell.refresh"));
        button.setId("board-refresh");
        button.setOnAction(_ -> refresh.run());
        return button;
    }

    private static MenuButton more(BoardViewModel board, BoardName name) {
        MenuItem rename = rename(name);
        MenuItem copyId = copyId(board);
        MenuButton button =
                Icons.menu(MaterialDesignD.DOTS_HORIZONTAL, Messages.text("shell.more"), restart(board), rename);
        if (!board.isEmulated()) {
            button.getItems().add(identify(board));
        }
        button.getItems().add(copyId);
        button.setId("board-more");
        button.setOnShowing(_ -> {
            rename.setDisable(board.id().isEmpty());
            copyId.setDisable(board.id().isEmpty());
        });
        return button;
    }

    private static MenuItem rename(BoardName name) {
        var item = new MenuItem(Messages.text("shell.rename"), Icons.decorating(MaterialDesignP.PENCIL_OUTLINE));
        item.setId("board-rename");
        item.setOnAction(_ -> name.edit());
        return item;
    }

    private static MenuItem identify(BoardViewModel board) {
        var item =
                new MenuItem(Messages.text("shell.identify"), Icons.decorating(MaterialDesignL.LIGHTBULB_ON_OUTLINE));
        item.setId("board-identify");
        item.disableProperty().bind(board.identify().runningProperty());
        item.setOnAction(_ -> board.identify().run());
        return item;
    }

    private static MenuItem restart(BoardViewModel board) {
        var item = new MenuItem(Messages.text("shell.restart"), Icons.decorating(MaterialDesignR.RESTART));
        item.setId("board-restart");
        item.disableProperty().bind(board.restart().runningProperty());
        item.setOnAction(_ -> board.restart().run());
        return item;
    }

    private static MenuItem faults(FaultPanel panel) {
        var item = new MenuItem(Messages.text("shell.faults"), Icons.decorating(MaterialDesignF.FLASH_ALERT_OUTLINE));
        item.setId("board-faults");
        item.getStyleClass().add("emulated-item");
        item.setOnAction(_ -> panel.setVisible(!panel.isVisible()));
        return item;
    }

    private static MenuItem copyId(BoardViewModel board) {
        var item = new MenuItem(Messages.text("shell.copyId"), Icons.decorating(MaterialDesignC.CONTENT_COPY));
        item.setId("board-copy-id");
        item.setOnAction(_ -> board.id().map(DeviceId::upperCase).ifPresent(CopiedText::put));
        return item;
    }
}
