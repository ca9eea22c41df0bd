package io.sphereexplorer.ui.tenant;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.sphere.Member;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.command.tenant.TenantMembers;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The members of the chosen tenant, and the form that invites and gives roles; closed in words to whoever may not. */
final class MembersCard extends VBox {
    private static final double ROW = 36;
    private static final int MOST_ROWS = 8;

    private final MembersViewModel model;
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final TableView<Member> table = new TableView<>(members);

    MembersCard(MembersViewModel model) {
        super(8);
        this.model = model;
        setId("members-card");
        getStyleClass().add("card-box");
        setMinHeight(USE_PREF_SIZE);
        layTable();
        var listed = new VBox(8, table, advice(), form(), result());
        shownWhile(listed, model.membersProperty().map(Optional::isPresent));
        getChildren().setAll(head(), unasked(), listed);
        model.membersProperty().subscribe(this::show);
        shownWhile(
                this,
                model.desk()
                        .knownProperty()
                        .map(known -> known.tenant()
                                .filter(chosen ->
                                        Wording.of(chosen) == Wording.TENANT) // who is in a catalog is kept in Azure
                                .isPresent()));
    }

    private Node head() {
        var title = Truncation.explained(new Label());
        title.getStyleClass().add("card-title");
        title.setMinWidth(0);
        title.textProperty()
                .bind(model.desk()
                        .knownProperty()
                        .map(known -> Messages.text(
                                "members.title",
                                known.tenant().map(ChosenTenant::name).orElse(""))));
        Button refresh = Icons.button(MaterialDesignR.REFRESH, Messages.text("members.refresh"));
        refresh.setId("members-refresh");
        refresh.disableProperty().bind(model.list().runningProperty());
        refresh.visibleProperty().bind(model.membersProperty().map(Optional::isPresent));
        refresh.setOnAction(_ -> model.list().run());
        var head = new HBox(8, title, refresh);
        head.getStyleClass().add("account-line");
        return head;
    }

    private Node unasked() {
        var text = text(Messages.text("members.unasked"));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(120);
        bar.visibleProperty().bind(model.list().runningProperty());
        var list = new Button(Messages.text("members.list"));
        list.setId("members-list");
        list.setMinWidth(USE_PREF_SIZE);
        list.disableProperty().bind(model.list().runningProperty());
        list.setOnAction(_ -> model.list().run());
        var line = new HBox(16, text, bar, list);
        line.getStyleClass().add("account-line");
        shownWhile(line, model.membersProperty().map(Optional::isEmpty));
        return line;
    }

    private void layTable() {
        table.setId("members-table");
        table.setAccessibleText(Messages.text("members.table"));
        table.getStyleClass().addAll(Styles.DENSE, "tenant-table");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Label(Messages.text("members.none")));
        table.getColumns().add(column("members.column.name", Member::displayName));
        table.getColumns().add(column("members.column.mail", Member::mail));
        table.getColumns().add(column("members.column.roles", member -> String.join(", ", member.roles())));
    }

    private void show(Optional<TenantMembers> told) {
        members.setAll(told.map(TenantMembers::members).orElseGet(java.util.List::of));
        double height = ROW * (1 + Math.clamp(members.size(), 1, MOST_ROWS)) + 2;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    private Node advice() {
        var advice = text(Messages.text("members.oneAdministrator"));
        advice.setId("members-one-administrator");
        advice.getStyleClass().add("muted");
        shownWhile(
                advice,
                model.membersProperty()
                        .map(told ->
                                told.filter(met -> met.administrators() == 1).isPresent()));
        return advice;
    }

    private Node form() {
        ObservableValue<String> forbidden = model.notPermitted();
        var mail = new TextField();
        mail.setId("members-mail");
        mail.setPromptText(Messages.text("members.mail"));
        mail.setAccessibleText(Messages.text("members.mail"));
        mail.setPrefColumnCount(24);
        mail.textProperty().bindBidirectional(model.mailProperty());
        mail.disableProperty().bind(forbidden.map(reason -> !reason.isEmpty()));
        HBox.setHgrow(mail, Priority.ALWAYS);
        var role = new ComboBox<Role>(FXCollections.observableArrayList(Role.values()));
        role.setId("members-role");
        role.setAccessibleText(Messages.text("members.role"));
        role.setMinWidth(152);
        role.setConverter(new RoleName());
        role.valueProperty().bindBidirectional(model.roleProperty());
        role.disableProperty().bind(mail.disableProperty());
        Button assign = button("members-assign", "members.assign", model.assign()::run);
        Button invite = button("members-invite", "members.invite", model.invite()::run);
        var line = new HBox(8, mail, role, assign, invite);
        line.getStyleClass().add("account-line");
        var why = text("");
        why.setId("members-not-permitted");
        why.textProperty().bind(forbidden);
        shownWhile(why, forbidden.map(reason -> !reason.isEmpty()));
        var note = text(Messages.text("members.note"));
        note.getStyleClass().add("muted");
        shownWhile(note, forbidden.map(String::isEmpty));
        return new VBox(4, line, why, note);
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(model.ready().not());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node result() {
        var result = text("");
        result.setId("members-result");
        result.getStyleClass().add(Styles.TEXT_BOLD);
        result.textProperty().bind(model.resultProperty());
        shownWhile(result, model.resultProperty().map(told -> !told.isEmpty()));
        return result;
    }

    private static TableColumn<Member, String> column(String title, Function<Member, String> text) {
        var column = new TableColumn<Member, String>(Messages.text(title));
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell());
        return column;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** A text, whole in a tool tip if it does not fit. */
    private static final class TextCell extends TableCell<Member, String> {
        TextCell() {
            Truncation.explained(this);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    /** Shows a role as the service calls it. */
    private static final class RoleName extends StringConverter<Role> {
        @Override
        public String toString(@Nullable Role role) {
            return role == null ? "" : role.wireName();
        }

        @Override
        public Role fromString(String name) {
            return Role.ofWireName(name).orElseThrow();
        }
    }
}
