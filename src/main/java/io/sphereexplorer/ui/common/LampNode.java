package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.NetworkChain.Lamp;
import io.sphereexplorer.ui.common.NetworkChain.Light;
import io.sphereexplorer.ui.common.NetworkChain.Link;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One lamp of the chain with its word above, its detail below, and half of the line to each neighbour. */
final class LampNode extends VBox {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double LEAST_WIDTH = 56;

    private final Link link;
    private final Region left = line();
    private final Region right = line();
    private final FontIcon icon = new FontIcon(MaterialDesignC.CIRCLE_OUTLINE);
    private final Label detail = Truncation.explained(new Label());
    private final Tooltip meaning = new Tooltip();

    LampNode(Link link) {
        this.link = link;
        getStyleClass().add("lamp");
        icon.getStyleClass().add("lamp-icon");
        detail.getStyleClass().add("lamp-detail");
        left.setVisible(link != Link.JOINED);
        right.setVisible(link != Link.AUTHENTICATED);
        var name = new Label(link.text());
        name.getStyleClass().add("lamp-name");
        var bulb = new HBox(left, icon, right);
        bulb.getStyleClass().add("lamp-bulb");
        getChildren().setAll(name, bulb, detail);
        name.setMinWidth(USE_PREF_SIZE);
        detail.setPrefWidth(LEAST_WIDTH);
        detail.setMaxWidth(Double.MAX_VALUE);
        Tooltip.install(bulb, meaning);
        showUnread();
    }

    void showUnread() {
        paint(form(Light.WAITING), Messages.text("chain.light.unread"), "");
        setLight(this, Light.WAITING);
        setLight(left, Light.WAITING);
        setLight(right, Light.WAITING);
    }

    /** @param before the light of the lamp to the left */
    void show(Lamp lamp, Light before) {
        String light = Messages.text("chain.light." + lamp.light().name().toLowerCase(Locale.ROOT));
        paint(form(lamp.light()), light, lamp.detail());
        setLight(this, lamp.light());
        setLight(left, before);
        setLight(right, lamp.light());
    }

    private void paint(Ikon lampIcon, String light, String words) {
        icon.setIconCode(lampIcon);
        detail.setText(words);
        String sentence = link.text() + ": " + (words.isEmpty() ? light : light + " (" + words + ")");
        meaning.setText(sentence);
        setAccessibleText(sentence);
    }

    private static void setLight(Node node, Light light) {
        node.pseudoClassStateChanged(LIT, light == Light.LIT);
        node.pseudoClassStateChanged(DARK, light == Light.DARK);
    }

    private static Region line() {
        var line = new Region();
        line.getStyleClass().add("lamp-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    /** The lamps differ in form as well as in colour. */
    private static Ikon form(Light light) {
        return switch (light) {
            case LIT -> MaterialDesignC.CHECKBOX_BLANK_CIRCLE;
            case DARK -> MaterialDesignC.CIRCLE_HALF_FULL;
            case WAITING -> MaterialDesignC.CIRCLE_OUTLINE;
        };
    }
}
