package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** One field of a line of the list. */
final class NetworkCell extends TableCell<NetworkRow, NetworkRow> {
    private final Function<NetworkRow, Node> content;

    NetworkCell(Function<NetworkRow, Node> content) {
        this.content = content;
    }

    @Override
    protected void updateItem(@Nullable NetworkRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(row == null || empty ? null : content.apply(row));
    }

    static Node signal(NetworkRow row) {
        int dbm = row.network().strongest().signalDbm();
        int bars = FoundNetwork.bars(dbm);
        var icon = Icons.meaning(bars(bars), Messages.text("wifi.signal.bars", bars));
        icon.getStyleClass().add("signal-bars");
        return line(Pos.CENTER_RIGHT, icon, number(Integer.toString(dbm)));
    }

    static Node name(NetworkRow row) {
        Label name =
                Truncation.explained(new Label(NetworkText.name(row.network().ssid())));
        name.getStyleClass().add("network-name");
        name.setMinWidth(0);
        return name;
    }

    static Node band(NetworkRow row) {
        String bands = row.network().points().stream()
                .map(point -> NetworkText.bandNumber(point.band()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" + "));
        return line(Pos.CENTER_RIGHT, number(bands));
    }

    static Node channel(NetworkRow row) {
        return line(
                Pos.CENTER_RIGHT,
                number(Integer.toString(row.network().strongest().channel())));
    }

    static Node marks(NetworkRow row) {
        var marks = line(Pos.CENTER_LEFT, security(row));
        if (row.stored()) {
            marks.getChildren()
                    .add(Icons.meaning(MaterialDesignB.BOOKMARK_CHECK_OUTLINE, Messages.text("wifi.network.stored")));
        }
        if (row.joined()) {
            var icon = Icons.meaning(MaterialDesignC.CHECK_CIRCLE, Messages.text("wifi.state.joined"));
            icon.getStyleClass().add("joined-mark");
            marks.getChildren().add(icon);
        }
        return marks;
    }

    private static Node security(NetworkRow row) {
        String word = NetworkText.security(row.network().security());
        return switch (row.network().security()) {
            case OPEN -> Icons.meaning(MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE, word);
            case PSK -> Icons.meaning(MaterialDesignL.LOCK_OUTLINE, word);
            case EAP_TLS -> Icons.meaning(MaterialDesignS.SHIELD_ACCOUNT_OUTLINE, word);
            case UNKNOWN -> Icons.meaning(MaterialDesignL.LOCK_QUESTION, word);
        };
    }

    private static Ikon bars(int bars) {
        return switch (bars) {
            case 0 -> MaterialDesignW.WIFI_STRENGTH_OUTLINE;
            case 1 -> MaterialDesignW.WIFI_STRENGTH_1;
            case 2 -> MaterialDesignW.WIFI_STRENGTH_2;
            case 3 -> MaterialDesignW.WIFI_STRENGTH_3;
            default -> MaterialDesignW.WIFI_STRENGTH_4;
        };
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox line(Pos alignment, Node... nodes) {
        var line = new HBox(8, nodes);
        line.setAlignment(alignment);
        return line;
    }
}
