package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.PlacesInMemory;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** The states of accounts and tenants, and of the cloud around them. */
public final class TenantShots {
    private static final String LONG = "Contoso laboratory of connected devices East";

    private TenantShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("cloud-signed-out", () -> cloud(new CloudWindow())),
                shot("cloud-signing-in", TenantShots::signingIn),
                shot("cloud-no-browser", TenantShots::noBrowser),
                shot("cloud-overdue", TenantShots::overdue),
                shot("cloud-not-kept", TenantShots::notKept),
                shot("cloud-unasked", TenantShots::unasked),
                shot("cloud-normal", TenantShots::normal),
                shot("cloud-azure", TenantShots::azure),
                shot("cloud-azure-chosen", TenantShots::azureChosen),
                shot("cloud-catalogs", TenantShots::catalogs),
                shot("cloud-azure-signing-in", TenantShots::signingInAtAzure),
                shot("cloud-azure-client", TenantShots::clientId),
                shot("cloud-azure-no-client", TenantShots::noClientId),
                shot("cloud-no-tenant", TenantShots::noTenant),
                shot("cloud-asking", TenantShots::asking),
                shot("cloud-failed", TenantShots::failed),
                shot("cloud-many", TenantShots::many),
                shot("cloud-reader", TenantShots::reader),
                shot("cloud-create", TenantShots::create),
                shot("cloud-create-failed", TenantShots::createFailed),
                shot("cloud-created", TenantShots::created),
                shot("cloud-waits-for-tenant", TenantShots::waitsForTenant),
                shot("cloud-retirement", TenantShots::retirement));
    }

    private static Parent cloud(CloudWindow window) {
        Parent root = window.withBoard().scene().getRoot();
        window.model().show("account");
        root.applyCss();
        root.layout();
        return root;
    }

    private static Parent signingIn() {
        Parent root = cloud(CloudWindow.with(new HeldSignIn()));
        fire(root, "#account-sign-in");
        return root;
    }

    private static Parent noBrowser() {
        Parent root = cloud(CloudWindow.with(new HeldSignIn()).withoutBrowser());
        fire(root, "#account-sign-in");
        return root;
    }

    private static Parent overdue() {
        var window = CloudWindow.with(new HeldSignIn());
        Parent root = cloud(window);
        fire(root, "#account-sign-in");
        window.ticker().tick();
        return root;
    }

    private static Parent notKept() {
        var held = new HeldSignIn();
        var window = CloudWindow.with(held);
        Parent root = cloud(window);
        fire(root, "#account-sign-in-code");
        held.signIn(0, "lab.tech@contoso.example");
        while (window.desk().tenantsProperty().get().isEmpty()) {
            Thread.onSpinWait();
            held.hear();
        }
        return root;
    }

    private static Parent unasked() {
        return cloud(new CloudWindow().signedIn().withTenant("contoso-lab"));
    }

    private static Parent normal() {
        var window = new CloudWindow().signedIn().withTenant("training-b").withTenant("contoso-lab");
        window.signIn("second.account@contoso.example");
        window.signedIn();
        window.cloud().desk().choose(tenantOf(window, "contoso-lab"));
        Parent root = cloud(window);
        fire(root, "#tenants-list");
        fire(root, "#members-list");
        return root;
    }

    private static Parent azure() {
        var window = new CloudWindow().signedIn().withTenant("contoso-lab");
        window.signInAtAzure("lab.tech@contoso.example");
        Parent root = cloud(window);
        fire(root, "#tenants-list");
        return root;
    }

    private static Parent azureChosen() {
        var window = new CloudWindow().signedIn().withTenant("contoso-lab");
        window.cloud()
                .desk()
                .choose(window.signInAtAzure(
                        "a.technician.with.a.very.long.name.indeed@laboratory-of-connected-devices.contoso.example"));
        return cloud(window);
    }

    private static Parent catalogs() {
        var practice = new PracticeDesk(BackEnd.CATALOG);
        var window = new CloudWindow(practice, new PlacesInMemory())
                .signedIn()
                .withTenant("a-catalog-whose-name-takes-all-of-fifty-characters")
                .withTenant("contoso-lab");
        Parent root = cloud(window);
        fire(root, "#tenants-list");
        return root;
    }

    private static Parent signingInAtAzure() {
        var window = new CloudWindow().signedIn().withTenant("contoso-lab");
        Parent root = cloud(window);
        window.hold();
        fire(root, "#account-add-azure");
        return root;
    }

    private static Parent clientId() {
        Parent root = cloud(CloudWindow.with(new HeldSignIn()));
        ((TextField) root.lookup("#azure-client-id")).setText("11111111-2222-3333-4444-555555555555");
        ((TextField) root.lookup("#azure-directory-id")).setText("contoso");
        return root;
    }

    private static Parent noClientId() {
        var held = new HeldSignIn();
        var window = CloudWindow.with(held);
        Parent root = cloud(window);
        fire(root, "#account-sign-in-code");
        held.signIn(0, "lab.tech@contoso.example");
        while (window.desk().tenantsProperty().get().isEmpty()) {
            Thread.onSpinWait();
            held.hear();
        }
        fire(root, "#account-add-azure");
        return root;
    }

    private static Parent noTenant() {
        Parent root = cloud(new CloudWindow().signedIn());
        fire(root, "#tenants-list");
        return root;
    }

    private static Parent asking() {
        var window = new CloudWindow().signedIn().withTenant("contoso-lab");
        Parent root = cloud(window);
        window.hold();
        fire(root, "#tenants-list");
        fire(root, "#members-list");
        return root;
    }

    private static Parent failed() {
        var window = new CloudWindow().signedIn().withTenant("contoso-lab");
        Parent root = cloud(window);
        window.cloud().refuse("GET /v2/tenants", 503);
        fire(root, "#tenants-list");
        return root;
    }

    private static Parent many() {
        var window = new CloudWindow();
        window.signIn("a.technician.with.a.very.long.name.indeed@laboratory-of-connected-devices.contoso.example");
        for (int number = 1; number <= 12; number++) {
            window.withTenant(LONG + " " + number);
        }
        Parent root = cloud(window);
        fire(root, "#tenants-list");
        fire(root, "#members-list");
        return root;
    }

    private static Parent reader() {
        var window = new CloudWindow();
        window.signIn("owner@contoso.example");
        window.withTenant("contoso-lab");
        Tenant tenant = tenantOf(window, "contoso-lab");
        try {
            window.cloud().assign(tenant, "lab.tech@contoso.example", Role.READER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        window.signIn("lab.tech@contoso.example");
        window.cloud().desk().choose(tenant);
        Parent root = cloud(window);
        fire(root, "#tenants-list");
        fire(root, "#members-list");
        return root;
    }

    private static Parent create() {
        var window = new CloudWindow().signedIn().withTenant("contoso-lab");
        Parent root = cloud(window);
        fire(root, "#tenant-create");
        ((TextField) root.lookup("#create-tenant-name")).setText("5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385");
        return root;
    }

    private static Parent createFailed() {
        var window = new CloudWindow().signedIn();
        window.cloud().cloud().knowWithTenantMade(window.board().device().deviceId());
        Parent root = window.scene().getRoot();
        window.bench().plug("emulated:1", window.board());
        window.model().show("account");
        root.applyCss();
        root.layout();
        fillIn(window, root);
        return root;
    }

    private static Parent created() {
        var window = new CloudWindow().signedIn();
        Parent root = cloud(window);
        fire(root, "#tenants-list");
        fillIn(window, root);
        return root;
    }

    private static void fillIn(CloudWindow window, Parent root) {
        fire(root, "#tenant-create");
        ((TextField) root.lookup("#create-tenant-name")).setText("contoso-lab");
        ((TextField) root.lookup("#create-tenant-digits"))
                .setText(window.board().device().deviceId().substring(124));
        fire(root, "#create-tenant-go");
    }

    private static Parent waitsForTenant() {
        var window = new CloudWindow().signedIn();
        Parent root = cloud(window);
        window.model().show("products");
        return root;
    }

    private static Parent retirement() {
        Parent root = cloud(new CloudWindow().signedIn());
        fire(root, "#retirement-show");
        return root;
    }

    private static Tenant tenantOf(CloudWindow window, String name) {
        try {
            return window.cloud().desk().service().tenants().list().stream()
                    .filter(tenant -> tenant.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fire(Parent root, String id) {
        ((Button) root.lookup(id)).fire();
    }

    /** Takes the window out of the scene it was brought into its state in. */
    private static Shot shot(String name, Supplier<Parent> state) {
        return new Shot(name, () -> {
            Parent window = state.get();
            Scene scene = window.getScene();
            scene.setRoot(new Region());
            return window;
        });
    }
}
