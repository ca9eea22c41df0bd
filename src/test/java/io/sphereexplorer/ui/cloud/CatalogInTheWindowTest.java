package io.sphereexplorer.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.tenant.CloudWindow;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

class CatalogInTheWindowTest {
    private final PracticeDesk practice = new PracticeDesk(BackEnd.CATALOG);

    @Test
    void aCatalogIsCalledSoInTheTitleRow() throws Exception {
        practice.signedIn().tenant("training-b");
        practice.tenant("contoso-lab");
        FxThread.run(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory());
            Scene scene = window.scene();
            window.desk().list().run();

            MenuButton menu = (MenuButton) scene.lookup("#title-tenant");
            assertThat(menu.getAccessibleText()).isEqualTo("Catalog: contoso-lab · catalog");
            assertThat(menu.getItems()).extracting(MenuItem::getText).contains("Use catalog training-b");
        });
    }

    @Test
    void aCatalogEndsWithTheServiceAndNotWithTheInterfacesOfTenants() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        FxThread.run(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory());
            window.model().show(CloudViewModel.ACCOUNT);
            Scene scene = window.scene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();

            assertThat(((Label) scene.lookup("#retirement-text")).getText())
                    .contains("31 July 2031")
                    .doesNotContain("2027");
        });
    }

    @Test
    void whatIsDoneInAzureIsNotOffered() throws Exception {
        practice.signedIn();
        FxThread.run(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory());
            window.model().show(CloudViewModel.ACCOUNT);
            Scene scene = window.scene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(scene.lookup("#tenant-create").isVisible()).isFalse();
            assertThat(scene.lookup("#members-card").isVisible()).isFalse();

            ((Button) scene.lookup("#tenants-list")).fire();

            assertThat(((Label) scene.lookup("#tenants-none")).getText()).contains("sees no catalog");
        });
    }

    @Test
    void theMembersOfACatalogAreNotAskedForHere() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        FxThread.run(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory());
            window.model().show(CloudViewModel.ACCOUNT);
            Scene scene = window.scene();
            scene.getRoot().applyCss();

            assertThat(scene.lookup("#members-card").isVisible()).isFalse();
        });
    }
}
