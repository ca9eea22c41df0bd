package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.tenant.TenantName;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.StepProgress;
import io.sphereexplorer.ui.common.Truncation;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The page before a tenant is created: with what, what is for ever about it, and the guard; the focus is on Cancel. */
final class CreateTenantPage extends VBox {
    private static final double LABEL_WIDTH = 96;

    private final CreateTenantViewModel model;
    private final Button cancel = new Button(Messages.text("common.cancel"));

    CreateTenantPage(CreateTenantViewModel model) {
        super(12);
        this.model = model;
        setId("create-tenant-page");
        var box = new VBox(12, head(), means(), finality(), oneMore(), confirmation());
        box.getStyleClass().add("irreversible-box");
        getChildren()
                .setAll(
                        new FailureBanner(model.look())
                                .offering("create-tenant-again", Messages.text("tenants.create.again"), model::open),
                        new FailureBanner(model.create()),
                        box,
                        new StepProgress("create-tenant-progress", model.create(), model.progress()));
        model.openProperty().subscribe(open -> {
            if (open) {
                cancel.requestFocus(); // so that Enter does no harm
            }
        });
    }

    private static Node head() {
        var head = new HBox(
                8, Icons.decorating(MaterialDesignA.ALERT_OUTLINE), text(Messages.text("tenants.create.title")));
        head.getStyleClass().add("irreversible-title");
        return head;
    }

    private Node means() {
        var rows = new GridPane(16, 8);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        rows.getColumnConstraints().setAll(new ColumnConstraints(LABEL_WIDTH), values);
        rows.addRow(
                0,
                caption("tenants.create.account"),
                value("create-tenant-account", met -> met.account().mail()));
        rows.addRow(
                1,
                caption("tenants.create.board"),
                value(
                        "create-tenant-board",
                        met -> Messages.text(
                                "tenants.create.boardText",
                                met.boardName(),
                                met.board().shortened())));
        rows.addRow(2, caption("tenants.create.name"), name());
        return rows;
    }

    /** A bar while it is looked up, so that nothing jumps. */
    private Node value(String id, java.util.function.Function<CreateTenantViewModel.Means, String> text) {
        var value = Truncation.explained(new Label());
        value.setId(id);
        value.setMinWidth(0);
        value.textProperty()
                .bind(model.meansProperty().map(means -> means.map(text).orElse("")));
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(160);
        bar.visibleProperty().bind(model.look().runningProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        var line = new HBox(8, value, bar);
        line.getStyleClass().addAll("account-line", "create-tenant-value");
        return line;
    }

    private Node name() {
        var name = new TextField();
        name.setId("create-tenant-name");
        name.setPromptText(Messages.text("tenants.create.namePrompt", TenantName.MAX_LENGTH));
        name.setAccessibleText(Messages.text("tenants.create.name"));
        name.setMaxWidth(400);
        name.textProperty().bindBidirectional(model.nameProperty());
        name.disableProperty().bind(model.create().runningProperty());
        var problem = text("");
        problem.setId("create-tenant-name-problem");
        problem.getStyleClass().add("field-problem");
        problem.textProperty().bind(model.nameProblem());
        shownWhile(problem, model.nameProblem().map(told -> !told.isEmpty()));
        return new VBox(4, name, problem);
    }

    private static Node finality() {
        var list = new VBox(4);
        list.setId("create-tenant-finality");
        for (String key : new String[] {
            "tenants.create.forEver", "tenants.create.nameStays", "tenants.create.needs", "tenants.create.noClaim"
        }) {
            var line = new HBox(8, new Label("•"), text(Messages.text(key)));
            list.getChildren().add(line);
        }
        return list;
    }

    private Node oneMore() {
        var tick = new CheckBox();
        tick.setId("create-tenant-one-more");
        tick.setWrapText(true);
        tick.setMinHeight(USE_PREF_SIZE);
        tick.selectedProperty().bindBidirectional(model.oneMoreProperty());
        tick.disableProperty().bind(model.create().runningProperty());
        tick.textProperty().bind(model.meansProperty().map(CreateTenantPage::oneMoreText));
        shownWhile(
                tick,
                model.meansProperty()
                        .map(means ->
                                means.filter(met -> !met.tenants().isEmpty()).isPresent()));
        return tick;
    }

    private static String oneMoreText(Optional<CreateTenantViewModel.Means> means) {
        return means.map(met -> Messages.text(
                        "tenants.create.oneMore",
                        met.tenants().size(),
                        met.tenants().stream().map(Tenant::name).limit(3).collect(Collectors.joining(", "))))
                .orElse("");
    }

    private Node confirmation() {
        var digits = new TextField();
        digits.setId("create-tenant-digits");
        digits.getStyleClass().add("monospaced");
        digits.setPrefColumnCount(5);
        digits.setMinWidth(USE_PREF_SIZE);
        digits.textProperty().bindBidirectional(model.typedProperty());
        digits.disableProperty().bind(model.create().runningProperty());
        var caption = text(Messages.text("tenants.create.digits"));
        caption.setLabelFor(digits);
        cancel.setId("create-tenant-cancel");
        cancel.setCancelButton(true);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.disableProperty().bind(model.create().runningProperty());
        cancel.setOnAction(_ -> model.cancel());
        var create = new Button(Messages.text("tenants.create.go"));
        create.setId("create-tenant-go");
        create.setMinWidth(Region.USE_PREF_SIZE);
        create.getStyleClass().add("irreversible-button");
        create.disableProperty().bind(model.complete().not());
        create.setOnAction(_ -> model.create().run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, caption, digits, gap, cancel, create);
        line.getStyleClass().add("account-line");
        GridPane.setValignment(line, VPos.CENTER);
        return line;
    }

    private static Label caption(String key) {
        var caption = new Label(Messages.text(key));
        caption.getStyleClass().add("muted");
        GridPane.setValignment(caption, VPos.BASELINE);
        return caption;
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
}
