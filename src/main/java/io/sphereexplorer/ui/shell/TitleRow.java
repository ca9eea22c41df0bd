package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.cloud.AccountMenu;
import io.sphereexplorer.ui.cloud.CloudParts;
import io.sphereexplorer.ui.cloud.TenantMenu;
import io.sphereexplorer.ui.common.Appearance;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Theme;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The row at the top of the window: the program's name, the chosen tenant and account, and the settings. */
final class TitleRow extends HBox {
    private final MenuButton settings;

    TitleRow(Theme theme, Optional<CloudParts> cloud) {
        settings = settings(theme);
        getStyleClass().add("title-row");
        var name = new Label(Messages.text("shell.board.untitled"));
        name.getStyleClass().add("title-name");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(name, gap, settings);
        cloud.map(CloudParts::model).ifPresent(model -> {
            getChildren().add(1, new TenantMenu(model));
            getChildren().add(getChildren().size() - 1, new AccountMenu(model));
        });
    }

    /** Adds a menu to the settings. */
    void offer(Menu menu) {
        settings.getItems().add(menu);
    }

    private static MenuButton settings(Theme theme) {
        MenuButton button = Icons.menu(MaterialDesignC.COG_OUTLINE, Messages.text("shell.settings"), appearance(theme));
        button.setId("shell-settings");
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
