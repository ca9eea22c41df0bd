package io.sphereexplorer.ui.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.PlacesInMemory;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class MembersCardTest {
    private static final String OTHER = "second@contoso.example";

    private final PracticeDesk practice = new PracticeDesk();

    @Test
    void administratorInvitesAndGivesRoles() throws Exception {
        practice.signedIn().tenant("contoso-lab");
        FxThread.run(() -> {
            Scene scene = listed();
            assertThat(members(scene).getItems()).hasSize(1);
            assertThat(scene.lookup("#members-one-administrator").isVisible()).isTrue();
            assertThat(button(scene, "members-assign").isDisabled()).isTrue();

            field(scene).setText(OTHER);
            button(scene, "members-invite").fire();
            assertThat(result(scene)).startsWith(OTHER + ": ");
            role(scene).setValue(Role.ADMINISTRATOR);
            button(scene, "members-assign").fire();

            assertThat(result(scene)).isEqualTo(OTHER + " is Administrator in contoso-lab now.");
            assertThat(members(scene).getItems()).hasSize(2);
            assertThat(scene.lookup("#members-one-administrator").isVisible()).isFalse();
        });
    }

    @Test
    void formIsClosedToAReaderAndSaysWhy() throws Exception {
        practice.signIn(OTHER);
        Tenant tenant = practice.tenant("contoso-lab");
        practice.assign(tenant, PracticeDesk.MAIL, Role.READER);
        practice.signedIn();
        practice.desk().choose(tenant);
        FxThread.run(() -> {
            Scene scene = listed();
            field(scene).setText("third@contoso.example");

            assertThat(field(scene).isDisabled()).isTrue();
            assertThat(button(scene, "members-assign").isDisabled()).isTrue();
            assertThat(button(scene, "members-invite").isDisabled()).isTrue();
            assertThat(((Label) scene.lookup("#members-not-permitted")).getText())
                    .contains("Reader", "needs Administrator");
        });
    }

    @Test
    void membersOfAnotherTenantAreNotThoseOfThisOne() throws Exception {
        Tenant first = practice.signedIn().tenant("contoso-lab");
        practice.tenant("training-b");
        FxThread.run(() -> {
            Scene scene = listed();

            practice.desk().choose(first);

            assertThat(members(scene).getItems()).isEmpty();
            assertThat(scene.lookup("#members-list").getParent().isVisible()).isTrue();
        });
    }

    private Scene listed() {
        var window = new CloudWindow(practice, new PlacesInMemory());
        Scene scene = window.scene();
        window.model().show("account");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        button(scene, "members-list").fire();
        return scene;
    }

    private static Button button(Scene scene, String id) {
        return (Button) scene.lookup("#" + id);
    }

    private static TextField field(Scene scene) {
        return (TextField) scene.lookup("#members-mail");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Role> role(Scene scene) {
        return (ComboBox<Role>) scene.lookup("#members-role");
    }

    private static TableView<?> members(Scene scene) {
        return (TableView<?>) scene.lookup("#members-table");
    }

    private static String result(Scene scene) {
        return ((Label) scene.lookup("#members-result")).getText();
    }
}
