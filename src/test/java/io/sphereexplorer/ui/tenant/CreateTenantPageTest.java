package io.sphereexplorer.ui.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class CreateTenantPageTest {
    private static final String CREATE = "POST /v2/tenants/create";

    private final PracticeDesk practice = new PracticeDesk();

    @Test
    void everythingFinalIsSaidAndTheFocusIsOnCancel() throws Exception {
        practice.signedIn();
        FxThread.run(() -> {
            Scene scene = opened(new CloudWindow(practice, new PlacesInMemory()).withBoard());

            assertThat(scene.getFocusOwner().getId()).isEqualTo("create-tenant-cancel");
            assertThat(labels(scene))
                    .contains(PracticeDesk.MAIL)
                    .anyMatch(text -> text.startsWith("Bench-01"))
                    .anyMatch(text -> text.contains("kept for ever"))
                    .anyMatch(text -> text.contains("never have created a tenant"))
                    .anyMatch(text -> text.contains("not claimed by this"));
            assertThat(button(scene, "create-tenant-go").isDisabled()).isTrue();
            assertThat(scene.lookup("#create-tenant-one-more").isVisible()).isFalse();
        });
    }

    @Test
    void tenantIsCreatedOnceNameAndDigitsAreSaid() throws Exception {
        practice.signedIn();
        FxThread.run(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory()).withBoard();
            Scene scene = opened(window);
            Button create = button(scene, "create-tenant-go");
            type(scene, "create-tenant-digits", digits(window.board()));
            assertThat(create.isDisabled()).isTrue();

            type(scene, "create-tenant-name", "contoso-lab");
            create.fire();

            assertThat(practice.sent(CREATE)).isEqualTo(1);
            assertThat(scene.lookup("#create-tenant-page").getParent()).isNotNull();
            assertThat(isShown(scene, "create-tenant-page")).isFalse();
            assertThat(((Label) scene.lookup("#tenant-created")).getText()).startsWith("Tenant contoso-lab");
            assertThat(window.desk().knownProperty().get().tenant()).isEmpty();
        });
    }

    @Test
    void wrongDigitsOrAnIdForANameCreateNothing() throws Exception {
        practice.signedIn();
        FxThread.run(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory()).withBoard();
            Scene scene = opened(window);
            type(scene, "create-tenant-name", "contoso-lab");
            type(scene, "create-tenant-digits", "0000");
            assertThat(button(scene, "create-tenant-go").isDisabled()).isTrue();

            type(scene, "create-tenant-digits", digits(window.board()));
            type(scene, "create-tenant-name", "5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385");

            assertThat(button(scene, "create-tenant-go").isDisabled()).isTrue();
            assertThat(((Label) scene.lookup("#create-tenant-name-problem")).getText())
                    .contains("is a tenant ID");
        });
    }

    @Test
    void oneMoreTenantTakesATick() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        FxThread.run(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory()).withBoard();
            Scene scene = opened(window);
            type(scene, "create-tenant-name", "second");
            type(scene, "create-tenant-digits", digits(window.board()));
            CheckBox oneMore = (CheckBox) scene.lookup("#create-tenant-one-more");
            assertThat(oneMore.getText()).contains("contoso-lab");
            assertThat(button(scene, "create-tenant-go").isDisabled()).isTrue();

            oneMore.fire();
            button(scene, "create-tenant-go").fire();

            assertThat(practice.sent(CREATE)).isEqualTo(2); // the first made contoso-lab
        });
    }

    @Test
    void boardInThePlaceOfTheOneWhoseDigitsWereTypedCreatesNothing() throws Exception {
        practice.signedIn();
        FxThread.run(() -> {
            var window = new CloudWindow(practice, new PlacesInMemory()).withBoard();
            Scene scene = opened(window);
            type(scene, "create-tenant-name", "contoso-lab");
            type(scene, "create-tenant-digits", digits(window.board()));

            window.bench().unplug("emulated:1");
            var other = World.create(8, 1, InstantSource.fixed(Instant.EPOCH));
            var another = new EmulatedDevice(other, other.boards().getFirst());
            practice.cloud().know(another.deviceId());
            window.bench().plug("emulated:1", new DeviceRoutes(another));
            button(scene, "create-tenant-go").fire();

            assertThat(practice.sent(CREATE)).isZero();
            assertThat(banners(scene)).hasSize(1);
            assertThat(isShown(scene, "create-tenant-page")).isTrue();
        });
    }

    @Test
    void cancelCreatesNothingAndForgetsWhatWasTyped() throws Exception {
        practice.signedIn();
        FxThread.run(() -> {
            Scene scene = opened(new CloudWindow(practice, new PlacesInMemory()).withBoard());
            type(scene, "create-tenant-name", "contoso-lab");

            button(scene, "create-tenant-cancel").fire();

            assertThat(isShown(scene, "create-tenant-page")).isFalse();
            assertThat(((TextField) scene.lookup("#create-tenant-name")).getText())
                    .isEmpty();
            assertThat(practice.sent(CREATE)).isZero();
        });
    }

    @Test
    void withoutABoardThePageSaysThatItTakesOne() throws Exception {
        practice.signedIn();
        FxThread.run(() -> {
            Scene scene = opened(new CloudWindow(practice, new PlacesInMemory()));

            assertThat(banners(scene)).hasSize(1);
            assertThat(isShown(scene, "create-tenant-again")).isTrue();
            assertThat(button(scene, "create-tenant-go").isDisabled()).isTrue();
        });
    }

    private static Scene opened(CloudWindow window) {
        Scene scene = window.scene();
        window.model().show("account");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        button(scene, "tenant-create").fire();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static String digits(PracticeBoard board) {
        return board.device().deviceId().substring(124);
    }

    private static void type(Scene scene, String id, String text) {
        ((TextField) scene.lookup("#" + id)).setText(text);
    }

    private static boolean isShown(Scene scene, String id) {
        Node node = scene.lookup("#" + id);
        while (node.isVisible() && node.getParent() != null) {
            node = node.getParent();
        }
        return node.isVisible();
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

    private static Button button(Scene scene, String id) {
        return (Button) scene.lookup("#" + id);
    }
}
