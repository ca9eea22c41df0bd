package io.sphereexplorer.ui.tenant;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.ui.common.Truncation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Tenants with their IDs and the account's roles; Enter on a row, or its button, lets commands go there. */
final class TenantTable extends TableView<Tenant> {
    private static final double ROW = 40;
    private static final double HEADER = 36;
    private static final int MOST_ROWS = 8;
    private static final double LEAST_NAME_WIDTH = 168;
    private static final double LEAST_ID_WIDTH = 120;
    private static final double ID_WIDTH = 344;
    private static final double KIND_WIDTH = 88;
    private static final double ROLE_WIDTH = 136;
    private static final double USE_WIDTH = 104;
    private static final double MARGIN = 18; // for the scroll bar

    private final DeskViewModel desk;
    private final TableColumn<Tenant, Tenant> kind;
    private final ObservableList<Tenant> tenants = FXCollections.observableArrayList();

    TenantTable(DeskViewModel desk) {
        this.desk = desk;
        setId("tenant-table");
        setItems(tenants);
        setAccessibleText(Messages.text("tenants.title"));
        getStyleClass().addAll(Styles.DENSE, "tenant-table");
        setFixedCellSize(ROW);
        TableColumn<Tenant, Tenant> name = text("tenants.column.name", Tenant::name, "tenant-name");
        TableColumn<Tenant, Tenant> id =
                text("tenants.column.id", tenant -> tenant.id().toString(), "monospaced");
        kind = fixed(text("tenants.column.kind", tenant -> Wording.of(tenant).title(), "tenant-role"), KIND_WIDTH);
        kind.setVisible(false);
        getColumns().add(name);
        getColumns().add(kind);
        getColumns().add(id);
        getColumns().add(fixed(text("tenants.column.role", TenantTable::roles, "tenant-role"), ROLE_WIDTH));
        getColumns().add(fixed(use(), USE_WIDTH));
        Runnable share = () -> share(getWidth() - kindWidth() - ROLE_WIDTH - USE_WIDTH - MARGIN, name, id);
        widthProperty().subscribe(share);
        kind.visibleProperty().subscribe(share);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(getSelectionModel().getSelectedItem())
                        .filter(tenant -> !isChosen(tenant))
                        .ifPresent(desk::use);
            }
        });
        desk.tenantsProperty().subscribe(all -> show(all.orElse(List.of())));
        desk.knownProperty().subscribe(_ -> refresh());
    }

    /** The ID is cut off before the name is, which people know tenants by. */
    private static void share(double width, TableColumn<?, ?> name, TableColumn<?, ?> id) {
        double rest = Math.clamp(width - LEAST_NAME_WIDTH, LEAST_ID_WIDTH, ID_WIDTH);
        id.setPrefWidth(rest);
        name.setPrefWidth(Math.max(LEAST_NAME_WIDTH, width - rest));
    }

    /** The selection stays on its tenant. */
    private void show(List<Tenant> all) {
        Optional<UUID> selected =
                Optional.ofNullable(getSelectionModel().getSelectedItem()).map(Tenant::id);
        tenants.setAll(all);
        kind.setVisible(all.stream().anyMatch(tenant -> tenant.catalog().isPresent()));
        all.stream()
                .filter(tenant -> selected.equals(Optional.of(tenant.id())))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
        double height = HEADER + ROW * Math.clamp(all.size(), 1, MOST_ROWS) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** Only catalogs are worth telling apart. */
    private double kindWidth() {
        return kind.isVisible() ? KIND_WIDTH : 0;
    }

    private boolean isChosen(Tenant tenant) {
        return desk.knownProperty()
                .get()
                .tenant()
                .filter(chosen -> chosen.id().equals(tenant.id()))
                .isPresent();
    }

    private static String roles(Tenant tenant) {
        return tenant.roles().isEmpty() ? Messages.text("tenants.noRole") : String.join(", ", tenant.roles());
    }

    private static TableColumn<Tenant, Tenant> column(String title) {
        var column = new TableColumn<Tenant, Tenant>(title);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static TableColumn<Tenant, Tenant> text(String title, Function<Tenant, String> text, String styleClass) {
        TableColumn<Tenant, Tenant> column = column(Messages.text(title));
        column.setComparator((one, other) -> text.apply(one).compareToIgnoreCase(text.apply(other)));
        column.setCellFactory(_ -> new TextCell(text, styleClass));
        return column;
    }

    private static TableColumn<Tenant, Tenant> fixed(TableColumn<Tenant, Tenant> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private TableColumn<Tenant, Tenant> use() {
        TableColumn<Tenant, Tenant> column = column("");
        column.setSortable(false);
        column.setCellFactory(_ -> new UseCell());
        return column;
    }

    /** A text, whole in a tool tip if it does not fit. */
    private static final class TextCell extends TableCell<Tenant, Tenant> {
        private final Function<Tenant, String> text;

        TextCell(Function<Tenant, String> text, String styleClass) {
            this.text = text;
            getStyleClass().add(styleClass);
            Truncation.explained(this);
        }

        @Override
        protected void updateItem(@Nullable Tenant tenant, boolean empty) {
            super.updateItem(tenant, empty);
            setText(empty || tenant == null ? null : text.apply(tenant));
        }
    }

    /** The mark of the chosen tenant, or the button that chooses this one. */
    private final class UseCell extends TableCell<Tenant, Tenant> {
        @Override
        protected void updateItem(@Nullable Tenant tenant, boolean empty) {
            super.updateItem(tenant, empty);
            if (empty || tenant == null) {
                setGraphic(null);
                return;
            }
            setGraphic(isChosen(tenant) ? ChosenMark.withWidth(72) : button(tenant));
        }

        private Button button(Tenant tenant) {
            var use = new Button(Messages.text("signin.use"));
            use.setId("tenant-use");
            use.getStyleClass().add(Styles.SMALL);
            use.setMinWidth(72);
            use.setAccessibleText(Messages.text(
                    "tenants.use.named", tenant.name(), Wording.of(tenant).noun()));
            use.disableProperty().bind(desk.change().runningProperty());
            use.setOnAction(_ -> desk.use(tenant));
            return use;
        }
    }
}
