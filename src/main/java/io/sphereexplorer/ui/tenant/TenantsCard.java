package io.sphereexplorer.ui.tenant;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.Icons;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The tenants of the chosen account: which one commands go to, and what to do about having none. */
final class TenantsCard extends VBox {
    private final DeskViewModel desk;
    private final CreateTenantViewModel creation;
    private final StackPane body = new StackPane();
    private final TenantTable table;

    TenantsCard(DeskViewModel desk, CreateTenantViewModel creation) {
        super(8);
        this.desk = desk;
        this.creation = creation;
        table = new TenantTable(desk);
        setId("tenants-card");
        getStyleClass().add("card-box");
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head(), result(), body);
        desk.tenantsProperty().subscribe(_ -> show());
        desk.list().runningProperty().subscribe(_ -> show());
        desk.knownProperty().subscribe(_ -> show());
    }

    private Node head() {
        var title = new Label();
        title.textProperty().bind(desk.knownProperty().map(_ -> words("tenants.title", "catalogs.title")));
        title.getStyleClass().add("card-title");
        Button refresh = Icons.button(MaterialDesignR.REFRESH, Messages.text("tenants.refresh"));
        refresh.setId("tenants-refresh");
        refresh.disableProperty().bind(desk.list().runningProperty());
        refresh.visibleProperty().bind(desk.tenantsProperty().map(Optional::isPresent));
        refresh.setOnAction(_ -> desk.list().run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var create = new Button(Messages.text("tenants.create"));
        create.setId("tenant-create");
        create.setMinWidth(USE_PREF_SIZE);
        create.visibleProperty().bind(desk.knownProperty().map(_ -> wording() == Wording.TENANT));
        create.disableProperty().bind(creation.create().runningProperty());
        create.setOnAction(_ -> creation.open());
        var head = new HBox(8, title, refresh, gap, create);
        head.getStyleClass().add("account-line");
        return head;
    }

    /** Of what the chosen account sees. */
    private Wording wording() {
        return desk.knownProperty().get().account().map(Wording::of).orElse(Wording.TENANT);
    }

    private String words(String ofTenants, String ofCatalogs) {
        return Messages.text(wording() == Wording.TENANT ? ofTenants : ofCatalogs);
    }

    private Node result() {
        var result = new Label();
        result.setId("tenant-created");
        result.getStyleClass().add(Styles.TEXT_BOLD);
        result.setWrapText(true);
        result.setMinHeight(USE_PREF_SIZE);
        result.textProperty().bind(creation.resultProperty());
        result.visibleProperty().bind(result.textProperty().isNotEmpty());
        result.managedProperty().bind(result.visibleProperty());
        return result;
    }

    private void show() {
        Optional<List<Tenant>> tenants = desk.tenantsProperty().get();
        Node content = desk.list().runningProperty().get() && tenants.isEmpty()
                ? asking()
                : tenants.map(all -> all.isEmpty() ? nothing() : table).orElseGet(this::unasked);
        body.getChildren().setAll(content);
    }

    private Node asking() {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(160);
        return line(text(words("tenants.asking", "catalogs.asking")), bar);
    }

    private Node unasked() {
        var list = new Button(words("tenants.list", "catalogs.list"));
        list.setId("tenants-list");
        list.getStyleClass().add(Styles.ACCENT);
        list.setMinWidth(USE_PREF_SIZE);
        list.setOnAction(_ -> desk.list().run());
        return line(text(words("tenants.unasked", "catalogs.unasked")), list);
    }

    /** What an account without a tenant can do next. */
    private Node nothing() {
        String mail = desk.knownProperty().get().account().map(Account::mail).orElse("");
        if (wording() == Wording.CATALOG) {
            Label none = text(Messages.text("catalogs.none", mail));
            none.setId("tenants-none");
            return none;
        }
        var copy = new Button(Messages.text("tenants.copyRequest"));
        copy.setId("tenants-copy-request");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> CopiedText.put(Messages.text("tenants.request", mail)));
        var line = line(text(Messages.text("tenants.none", mail)), copy);
        line.setId("tenants-none");
        return line;
    }

    private static HBox line(Label text, Node beside) {
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(16, text, beside);
        line.getStyleClass().addAll("account-line", "tenants-line");
        return line;
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
