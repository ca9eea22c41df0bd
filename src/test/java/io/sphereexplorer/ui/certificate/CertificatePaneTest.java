package io.sphereexplorer.ui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.PasswordTextField;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.emulator.world.PracticeAuthority;
import io.sphereexplorer.ui.FxThread;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class CertificatePaneTest {
    @TempDir
    private Path folder;

    private PracticeStore store;
    private CertificateViewModel model;
    private CertificatePane pane;
    private Scene scene;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void show() throws Exception {
        store = new PracticeStore(folder);
        model = store.model();
        FxThread.run(() -> {
            pane = new CertificatePane(model);
            scene = new Scene(new StackPane(pane), 1024, 680);
            layout();
        });
    }

    @Test
    void clientIsAddedByItsFilesAndTheFieldForgetsThePassword() throws Exception {
        FxThread.run(() -> {
            fire("#certificate-add-client");
            ((TextField) find("#certificate-file")).setText(store.client().toString());
            ((TextField) find("#certificate-key-file")).setText(store.key().toString());
            ((TextField) find("#certificate-name")).setText("Bench");
            assertThat(find("#certificate-dialog-add").isDisabled()).isTrue();
            var password = (PasswordTextField) find("#certificate-password");
            password.setText(PracticeAuthority.KEY_PASSWORD);
            assertThat(text("#certificate-check-subject")).contains("CN=bench");

            fire("#certificate-dialog-add");

            assertThat(password.getPassword()).isEmpty();
            assertThat(scene.lookup("#certificate-dialog")).isNull();
            assertThat(text("#certificate-subject")).isEqualTo("/O=Sphere Explorer/CN=bench");
            assertThat(text("#certificate-type")).startsWith("Client");
            assertThat(text("#certificate-room")).endsWith("of 24,514 bytes free");
            assertThat(store.console).hasSize(1);
        });
    }

    @Test
    void unusableFileIsNamedBeforeAnythingIsSent() throws Exception {
        FxThread.run(() -> {
            fire("#certificate-add-root");
            ((TextField) find("#certificate-file"))
                    .setText(store.file("junk.pem", "junk").toString());
            ((TextField) find("#certificate-name")).setText("Junk");

            assertThat(text("#certificate-check-problem")).contains("junk.pem holds no PEM");
            assertThat(text("#certificate-check-note"))
                    .contains("Nothing was sent")
                    .contains("BEGIN");
            assertThat(find("#certificate-dialog-add").isDisabled()).isTrue();
            assertThat(store.console).isEmpty();
        });
    }

    @Test
    void nameThatBreaksTheRuleIsTold() throws Exception {
        FxThread.run(() -> {
            fire("#certificate-add-root");
            ((TextField) find("#certificate-file")).setText(store.root().toString());

            ((TextField) find("#certificate-name")).setText("büro");

            assertThat(text("#certificate-name-field-problem")).contains("at most 16");
            assertThat(find("#certificate-dialog-add").isDisabled()).isTrue();
        });
    }

    @Test
    void cancelledDialogueForgetsThePassword() throws Exception {
        FxThread.run(() -> {
            fire("#certificate-add-client");
            var password = (PasswordTextField) find("#certificate-password");
            password.setText("secret");

            fire("#certificate-dialog-cancel");

            assertThat(password.getPassword()).isEmpty();
            assertThat(store.console).isEmpty();
        });
    }

    @Test
    void removalIsAskedAboutInPlaceAndKeepIsFirst() throws Exception {
        FxThread.run(() -> {
            PracticeStore.add(model, CertificateType.ROOT_CA, store.root(), Path.of(""));

            fire("#certificate-remove");
            assertThat(text("#certificate-remove-question")).startsWith("Remove lab-root from the board?");
            assertThat(scene.getFocusOwner().getId()).isEqualTo("certificate-remove-no");
            fire("#certificate-remove-no");
            assertThat(model.certificates()).hasSize(1);

            fire("#certificate-remove");
            fire("#certificate-remove-yes");
            assertThat(model.certificates()).isEmpty();
        });
    }

    @Test
    void choosingInTheListShowsWhatTheBoardTells() throws Exception {
        FxThread.run(() -> {
            PracticeStore.add(store.model(), CertificateType.ROOT_CA, store.root(), Path.of(""));
            model.refresh();
            ListView<?> list = (ListView<?>) find("#certificate-list");

            list.getSelectionModel().selectFirst();

            assertThat(model.selectedProperty().get()).contains("lab-root");
            assertThat(text("#certificate-issuer")).contains("Practice Laboratory CA");
            assertThat(text("#certificate-not-told")).contains("neither type nor fingerprints");
            assertThat(text("#certificate-users")).isEqualTo("no stored network");
        });
    }

    @Test
    void droppedFilesAreFilledIn() throws Exception {
        FxThread.run(() -> {
            pane.openWith(
                    new DroppedFiles(CertificateType.CLIENT, Optional.of(store.client()), Optional.of(store.key())));
            layout();

            assertThat(((TextField) find("#certificate-key-file")).getText()).endsWith("lab-client.key");
            assertThat(((TextField) find("#certificate-name")).getText()).isEqualTo("lab-client");
        });
    }

    @Test
    void timelineHasABarForEachCertificate() throws Exception {
        FxThread.run(() -> {
            PracticeStore.add(model, CertificateType.ROOT_CA, store.root(), Path.of(""));
            PracticeStore.add(model, CertificateType.CLIENT, store.client(), store.key());
            layout();

            assertThat(scene.getRoot().lookupAll(".timeline-bar"))
                    .hasSize(2)
                    .allSatisfy(
                            bar -> assertThat(bar.getLayoutBounds().getWidth()).isPositive());
        });
    }

    @Test
    void failureStandsInTheBanner() throws Exception {
        FxThread.run(() -> {
            PracticeStore.add(model, CertificateType.ROOT_CA, store.root(), Path.of(""));
            store.fail(request -> request.method().equals("DELETE"));
            fire("#certificate-remove");
            fire("#certificate-remove-yes");

            assertThat(find("#certificate-banner").isVisible()).isTrue();
        });
    }

    private void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Node find(String selector) {
        layout();
        Node node = scene.lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private void fire(String selector) {
        ((Button) find(selector)).fire();
        layout();
    }

    private String text(String selector) {
        return ((Label) find(selector)).getText();
    }
}
