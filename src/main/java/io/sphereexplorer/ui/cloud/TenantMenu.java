package io.sphereexplorer.ui.cloud;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The chosen tenant in the title row, with the role as far as the service has told it; its menu asks no service. */
public final class TenantMenu extends MenuButton {
    private static final double MAX_WIDTH = 320;
    private static final int MOST_TENANTS = 12;

    private final CloudViewModel model;

    public TenantMenu(CloudViewModel model) {
        this.model = model;
        DeskViewModel desk = model.desk();
        setId("title-tenant");
        getStyleClass().addAll(Styles.FLAT, "title-menu");
        setGraphic(Icons.decorating(MaterialDesignD.DOMAIN));
        setMaxWidth(MAX_WIDTH);
        setMinWidth(0);
        textProperty()
                .bind(desk.knownProperty()
                        .flatMap(known -> desk.listedTenant()
                                .map(listed -> known.tenant()
                                        .map(chosen -> named(chosen, listed))
                                        .orElseGet(() -> Messages.text("shell.cloud.noTenant")))));
        var whole = new Tooltip(); // the button does not tell whether its text is cut off
        whole.textProperty().bind(accessibleTextProperty());
        setTooltip(whole);
        accessibleTextProperty()
                .bind(desk.knownProperty()
                        .flatMap(known -> textProperty()
                                .map(text -> Messages.text(
                                        "shell.cloud.tenantMenu",
                                        text,
                                        known.tenant()
                                                .map(Wording::of)
                                                .orElse(Wording.TENANT)
                                                .title()))));
        visibleProperty().bind(desk.knownProperty().map(known -> known.account().isPresent()));
        managedProperty().bind(visibleProperty());
        desk.knownProperty().subscribe(_ -> fill());
        desk.tenantsProperty().subscribe(_ -> fill());
    }

    private static String named(ChosenTenant chosen, Optional<Tenant> listed) {
        if (Wording.of(chosen) == Wording.CATALOG) {
            return Messages.text("shell.cloud.tenantAndRole", chosen.name(), Wording.CATALOG.noun());
        }
        return listed.filter(tenant -> !tenant.roles().isEmpty())
                .map(tenant ->
                        Messages.text("shell.cloud.tenantAndRole", chosen.name(), String.join(", ", tenant.roles())))
                .orElseGet(chosen::name);
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        Optional<ChosenTenant> chosen = model.desk().knownProperty().get().tenant();
        model.desk().tenantsProperty().get().stream()
                .flatMap(List::stream)
                .filter(tenant ->
                        chosen.filter(now -> now.id().equals(tenant.id())).isEmpty())
                .limit(MOST_TENANTS)
                .map(this::item)
                .forEach(items::add);
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        var choose = new MenuItem(Messages.text("shell.cloud.choose"));
        choose.setId("title-choose-tenant");
        choose.setOnAction(_ -> model.show(CloudViewModel.ACCOUNT));
        items.add(choose);
        getItems().setAll(items);
    }

    private MenuItem item(Tenant tenant) {
        var item = new MenuItem(Messages.text(
                "shell.cloud.useTenant", tenant.name(), Wording.of(tenant).noun()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.desk().use(tenant));
        return item;
    }
}
