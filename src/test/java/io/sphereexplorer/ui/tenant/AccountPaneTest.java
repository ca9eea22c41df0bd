package io.sphereexplorer.ui.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.tenant.UpdateTenant;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.PlacesInMemory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
@ParameterizedClass
@EnumSource(BackEnd.class)
class AccountPaneTest {
    private static final String MAIL = "lab.tech@contoso.example";

    private final PracticeDesk practice;

    AccountPaneTest(BackEnd backEnd) {
        practice = new PracticeDesk(backEnd);
    }

    @Test
    void withNobodySignedInThereIsOneSentenceAndOnePrimaryButton() throws Exception {
        onFxThread(() -> {
            Scene scene = shown(new CloudWindow());

            assertThat(button(scene, "account-sign-in").getStyleClass()).contains("accent");
            assertThat(visible(scene, "account-sign-in-code")).isTrue();
            assertThat(visible(scene, "accounts-card")).isFalse();
            assertThat(visible(scene, "sign-in-box")).isFalse();
        });
    }

    @Test
    void whoSignsInOnThePageSeesTheTenantsAndWhereTheSignInIsKept() throws Exception {
        onFxThread(() -> {
            var held = new HeldSignIn();
            var window = CloudWindow.with(held);
            Scene scene = shown(window);

            button(scene, "account-sign-in").fire();
            assertThat(window.opened()).containsExactly(HeldSignIn.PAGE);
            assertThat(field(scene, "sign-in-address").getText()).isEqualTo(HeldSignIn.PAGE.toString());
            assertThat(visible(scene, "account-sign-in")).isFalse();
            held.signIn(0, MAIL);
            await(held, () -> visible(scene, "accounts-card") && visible(scene, "tenants-none"));

            assertThat(labels(scene)).contains(MAIL).anyMatch(text -> text.endsWith("this system has no key store."));
            assertThat(visible(scene, "sign-in-box")).isFalse();
        });
    }

    @Test
    void withoutABrowserTheAddressIsThereToCopy() throws Exception {
        onFxThread(() -> {
            var held = new HeldSignIn();
            Scene scene = shown(CloudWindow.with(held).withoutBrowser());

            button(scene, "account-sign-in").fire();
            button(scene, "sign-in-copy-address").fire();

            assertThat(label(scene, "sign-in-page-hint")).startsWith("No browser could be started here");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(HeldSignIn.PAGE.toString());
        });
    }

    @Test
    void afterAMinuteTheCodeIsOfferedByItselfAndEitherWayIsEnough() throws Exception {
        onFxThread(() -> {
            var held = new HeldSignIn();
            var window = CloudWindow.with(held);
            Scene scene = shown(window);
            button(scene, "account-sign-in").fire();
            assertThat(visible(scene, "sign-in-code-box")).isFalse();

            window.ticker().tick();
            assertThat(visible(scene, "sign-in-code-box")).isTrue();
            assertThat(visible(scene, "sign-in-overdue")).isTrue();
            assertThat(field(scene, "sign-in-code").getText()).isEqualTo("KBQ7TLV5N");
            button(scene, "sign-in-copy-code").fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("KBQ7TLV5N");
            held.signIn(1, MAIL);
            await(held, () -> visible(scene, "accounts-card"));

            await(held, () -> held.waiting() == 0);
            assertThat(visible(scene, "sign-in-box")).isFalse();
        });
    }

    @Test
    void cancelledSignInIsNoFailure() throws Exception {
        onFxThread(() -> {
            var held = new HeldSignIn();
            var window = CloudWindow.with(held);
            Scene scene = shown(window);
            button(scene, "account-sign-in").fire();
            window.ticker().tick();

            button(scene, "sign-in-cancel").fire();

            await(held, () -> held.waiting() == 0);
            assertThat(visible(scene, "account-sign-in")).isTrue();
            assertThat(banners(scene)).isEmpty();
        });
    }

    @Test
    void declinedSignInIsExplainedAndTheCodeIsOffered() throws Exception {
        onFxThread(() -> {
            var held = new HeldSignIn();
            Scene scene = shown(CloudWindow.with(held));
            button(scene, "account-sign-in").fire();

            held.decline(0);

            await(held, () -> !banners(scene).isEmpty());
            assertThat(banners(scene)).containsExactly("The sign-in was declined on the sign-in page.");
            assertThat(visible(scene, "account-code-instead")).isTrue();
        });
    }

    @Test
    void tenantsAreListedWhenAUserAsksAndUsedByAClick() throws Exception {
        practice.signedIn().tenant("training-b");
        practice.tenant("contoso-lab");
        practice.sent().clear();
        onFxThread(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory());
            Scene scene = shown(window);
            assertThat(practice.sent()).isEmpty();

            button(scene, "tenants-list").fire();
            layOut(scene);
            assertThat(table(scene, "tenant-table").getItems()).hasSize(2);
            assertThat(scene.getRoot().lookupAll("#tenant-use")).hasSize(1);
            assertThat(table(scene, "tenant-table").getVisibleLeafColumns())
                    .hasSize(practice.backEnd() == BackEnd.TENANT ? 4 : 5);
            button(scene, "tenant-use").fire();

            assertThat(window.desk()
                            .knownProperty()
                            .get()
                            .tenant()
                            .orElseThrow()
                            .name())
                    .isEqualTo("training-b");
        });
    }

    @Test
    void tenantOfTheConsoleIsSeenInThePane() throws Exception {
        practice.backEnd().onlyTenants("catalogs keep their names");
        practice.signedIn().tenant("training-b");
        practice.tenant("contoso-lab");
        onFxThread(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory());
            Scene scene = shown(window);
            button(scene, "tenants-list").fire();

            window.run(new UpdateTenant("contoso lab 2", Optional.empty()));

            assertThat(window.desk().listedTenant().getValue().orElseThrow().name())
                    .isEqualTo("contoso lab 2");
            assertThat(label(scene, "title-tenant")).startsWith("contoso lab 2");
        });
    }

    @Test
    void tenantsOfAnotherAccountAreNotThoseOfThisOne() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        practice.signIn("second@contoso.example");
        practice.signedIn();
        onFxThread(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory());
            Scene scene = shown(window);
            button(scene, "tenants-list").fire();
            assertThat(window.desk().tenantsProperty().get().orElseThrow()).hasSize(1);

            button(scene, "account-use").fire();

            assertThat(window.desk().tenantsProperty().get()).isEmpty();
            assertThat(visible(scene, "tenants-list")).isTrue();
        });
    }

    @Test
    void accountWithoutATenantGetsTheTextToAskForOne() throws Exception {
        practice.backEnd().onlyTenants("who sees no catalog is told so by one sentence");
        practice.signedIn();
        onFxThread(() -> {
            Scene scene = shown(new CloudWindow(practice, new PlacesInMemory()));

            button(scene, "tenants-list").fire();
            button(scene, "tenants-copy-request").fire();

            assertThat(Clipboard.getSystemClipboard().getString()).contains(PracticeDesk.MAIL, "Contributor");
            assertThat(visible(scene, "tenant-create")).isTrue();
        });
    }

    @Test
    void failureOfTheServiceIsABannerThatTriesAgain() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        onFxThread(() -> {
            Scene scene = shown(new CloudWindow(practice, new PlacesInMemory()));
            practice.refuse("GET", 500);
            button(scene, "tenants-list").fire();
            assertThat(banners(scene)).hasSize(1);
            assertThat(visible(scene, "account-sign-in-again")).isFalse();

            practice.heal();
            button(scene, "tenants-again").fire();

            assertThat(banners(scene)).isEmpty();
            assertThat(table(scene, "tenant-table").getItems()).hasSize(1);
        });
    }

    private static void onFxThread(Step test) throws Exception {
        FxThread.call(() -> {
            test.run();
            return "";
        });
    }

    /** A part of a test that may throw. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    /** For what the thread of a sign-in does after its user has answered. */
    private static void await(HeldSignIn held, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.call()) {
            assertThat(Instant.now()).as("waits too long").isBefore(end);
            Thread.onSpinWait();
            held.hear();
        }
    }

    private static Scene shown(CloudWindow window) {
        Scene scene = window.withBoard().scene();
        window.model().show("account");
        layOut(scene);
        return scene;
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static List<String> banners(Scene scene) {
        return scene.getRoot().lookupAll(".failure-banner").stream()
                .filter(Node::isVisible)
                .map(banner -> ((Label) banner.lookup(".failure-happened")).getText())
                .toList();
    }

    private static List<String> labels(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static boolean visible(Scene scene, String id) {
        Node node = scene.lookup("#" + id);
        while (node != null && node.isVisible()) {
            if (node.getParent() == null) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    private static ButtonBase button(Scene scene, String id) {
        return (ButtonBase) scene.lookup("#" + id);
    }

    private static TextInputControl field(Scene scene, String id) {
        return (TextInputControl) scene.lookup("#" + id);
    }

    private static String label(Scene scene, String id) {
        return ((javafx.scene.control.Labeled) scene.lookup("#" + id)).getText();
    }

    private static TableView<?> table(Scene scene, String id) {
        return (TableView<?>) scene.lookup("#" + id);
    }
}
