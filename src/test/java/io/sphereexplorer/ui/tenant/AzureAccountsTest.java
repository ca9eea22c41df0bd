package io.sphereexplorer.ui.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.command.account.SetAzureSignIn;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.PlacesInMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Accounts of Azure beside those of the security service, in the pane and in the title row. */
@Timeout(60)
class AzureAccountsTest {
    private static final String CLIENT = "11111111-2222-3333-4444-555555555555";

    private final PracticeDesk practice = new PracticeDesk();

    @Test
    void whoSignsInAtAzureStandsBesideTheOtherAccountAndIsNotChosen() throws Exception {
        practice.signedIn();
        FxThread.call(done(() -> {
            Scene scene = shown(new CloudWindow(practice, new PlacesInMemory()));
            assertThat(button(scene, "account-add-azure").getText()).isEqualTo("Sign in");

            button(scene, "account-add-azure").fire();

            assertThat(practice.desk().keptAccounts())
                    .extracting(Account::realm)
                    .contains(Realm.AZURE);
            assertThat(practice.desk().account()).map(Account::realm).contains(Realm.SPHERE);
            assertThat(button(scene, "account-add-azure").getText()).isEqualTo("Add account…");
            assertThat(all(scene, "account-sign-out")).hasSize(2);
            assertThat(all(scene, "account-use")).hasSize(1);
        }));
    }

    @Test
    void accountOfAzureIsUsedAndSignedOutByItself() throws Exception {
        practice.signedIn();
        practice.signInAtAzure(PracticeDesk.MAIL);
        FxThread.call(done(() -> {
            Scene scene = shown(new CloudWindow(practice, new PlacesInMemory()));

            button(scene, "account-use").fire();
            assertThat(practice.desk().account()).map(Account::realm).contains(Realm.AZURE);
            assertThat(titleMenu(scene).getText()).isEqualTo("lab.tech@contoso.example (Azure)");

            ((Button) all(scene, "account-sign-out").getLast()).fire();
            assertThat(practice.desk().keptAccounts())
                    .extracting(Account::realm)
                    .containsExactly(Realm.SPHERE);
        }));
    }

    @Test
    void titleMenuSignsInAtAzureWhereThatCanBeSeen() throws Exception {
        practice.signedIn();
        FxThread.call(done(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory());
            Scene scene = window.scene();
            assertThat(window.model().shownProperty().get()).isFalse();

            item(titleMenu(scene), "title-sign-in-azure").fire();

            assertThat(window.model().shownProperty().get()).isTrue();
            assertThat(practice.desk().account(Realm.AZURE)).isPresent();
            assertThat(item(titleMenu(scene), "title-use-account").getText())
                    .isEqualTo("Use lab.tech@contoso.example (Azure)");
        }));
    }

    @Test
    void practiceCloudWantsNoClientId() throws Exception {
        FxThread.call(done(() -> {
            Scene scene = shown(new CloudWindow(practice, new PlacesInMemory()));

            assertThat(visible(scene, "azure-sign-in-card")).isFalse();
            button(scene, "account-sign-in-azure").fire();

            assertThat(practice.desk().account()).map(Account::realm).contains(Realm.AZURE);
        }));
    }

    @Test
    void withoutAClientIdTheUserIsLedToWhereItIsEntered() throws Exception {
        FxThread.call(done(() -> {
            var held = new HeldSignIn();
            Scene scene = shown(CloudWindow.with(held));

            button(scene, "account-sign-in-azure").fire();
            await(held, () -> !banners(scene).isEmpty());

            assertThat(banners(scene)).singleElement().asString().contains("needs a client ID and a directory ID");
            assertThat(visible(scene, "account-code-instead")).isFalse();
            assertThat(scene.getFocusOwner()).isSameAs(field(scene, "azure-client-id"));
        }));
    }

    @Test
    void clientIdOpensWhereSomebodyIsSignedInOnceItIsMissing() throws Exception {
        FxThread.call(done(() -> {
            var held = new HeldSignIn();
            Scene scene = shown(CloudWindow.with(held));
            button(scene, "account-sign-in").fire();
            held.signIn(0, "lab.tech@contoso.example");
            await(held, () -> visible(scene, "accounts-card"));
            assertThat(visible(scene, "azure-sign-in-card")).isFalse();

            button(scene, "account-add-azure").fire();
            await(held, () -> !banners(scene).isEmpty());

            assertThat(visible(scene, "azure-sign-in-card")).isTrue();
            assertThat(scene.getFocusOwner()).isSameAs(field(scene, "azure-client-id"));
            ((ToggleButton) node(scene, "account-azure-settings")).fire();
            assertThat(visible(scene, "azure-sign-in-card")).isFalse();
        }));
    }

    @Test
    void whatIsEnteredIsKeptAsSoonAsItIsRight() throws Exception {
        FxThread.call(done(() -> {
            var held = new HeldSignIn();
            var window = CloudWindow.with(held);
            List<String> ran = new ArrayList<>();
            window.commands().onRun(run -> ran.add(run.text()));
            Scene scene = shown(window);
            assertThat(state(scene)).startsWith("Nothing is entered");

            field(scene, "azure-client-id").setText("1111");
            assertThat(state(scene)).startsWith("A client ID has 32 digits");
            field(scene, "azure-client-id").setText(" " + CLIENT);
            assertThat(state(scene)).isEqualTo("Both are needed.");
            field(scene, "azure-directory-id").setText("contoso");
            assertThat(state(scene)).startsWith("A directory is such an ID");
            enter(scene, "azure-directory-id");
            assertThat(ran).isEmpty();
            field(scene, "azure-directory-id").setText("contoso.example");
            assertThat(state(scene)).startsWith("Press Enter");

            enter(scene, "azure-directory-id");
            await(held, () -> state(scene).startsWith("Saved."));

            assertThat(ran)
                    .contains("setting azure-sign-in set --client-id " + CLIENT + " --directory-id contoso.example");
            assertThat(window.desk().knownProperty().get().azure())
                    .contains(new Registration(CLIENT, "contoso.example"));
            field(scene, "azure-client-id").clear();
            field(scene, "azure-directory-id").clear();
            enter(scene, "azure-directory-id");
            await(held, () -> window.desk().knownProperty().get().azure().isEmpty());
        }));
    }

    @Test
    void whatTheConsoleSetsIsShownUnlessTheUserIsEnteringSomething() throws Exception {
        var lab = new Registration(CLIENT, "contoso.example");
        FxThread.call(done(() -> {
            var held = new HeldSignIn();
            var window = CloudWindow.with(held);
            Scene scene = shown(window);

            window.run(new SetAzureSignIn(Optional.of(lab)));
            await(held, () -> field(scene, "azure-client-id").getText().equals(CLIENT));
            assertThat(field(scene, "azure-directory-id").getText()).isEqualTo("contoso.example");

            field(scene, "azure-directory-id").setText("fabrikam.exa");
            window.run(new SetAzureSignIn(Optional.empty()));
            await(held, () -> window.desk().knownProperty().get().azure().isEmpty());
            assertThat(field(scene, "azure-directory-id").getText()).isEqualTo("fabrikam.exa");
        }));
    }

    /** A step of a test that brings nothing back. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private static Callable<Boolean> done(Step step) {
        return () -> {
            step.run();
            return true;
        };
    }

    private static Scene shown(CloudWindow window) {
        Scene scene = window.scene();
        window.model().show("account");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static void await(HeldSignIn held, Callable<Boolean> until) throws Exception {
        while (!until.call()) {
            Thread.onSpinWait();
            held.hear();
        }
    }

    private static void enter(Scene scene, String id) {
        field(scene, id).fireEvent(new ActionEvent());
    }

    private static String state(Scene scene) {
        return ((Label) node(scene, "azure-sign-in-state")).getText();
    }

    private static List<Node> all(Scene scene, String id) {
        return List.copyOf(scene.getRoot().lookupAll("#" + id));
    }

    private static List<String> banners(Scene scene) {
        return scene.getRoot().lookupAll("#account-banners .failure-happened").stream()
                .filter(AzureAccountsTest::isShown)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static boolean visible(Scene scene, String id) {
        return isShown(node(scene, id));
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static MenuButton titleMenu(Scene scene) {
        return (MenuButton) node(scene, "title-account");
    }

    private static MenuItem item(MenuButton menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(Scene scene, String id) {
        return (Button) node(scene, id);
    }

    private static TextField field(Scene scene, String id) {
        return (TextField) node(scene, id);
    }

    private static Node node(Scene scene, String id) {
        return Objects.requireNonNull(scene.lookup("#" + id), id);
    }
}
