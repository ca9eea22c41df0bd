package io.sphereexplorer.ui.network;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.FirewallRuleset;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Truncation;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The rules of the firewall, in the order in which the board tries them. */
final class FirewallTable extends TableView<FirewallRow> {
    private static final double ROW_HEIGHT = 32;
    private static final int EMPTY_ROWS = 3;
    private static final double MARGIN = 32; // borders, and a bar for narrow windows

    private final ObservableList<FirewallRow> rows = FXCollections.observableArrayList();
    private final Label message = new Label();

    FirewallTable(NetworkViewModel model) {
        setItems(rows);
        setId("network-firewall");
        setAccessibleText(Messages.text("network.firewall"));
        getStyleClass().addAll(Styles.DENSE, "network-table", "firewall-table");
        setFixedCellSize(ROW_HEIGHT);
        add("network.firewall.chain", 120, FirewallRow::chain);
        add("network.firewall.action", 88, FirewallRow::action);
        add("network.firewall.protocol", 80, FirewallRow::protocol);
        add("network.firewall.from", 112, FirewallRow::source);
        number("network.firewall.ports", 64, FirewallRow::sourcePorts);
        add("network.firewall.to", 120, FirewallRow::destination);
        number("network.firewall.ports", 64, FirewallRow::destinationPorts);
        add("network.firewall.interface", 104, FirewallRow::interfaces);
        add("network.firewall.state", 96, FirewallRow::state);
        number("network.firewall.user", 104, FirewallRow::user);
        number("network.firewall.packets", 72, FirewallRow::packets);
        number("network.firewall.octets", 72, FirewallRow::octets);
        message.getStyleClass().add(Styles.TEXT_MUTED);
        message.setWrapText(true);
        setPlaceholder(message);
        prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> ROW_HEIGHT * (Math.max(EMPTY_ROWS, rows.size()) + 1) + MARGIN, rows));
        setMinHeight(USE_PREF_SIZE);
        model.firewall().subscribe(this::show);
    }

    private void show(ReadValue<List<FirewallRuleset>> value) {
        List<FirewallRow> now = value.known().map(FirewallRow::of).orElse(List.of());
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
        message.setText(
                switch (value) {
                    case ReadValue.Present<List<FirewallRuleset>> _ -> Messages.text("network.firewall.none");
                    case ReadValue.Unreadable<List<FirewallRuleset>>(Exception reason) ->
                        PaneFailure.of(reason).happened();
                    default -> Messages.text("common.reading");
                });
    }

    private void number(String title, double width, Function<FirewallRow, String> text) {
        add(title, width, text).getStyleClass().add(Tweaks.ALIGN_RIGHT);
    }

    private TableColumn<FirewallRow, String> add(String title, double width, Function<FirewallRow, String> text) {
        var column = new TableColumn<FirewallRow, String>(Messages.text(title));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> Bindings.createStringBinding(() -> text.apply(row.getValue())));
        column.setCellFactory(_ -> Truncation.explained(new TextCell()));
        getColumns().add(column);
        return column;
    }

    /** A text that is explained where it is cut off. */
    private static final class TextCell extends TableCell<FirewallRow, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }
}
