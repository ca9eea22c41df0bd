package io.sphereexplorer.ui.authority;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.PasswordTextField;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.device.certificate.file.OddCertificate;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.ui.FxThread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class AuthorityPaneTest {
    private final AuthorityBench bench;

    AuthorityPaneTest(BackEnd backEnd) {
        bench = new AuthorityBench(backEnd);
    }

    @TempDir
    private Path folder;

    @Test
    void certificatesAreListedWhenAUserAsks() throws Exception {
        FxThread.run(() -> {
            Scene scene = shown();
            assertThat(bench.echoed).isEmpty();

            button(scene, "authority-list").fire();

            assertThat(((TableView<?>) node(scene, "authority-table")).getItems())
                    .hasSize(1);
            assertThat(((TreeView<?>) node(scene, "authority-chain")).getExpandedItemCount())
                    .isEqualTo(3);
            assertThat(node(scene, "authority-timeline").isVisible()).isTrue();
            assertThat(scene.lookup("#authority-roll-over")).isNull();
        });
    }

    @Test
    void theReminderTellsTheDatesAndShowsTheNewOne() throws Exception {
        bench.after(650).listed();
        FxThread.run(() -> {
            Scene scene = shown();

            assertThat(node(scene, "authority-roll-over").lookupAll(".label"))
                    .extracting(label -> ((Label) label).getText())
                    .anyMatch(text -> text.contains("2028-02-29"))
                    .anyMatch(text -> text.contains("around 2028-01-15"));
            button(scene, "authority-roll-over-show").fire();

            assertThat(((Label) node(scene, "authority-left")).getText()).isEqualTo("720 days left");
        });
    }

    @Test
    void anExpiredOneIsExplainedAndLeadsToTheActiveOne() throws Exception {
        bench.after(740).listed().chosen(0);
        FxThread.run(() -> {
            Scene scene = shown();

            assertThat(((Label) node(scene, "authority-unusable")).getText()).contains("has expired");
            assertThat(scene.lookup("#authority-save")).isNull();
            assertThat(button(scene, "authority-use-active").getText()).contains("630 days left");
            button(scene, "authority-use-active").fire();

            assertThat(node(scene, "authority-save").isVisible()).isTrue();
            assertThat(bench.model.selectedProperty().get()).isEqualTo(bench.model.active());
        });
    }

    @Test
    void aRevokedOneCanNeitherBeSavedNorProved() throws Exception {
        bench.cloud.cloud().revokeAuthority("contoso-lab");
        bench.listed().chosen(0);
        FxThread.run(() -> {
            Scene scene = shown();

            assertThat(((Label) node(scene, "authority-unusable")).getText()).contains("revoked");
            assertThat(scene.lookup("#authority-prove")).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"0, ca.cer, 0", "1, ca.pem, -----BEGIN", "2, ca.p7b, 0"})
    void eachFormIsSaved(int item, String name, String begin) throws Exception {
        bench.listed();
        Path file = folder.resolve(name);
        bench.toSave = Optional.of(new FileToSave(file, true));
        FxThread.run(() -> {
            Scene scene = shown();

            ((MenuButton) node(scene, "authority-save")).getItems().get(item).fire();

            assertThat(((Label) node(scene, "authority-outcome")).getText()).contains(name);
        });
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith(begin);
    }

    @Test
    void whoChangesTheirMindWritesNothing() throws Exception {
        bench.listed();
        FxThread.run(() -> {
            Scene scene = shown();

            ((MenuButton) node(scene, "authority-save")).getItems().getFirst().fire();

            assertThat(bench.echoed).noneMatch(line -> line.contains("download"));
        });
    }

    @Test
    void aCodeBecomesAProof() throws Exception {
        bench.listed();
        Path file = folder.resolve("proof.cer");
        bench.toSave = Optional.of(new FileToSave(file, true));
        FxThread.run(() -> {
            Scene scene = shown();
            button(scene, "authority-prove").fire();
            assertThat(button(scene, "authority-proof-apply").isDisabled()).isTrue();

            ((TextField) node(scene, "authority-proof-code")).setText("3A6F77");
            button(scene, "authority-proof-apply").fire();

            assertThat(file).isNotEmptyFile();
            assertThat(bench.echoed.getLast()).contains("--verification-code 3A6F77");
        });
    }

    @Test
    void aDroppedFileIsShownAndPutAway() throws Exception {
        bench.listed();
        Path file = AuthorityBench.odd("odd.crt", OddCertificate.usual().rsa(1024, "SHA1withRSA"));
        FxThread.run(() -> {
            Scene scene = shown();

            assertThat(pane(scene).take(List.of(file.toFile()))).isTrue();
            assertThat(((Label) node(scene, "authority-file-name")).getText()).isEqualTo("odd.crt");
            assertThat(scene.getRoot().lookupAll(".certificate-remark")).hasSize(2);
            button(scene, "authority-file-close").fire();

            assertThat(scene.lookup("#authority-file-name")).isNull();
            assertThat(node(scene, "authority-prove").isVisible()).isTrue();
        });
    }

    @Test
    void theRoomOfTheChainIsThereBeforeItIs() throws Exception {
        bench.after(650).listed();
        bench.hold().chosen(1);
        FxThread.run(() -> {
            Scene scene = shown();
            double before =
                    node(scene, "authority-chain-awaited").getLayoutBounds().getHeight();
            assertThat(((Label) node(scene, "authority-chain-awaited")).getText())
                    .contains("Asking");

            bench.release();

            assertThat(node(scene, "authority-chain").getLayoutBounds().getHeight())
                    .isEqualTo(before);
        });
    }

    @Test
    void aFileIsShownWithoutAnythingListedAndNothingIsClaimedOfTheTenant() throws Exception {
        bench.toOpen = Optional.of(AuthorityBench.odd("lab.cer", OddCertificate.usual()));
        FxThread.run(() -> {
            Scene scene = shown();

            button(scene, "authority-open-unasked").fire();

            assertThat(node(scene, "authority-file").isVisible()).isTrue();
            assertThat(button(scene, "authority-list-beside").isVisible()).isTrue();
            assertThat(bench.cloud.sent()).noneMatch(line -> line.contains("/certificates"));
        });
    }

    @Test
    void aSealedFileAsksForItsPasswordOnceMoreIfThatIsWrong() throws Exception {
        bench.listed();
        FxThread.run(() -> {
            Scene scene = shown();
            pane(scene).take(List.of(AuthorityBench.sealed().toFile()));

            type(scene, "wrong");
            assertThat(node(scene, "authority-file-banner").isVisible()).isTrue();
            button(scene, "authority-password-again").fire();
            assertThat(((PasswordTextField) node(scene, "authority-password-field")).getPassword())
                    .isEmpty();
            type(scene, OddCertificate.PASSWORD);

            assertThat(node(scene, "authority-file-banner").isVisible()).isFalse();
            assertThat(((Label) node(scene, "authority-file-name")).getText()).isEqualTo("lab.p12");
        });
    }

    @Test
    void aDamagedFileIsABannerWithoutAPassword() throws Exception {
        FxThread.run(() -> {
            Scene scene = shown();

            pane(scene).take(List.of(AuthorityBench.file("x.cer", new byte[9]).toFile()));

            assertThat(node(scene, "authority-file-banner").isVisible()).isTrue();
            assertThat(button(scene, "authority-password-again").isVisible()).isFalse();
        });
    }

    @Test
    void failureToListIsABannerThatTriesAgain() throws Exception {
        bench.cloud.refuse("GET", 500);
        FxThread.run(() -> {
            Scene scene = shown();
            button(scene, "authority-list").fire();
            assertThat(node(scene, "authority-list-banner").isVisible()).isTrue();

            bench.cloud.heal();
            button(scene, "authority-again").fire();

            assertThat(node(scene, "authority-list-banner").isVisible()).isFalse();
            assertThat(bench.model.keptProperty().get()).isPresent();
        });
    }

    private static void type(Scene scene, String password) {
        ((PasswordTextField) node(scene, "authority-password-field")).setText(password);
        button(scene, "authority-password-apply").fire();
    }

    private Scene shown() {
        var scene = new Scene(bench.pane(), 1024, 680);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static AuthorityPane pane(Scene scene) {
        return (AuthorityPane) scene.getRoot();
    }

    private static Button button(Scene scene, String id) {
        return (Button) node(scene, id);
    }

    private static Node node(Scene scene, String id) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node found = scene.lookup("#" + id);
        assertThat(found).as(id).isNotNull();
        return found;
    }
}
