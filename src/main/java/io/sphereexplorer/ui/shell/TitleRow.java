package io.sphereexplorer.ui.shell;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Appearance;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Theme;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The row at the top of the window: the program's name and its settings. */
final class TitleRow extends HBox {
    TitleRow(Theme theme) {
        getStyleClass().add("title-row");
        var name = new Label(Messages.text("shell.board.untitled"));
        name.getStyleClass().add("title-name");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(name, gap, settings(theme));
    }

    private static MenuButton settings(Theme theme) {
        String meaning = Messages.text("shell.settings");
        var button = new MenuButton(null, new FontIcon(MaterialDesignC.COG_OUTLINE));
        button.setId("shell-settings");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool-button", "menu-only");
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.getItems().setAll(appearance(theme));
        return button;
    }

    private static Menu appearance(Theme theme) {
        var menu = new Menu(Messages.text("shell.appearance"), Icons.decorating(MaterialDesignC.CONTRAST_CIRCLE));
        var group = new ToggleGroup();
        for (Appearance choice : Appearance.values()) {
            String key = "shell.appearance." + choice.name().toLowerCase(Locale.ROOT);
            var item = new RadioMenuItem(Messages.text(key));
            item.setToggleGroup(group);
            item.setSelected(theme.appearanceProperty().get() == choice);
            item.setOnAction(_ -> theme.appearanceProperty().set(choice));
            menu.getItems().add(item);
        }
        return menu;
    }
}
