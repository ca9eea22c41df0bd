package io.sphereexplorer.ui.common;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one pack, 16 px in lists and 20 px in tool bars, each with the word it stands for. */
public final class Icons {
    private Icons() {}

    /** An icon beside a text that says the same; screen readers pass over it. */
    public static FontIcon decorating(Ikon icon) {
        var node = new FontIcon(icon);
        node.getStyleClass().add("decorating-icon");
        return node;
    }

    /** An icon that stands alone: its meaning is tool tip and accessible text. */
    public static FontIcon meaning(Ikon icon, String meaning) {
        var node = new FontIcon(icon);
        node.setAccessibleText(meaning);
        Tooltip.install(node, new Tooltip(meaning));
        return node;
    }

    /** A flat button that shows only an icon. */
    public static Button button(Ikon icon, String meaning) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool-button");
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        return button;
    }

    /** A flat button that shows only an icon and opens a menu. */
    public static MenuButton menu(Ikon icon, String meaning, MenuItem... items) {
        var button = new MenuButton(null, new FontIcon(icon), items);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool-button", "menu-only");
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        return button;
    }
}
