package io.sphereexplorer.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.account.SignOut;
import io.sphereexplorer.command.tenant.SelectTenant;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.shell.ShellViewModel;
import io.sphereexplorer.ui.tenant.CloudWindow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.Test;

class CloudInTheWindowTest {
    private final PracticeDesk practice = new PracticeDesk();
    private final PlacesInMemory places = new PlacesInMemory();

    @Test
    void treeAndTabsAreOneSelection() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places).withBoard();
            Scene scene = window.scene();
            TreeView<?> tree = node(scene, "shell-cloud", TreeView.class);
            TreeView<?> boards = node(scene, "shell-boards", TreeView.class);
            assertThat(boards.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            assertThat(scene.lookup("#cloud-area")).isNull();

            tree.getSelectionModel().select(0);
            assertThat(scene.lookup("#account-pane")).isNotNull();
            assertThat(boards.getSelectionModel().isEmpty()).isTrue();

            node(scene, "cloud-tabs", TabPane.class).getSelectionModel().select(1);
            assertThat(window.model().tabProperty().get()).isEqualTo("products");
            assertThat(tree.getSelectionModel().getSelectedIndex()).isEqualTo(2);
            assertThat(labels(scene)).contains("products of a tenant");

            boards.getSelectionModel().select(1);
            assertThat(scene.lookup("#cloud-area")).isNull();
            assertThat(tree.getSelectionModel().isEmpty()).isTrue();
            assertThat(labels(scene)).contains("overview of Bench-01");
        });
    }

    @Test
    void theTenantItselfLeadsToWhereItIsChosen() throws Exception {
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places);
            Scene scene = window.scene();

            node(scene, "shell-cloud", TreeView.class).getSelectionModel().select(1);

            assertThat(window.model().shownProperty().get()).isTrue();
            assertThat(window.model().tabProperty().get()).isEqualTo(CloudViewModel.ACCOUNT);
        });
    }

    @Test
    void nextStartBeginsWhereThisOneEnded() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        FxThread.run(() -> {
            var before = new CloudWindow(practice, places).withBoard();
            before.scene();
            before.model().show("products");

            var next = new CloudWindow(practice, places).withBoard();
            Scene scene = next.scene();

            assertThat(labels(scene)).contains("products of a tenant");
            next.shell().choose(next.shell().boards().getFirst());
            assertThat(new CloudWindow(practice, places).model().shownProperty().get())
                    .isFalse();
        });
    }

    @Test
    void startAsksNoServiceWhateverIsKept() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        practice.sent().clear();
        FxThread.run(() -> {
            places.keep("place.cloud", "true");
            Scene scene = new CloudWindow(practice, places).withBoard().scene();

            assertThat(scene.lookup("#account-pane")).isNotNull();
            assertThat(texts(node(scene, "title-tenant", MenuButton.class))).isNotEmpty();
            assertThat(practice.sent()).isEmpty();
        });
    }

    @Test
    void partOfATenantWaitsUntilOneIsChosen() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places);
            window.run(new SignOut(Optional.empty()));
            Scene scene = window.scene();
            window.model().show("products");
            assertThat(labels(scene)).doesNotContain("products of a tenant");

            window.signedIn();
            window.run(new SelectTenant("contoso-lab"));

            assertThat(labels(scene)).contains("products of a tenant");
        });
    }

    @Test
    void titleRowNamesTenantRoleAndAccountAsFarAsTheyAreKnown() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places).withBoard();
            Scene scene = window.scene();
            MenuButton tenant = node(scene, "title-tenant", MenuButton.class);
            assertThat(tenant.getText()).isEqualTo("contoso-lab");
            assertThat(node(scene, "title-account", MenuButton.class).getText()).isEqualTo(PracticeDesk.MAIL);
            assertThat(window.shell().title().getValue())
                    .isEqualTo("Bench-01 – contoso-lab (practice) – Sphere Explorer");

            window.desk().list().run();
            assertThat(tenant.getText()).isEqualTo("contoso-lab · Administrator");

            window.run(new SignOut(Optional.empty()));
            assertThat(tenant.isVisible()).isFalse();
            assertThat(node(scene, "title-account", MenuButton.class).getText()).isEqualTo("Not signed in");
            assertThat(window.shell().title().getValue()).isEqualTo("Bench-01 – Sphere Explorer");
        });
    }

    @Test
    void otherTenantsAreInTheMenuOnceTheyWereListed() throws Exception {
        practice.signedIn().tenant("training-b");
        practice.tenant("contoso-lab");
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places);
            MenuButton tenant = node(window.scene(), "title-tenant", MenuButton.class);
            assertThat(texts(tenant)).containsExactly("Choose…");

            window.desk().list().run();
            tenant.getItems().getFirst().fire();

            assertThat(tenant.getText()).startsWith("training-b");
            assertThat(texts(tenant)).contains("Use tenant contoso-lab").doesNotContain("Use tenant training-b");
        });
    }

    @Test
    void accountsChangeInTheMenu() throws Exception {
        practice.signIn("second@contoso.example");
        practice.signedIn();
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places);
            MenuButton account = node(window.scene(), "title-account", MenuButton.class);

            item(account, "title-use-account").fire();
            assertThat(account.getText()).isEqualTo("second@contoso.example");

            item(account, "title-sign-out").fire();
            assertThat(account.getText()).isEqualTo("Not signed in");
            assertThat(texts(account)).contains("Use " + PracticeDesk.MAIL);
        });
    }

    @Test
    void signInOfTheMenuGoesOnWhereItCanBeSeen() throws Exception {
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places).withBoard();
            Scene scene = window.scene();

            item(node(scene, "title-account", MenuButton.class), "title-sign-in-code")
                    .fire();

            assertThat(scene.lookup("#account-pane")).isNotNull();
            assertThat(node(scene, "title-account", MenuButton.class).getText()).isEqualTo(PracticeDesk.MAIL);
        });
    }

    @Test
    void practiceIsSaidInVioletAndInWords() throws Exception {
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places);
            Scene scene = window.scene();
            window.model().show(CloudViewModel.ACCOUNT);

            Label mark = node(scene, "status-cloud", Label.class);
            assertThat(mark.getText()).isEqualTo("cloud: practice");
            assertThat(mark.getStyleClass()).contains("practice-mark");
            assertThat(scene.lookup("#cloud-practice")).isNotNull();
        });
    }

    @Test
    void realCloudIsNeverViolet() throws Exception {
        FxThread.run(() -> {
            var window = CloudWindow.real();
            Scene scene = window.scene();
            window.model().show(CloudViewModel.ACCOUNT);

            assertThat(node(scene, "status-cloud", Label.class).isVisible()).isFalse();
            assertThat(node(scene, "status-cloud", Label.class).getStyleClass()).doesNotContain("practice-mark");
            assertThat(scene.lookup("#cloud-practice")).isNull();
        });
    }

    @Test
    void retirementIsToldUntilItWasReadAndCanBeReadAgain() throws Exception {
        FxThread.run(() -> {
            Scene scene = cloud();
            assertThat(node(scene, "retirement-text", Label.class).getText())
                    .contains("27 September 2027", "31 July 2031");
            assertThat(scene.lookup("#retirement-table").isVisible()).isFalse();

            node(scene, "retirement-meaning", Hyperlink.class).fire();
            assertThat(labels(scene)).anyMatch(text -> text.contains("post 4504225"));
            node(scene, "retirement-close", ButtonBase.class).fire();
            assertThat(scene.lookup("#retirement").isVisible()).isFalse();

            Scene next = cloud();
            assertThat(next.lookup("#retirement").isVisible()).isFalse();
            node(next, "retirement-show", ButtonBase.class).fire();
            assertThat(next.lookup("#retirement").isVisible()).isTrue();
            assertThat(next.lookup("#retirement-table").isVisible()).isTrue();
        });
    }

    @Test
    void boardThatIsPluggedInDoesNotPushTheCloudAside() throws Exception {
        FxThread.run(() -> {
            var window = new CloudWindow(practice, places);
            Scene scene = window.scene();
            window.model().show(CloudViewModel.ACCOUNT);

            window.withBoard();

            assertThat(scene.lookup("#cloud-area")).isNotNull();
            assertThat(window.shell().tabProperty().get()).isEqualTo(ShellViewModel.OVERVIEW);
        });
    }

    private Scene cloud() {
        var window = new CloudWindow(practice, places);
        Scene scene = window.scene();
        window.model().show(CloudViewModel.ACCOUNT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static MenuItem item(MenuButton menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(MenuButton menu) {
        return menu.getItems().stream()
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    private static <N extends Node> N node(Scene scene, String id, Class<N> kind) {
        return kind.cast(scene.lookup("#" + id));
    }

    private static List<String> labels(Scene scene) {
        scene.getRoot().applyCss();
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
