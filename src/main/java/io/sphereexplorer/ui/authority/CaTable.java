package io.sphereexplorer.ui.authority;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.authority.RollOverText;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.Truncation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** All CA certificates of the tenant, with the state of each. */
final class CaTable extends TableView<CaCertificate> {
    private static final double ROW = 36;
    private static final double STATE = 92;
    private static final double DAYS = 80;
    private static final double DAY = 100;
    private static final double DIGITS = 96;
    private static final String MONOSPACED = "monospaced";

    private final AuthorityViewModel model;
    private final ObservableList<CaCertificate> certificates = FXCollections.observableArrayList();
    private boolean filling;

    CaTable(AuthorityViewModel model) {
        this.model = model;
        setId("authority-table");
        setItems(certificates);
        setAccessibleText(Messages.text("authorities.title"));
        getStyleClass().addAll(Styles.DENSE, "tenant-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addState();
        add("authorities.column.days", DAYS, this::days, "number-cell");
        add("authorities.column.from", DAY, each -> each.notBefore().map(CaTable::day), "ca-day");
        add("authorities.column.to", DAY, each -> each.notAfter().map(CaTable::day), "ca-day");
        add("authorities.column.thumbprint", DIGITS, each -> Optional.of(each.thumbprint()), MONOSPACED);
        add("authorities.column.serial", DIGITS, CaCertificate::serial, MONOSPACED);
        var copy = new MenuItem(Messages.text("authorities.copyThumbprint"));
        copy.setOnAction(_ ->
                model.selectedProperty().get().map(CaCertificate::thumbprint).ifPresent(CopiedText::put));
        setContextMenu(new ContextMenu(copy));
        model.keptProperty().subscribe(kept -> {
            setPlaceholder(placeholder(kept.isPresent()));
            show(kept.map(AuthorityViewModel.Kept::certificates).orElse(List.of()));
        });
        setOnMouseClicked(_ -> model.look().leave());
        model.selectedProperty().subscribe(this::follow);
        getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> lead(chosen));
    }

    private void addState() {
        var column = new TableColumn<CaCertificate, CaCertificate.State>(Messages.text("authorities.column.state"));
        column.setMinWidth(STATE);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().state()));
        column.setCellFactory(_ -> new StateCell());
        getColumns().add(column);
    }

    private void add(String title, double width, Function<CaCertificate, Optional<String>> text, String styleClass) {
        var column = new TableColumn<CaCertificate, String>();
        column.setGraphic(Truncation.explained(new Label(Messages.text(title))));
        column.setMinWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                text.apply(row.getValue()).orElseGet(() -> Messages.text("authorities.notTold"))));
        column.setCellFactory(_ -> new TextCell(styleClass));
        if (!styleClass.equals(MONOSPACED)) { // which is for digits, not for the header's words
            column.getStyleClass().add(styleClass);
        }
        getColumns().add(column);
    }

    /** A revoked one has none left, whatever its dates are. */
    private Optional<String> days(CaCertificate certificate) {
        return certificate
                .daysLeft(model.now())
                .map(left -> Long.toString(certificate.isUsable() ? Math.max(0, left) : 0));
    }

    /** What stands there without certificates: that there are none, or that nobody has asked. */
    private EmptyState placeholder(boolean listed) {
        return listed
                ? new EmptyState(
                        MaterialDesignC.CERTIFICATE_OUTLINE,
                        Messages.text("authorities.none.title"),
                        Messages.text("authorities.none.text"))
                : new EmptyState(
                                MaterialDesignC.CERTIFICATE_OUTLINE,
                                Messages.text("authorities.unlisted.title"),
                                Messages.text("authorities.unlisted.text"))
                        .offering("authority-list-beside", Messages.text("authorities.list"), model.list()::run);
    }

    private static String day(Instant instant) {
        return RollOverText.day(instant).toString();
    }

    private void show(List<CaCertificate> all) {
        filling = true;
        certificates.setAll(all);
        filling = false;
        follow(model.selectedProperty().get());
    }

    private void follow(Optional<CaCertificate> chosen) {
        filling = true;
        chosen.filter(certificates::contains)
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
        filling = false;
    }

    private void lead(@Nullable CaCertificate certificate) {
        if (!filling) {
            model.look().leave();
            model.selectedProperty().set(Optional.ofNullable(certificate));
        }
    }

    /** What the certificate is good for. */
    private static final class StateCell extends TableCell<CaCertificate, CaCertificate.State> {
        @Override
        protected void updateItem(CaCertificate.@Nullable State state, boolean empty) {
            super.updateItem(state, empty);
            setGraphic(empty || state == null ? null : new CaStateMark(state));
        }
    }

    /** A text, whole in a tool tip if it does not fit. */
    private static final class TextCell extends TableCell<CaCertificate, String> {
        TextCell(String styleClass) {
            getStyleClass().add(styleClass);
            Truncation.explained(this);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }
}
