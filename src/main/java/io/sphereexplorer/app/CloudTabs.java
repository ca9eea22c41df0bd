package io.sphereexplorer.app;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.authority.AuthorityPane;
import io.sphereexplorer.ui.authority.AuthorityViewModel;
import io.sphereexplorer.ui.claim.LedgerPane;
import io.sphereexplorer.ui.claim.LedgerViewModel;
import io.sphereexplorer.ui.cloud.CloudParts;
import io.sphereexplorer.ui.cloud.CloudSection;
import io.sphereexplorer.ui.cloud.CloudTab;
import io.sphereexplorer.ui.cloud.CloudViewModel;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Places;
import io.sphereexplorer.ui.common.Ticker;
import io.sphereexplorer.ui.fleet.BulkPane;
import io.sphereexplorer.ui.fleet.BulkViewModel;
import io.sphereexplorer.ui.fleet.ChosenDevices;
import io.sphereexplorer.ui.fleet.FleetCommands;
import io.sphereexplorer.ui.fleet.FleetPane;
import io.sphereexplorer.ui.fleet.FleetViewModel;
import io.sphereexplorer.ui.image.ImagesPane;
import io.sphereexplorer.ui.image.ImagesViewModel;
import io.sphereexplorer.ui.product.ProductsPane;
import io.sphereexplorer.ui.product.ProductsViewModel;
import io.sphereexplorer.ui.shell.ShellViewModel;
import io.sphereexplorer.ui.tenant.AccountPane;
import io.sphereexplorer.ui.tenant.CreateTenantViewModel;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import io.sphereexplorer.ui.tenant.MembersViewModel;
import io.sphereexplorer.ui.tenant.SignInViewModel;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The parts of the cloud that the window shows, in their order; each pane with its view model. FX thread. */
final class CloudTabs implements AutoCloseable {
    private final Session root;
    private final ShellViewModel model;
    private final CommandRunner commands;
    private final Background background;
    private final DeskViewModel desk;
    private final SignInViewModel signIn;
    private final MembersViewModel members;
    /** A field, because views of a property that nobody holds are forgotten. */
    private final ObservableValue<Optional<ChosenTenant>> tenant;

    private final ProductsViewModel products;
    private final ImagesViewModel images;
    private final HubTabs hub;
    private final AuthorityViewModel authorities;

    /** @param root of no board in particular */
    CloudTabs(Session root, ShellViewModel model, CommandRunner commands, Background background, Ticker ticker) {
        this.root = root;
        this.model = model;
        this.commands = commands;
        this.background = background;
        desk = new DeskViewModel(root, commands, background);
        tenant = desk.knownProperty().map(DeskViewModel.Known::tenant);
        signIn = new SignInViewModel(desk, commands, background, ticker, SystemBrowser.ofThisSystem());
        signIn.trackIn(model.work());
        members = new MembersViewModel(desk, commands, background);
        products = new ProductsViewModel(root, desk, commands, background);
        products.trackIn(model.work());
        images = new ImagesViewModel(root, desk, commands, background, InstantSource.system());
        images.trackIn(model.work());
        hub = new HubTabs(root, model, commands, background);
        authorities = new AuthorityViewModel(root, desk, commands, background, InstantSource.system());
        authorities.trackIn(model.work());
    }

    /** All parts, with where the user was last. */
    CloudParts parts(Places places) {
        return new CloudParts(
                new CloudViewModel(desk, signIn, places),
                List.of(CloudSection.ofTenants(desk, ofTenants()), hub.section()));
    }

    @Override
    public void close() {
        signIn.cancel();
        members.close();
        products.close();
        images.close();
        hub.close();
        authorities.close();
        desk.close();
    }

    /** Those of the chosen tenant stand between the accounts and the ledger. */
    private List<CloudTab> ofTenants() {
        return List.of(account(), products(), images(), authorities(), fleet(), bulk(), ledger());
    }

    private CloudTab account() {
        return CloudTab.always(
                CloudViewModel.ACCOUNT,
                Messages.text("shell.cloud.tab.account"),
                MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE,
                this::accountPane);
    }

    private CloudTab products() {
        return CloudTab.ofTenant(
                "products",
                Messages.text("shell.cloud.tab.products"),
                MaterialDesignP.PACKAGE_VARIANT_CLOSED,
                () -> new ProductsPane(products, ZoneId.systemDefault()));
    }

    private CloudTab images() {
        return CloudTab.ofTenant(
                "images",
                Messages.text("shell.cloud.tab.images"),
                MaterialDesignP.PACKAGE_VARIANT,
                () -> new ImagesPane(images));
    }

    private CloudTab authorities() {
        return CloudTab.ofTenant(
                "authorities",
                Messages.text("shell.cloud.tab.authority"),
                MaterialDesignC.CERTIFICATE_OUTLINE,
                () -> new AuthorityPane(authorities));
    }

    private CloudTab ledger() {
        return CloudTab.always(
                "ledger",
                Messages.text("shell.cloud.tab.ledger"),
                MaterialDesignB.BOOK_LOCK_OUTLINE,
                () -> new LedgerPane(
                        new LedgerViewModel(root, commands, background, Clock.system(ZoneId.systemDefault()))));
    }

    private CloudTab fleet() {
        return CloudTab.ofTenant("devices", Messages.text("shell.cloud.tab.devices"), MaterialDesignC.CHIP, () -> {
            var devices = new FleetViewModel(new FleetCommands(model::session, commands), tenant, background);
            model.work().track(() -> Messages.text("fleet.title"), devices.reading());
            var chosen = new ChosenDevices(model::session, commands, background);
            model.work().track(() -> Messages.text("fleet.move.work"), chosen.move());
            return new FleetPane(devices, chosen, InstantSource.system());
        });
    }

    private CloudTab bulk() {
        return CloudTab.ofTenant(
                "bulk", Messages.text("shell.cloud.tab.bulk"), MaterialDesignF.FILE_TABLE_OUTLINE, () -> {
                    var many = new BulkViewModel(model::session, commands, background, tenant, Pace.real());
                    model.work().track(() -> Messages.text("shell.cloud.tab.bulk"), many.claim());
                    return new BulkPane(many);
                });
    }

    private AccountPane accountPane() {
        var creation = new CreateTenantViewModel(model::session, commands, background, Pace.real());
        creation.trackIn(model.work());
        return new AccountPane(new AccountPane.Models(desk, signIn, creation, members));
    }
}
