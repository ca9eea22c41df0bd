package io.sphereexplorer.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.ui.FxThread;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ImagesPaneTest {
    private final ImageBench bench;

    ImagesPaneTest(BackEnd backEnd) {
        bench = new ImageBench(backEnd);
    }

    @Test
    void imagesAreListedWhenAUserAsks() throws Exception {
        bench.with(ImageBench.file()).with(ImageBench.otherFile());
        FxThread.run(() -> {
            Scene scene = shown();

            button(scene, "images-list").fire();

            assertThat(table(scene).getItems()).hasSize(2);
            assertThat(node(scene, "image-details").isVisible()).isFalse();
        });
    }

    @Test
    void idsOfTheSelectedImageCanBeCopied() throws Exception {
        bench.with(ImageBench.file()).listed();
        FxThread.run(() -> {
            Scene scene = shown();

            table(scene).getSelectionModel().select(0);
            node(scene, "image-details").lookupAll(".copy-button").stream()
                    .map(Button.class::cast)
                    .toList()
                    .getLast()
                    .fire();

            assertThat(node(scene, "image-details").isVisible()).isTrue();
            String image =
                    bench.model.selectedProperty().get().orElseThrow().id().toString();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(image);
        });
    }

    @Test
    void droppedPackageIsShownThenSent() throws Exception {
        bench.listed();
        FxThread.run(() -> {
            Scene scene = shown();

            drop(scene, ImageBench.file());
            assertThat(node(scene, "image-inspection").isVisible()).isTrue();
            assertThat(bench.cloud.uploads()).isZero();
            button(scene, "image-upload").fire();

            assertThat(((Label) node(scene, "image-outcome")).getText())
                    .contains("PracticeBlink", "35f0a6c8-91d4-4f6e-8a1b-d2c47e9b1a02");
            assertThat(table(scene).getItems()).hasSize(1);
        });
    }

    @Test
    void packageIsLetGoWithoutSending() throws Exception {
        bench.listed();
        FxThread.run(() -> {
            Scene scene = shown();
            drop(scene, ImageBench.file());

            button(scene, "image-forget").fire();

            assertThat(node(scene, "image-inspection").isVisible()).isFalse();
            assertThat(button(scene, "image-choose").getParent().isVisible()).isTrue();
            assertThat(bench.echoed).noneMatch(text -> text.startsWith("image add"));
        });
    }

    @Test
    void damagedFileIsABanner() throws Exception {
        bench.listed();
        FxThread.run(() -> {
            Scene scene = shown();

            drop(scene, ImageBench.damaged());

            assertThat(node(scene, "image-inspect-banner").isVisible()).isTrue();
        });
    }

    @Test
    void uploadUnderWayShowsItsStepAndCanBeCancelled() throws Exception {
        bench.listed().chosen(ImageBench.file());
        FxThread.run(() -> {
            Scene scene = shown();
            bench.hold();
            button(scene, "image-upload").fire();
            assertThat(node(scene, "image-progress").isVisible()).isTrue();

            button(scene, "image-progress-cancel").fire();
            bench.release();

            assertThat(node(scene, "image-progress").isVisible()).isFalse();
            assertThat(bench.cloud.uploads()).isZero();
            assertThat(button(scene, "image-upload").isDisabled()).isFalse();
        });
    }

    @Test
    void readerIsToldWhichRoleUploads() throws Exception {
        bench.cloud.backEnd().onlyTenants("Azure judges roles itself");
        bench.as(Role.READER).listed();
        FxThread.run(() -> {
            Scene scene = shown();

            assertThat(button(scene, "image-choose").isDisabled()).isTrue();
            assertThat(((Label) node(scene, "image-not-permitted")).getText()).contains("Reader", "needs Contributor");
        });
    }

    @Test
    void failureToListIsABannerThatTriesAgain() throws Exception {
        bench.cloud.refuse("GET", 500);
        FxThread.run(() -> {
            Scene scene = shown();
            button(scene, "images-list").fire();
            assertThat(node(scene, "images-list-banner").isVisible()).isTrue();

            bench.cloud.heal();
            button(scene, "images-again").fire();

            assertThat(node(scene, "images-list-banner").isVisible()).isFalse();
            assertThat(bench.model.keptProperty().get()).isPresent();
        });
    }

    private Scene shown() {
        var scene = new Scene(bench.pane(), 1024, 680);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static void drop(Scene scene, Path file) {
        ((UploadBox) node(scene, "image-upload-box")).take(List.of(file.toFile()));
    }

    private static Button button(Scene scene, String id) {
        return (Button) node(scene, id);
    }

    private static TableView<?> table(Scene scene) {
        return (TableView<?>) node(scene, "images-table");
    }

    private static Node node(Scene scene, String id) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node found = scene.lookup("#" + id);
        assertThat(found).as(id).isNotNull();
        return found;
    }
}
