package io.sphereexplorer.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.session.account.BackEnd;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ImagesViewModelTest {
    private final ImageBench bench;

    ImagesViewModelTest(BackEnd backEnd) {
        bench = new ImageBench(backEnd);
    }

    @Test
    void nothingIsAskedBeforeAUserAsks() {
        bench.cloud.sent().clear();

        bench.model.refreshIfAsked();

        assertThat(bench.cloud.sent()).isEmpty();
    }

    @Test
    void whoListedTheTenantsNeedNotAskAgainForTheImages() {
        bench.desk.list().run();

        bench.model.refreshIfAsked();

        assertThat(bench.model.keptProperty().get()).isPresent();
        assertThat(bench.echoed).contains("image list");
    }

    @Test
    void packageIsLookedAtBeforeAnythingIsSent() {
        bench.listed();
        bench.cloud.sent().clear();

        bench.chosen(ImageBench.file());

        assertThat(bench.model.upload().inspectedProperty().get()).isPresent();
        assertThat(bench.cloud.sent()).isEmpty();
    }

    @Test
    void sentPackageIsListedAndNamed() {
        bench.listed().chosen(ImageBench.file());

        bench.model.upload().send().run();

        Image sent = bench.model.upload().sentProperty().get().orElseThrow();
        assertThat(sent.name()).isEqualTo("PracticeBlink");
        assertThat(bench.model.keptProperty().get().orElseThrow().images())
                .extracting(Image::id)
                .containsExactly(sent.id());
        assertThat(bench.model.upload().inspectedProperty().get()).isEmpty();
        assertThat(bench.cloud.sent("POST")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void fileThatIsNoPackageIsRefusedHere() {
        bench.listed().chosen(ImageBench.damaged());

        assertThat(bench.model.upload().inspect().failureProperty().get()).isInstanceOf(UnusableImage.class);
        assertThat(bench.model.upload().inspectedProperty().get()).isEmpty();
    }

    @Test
    void failedUploadKeepsThePackageToTryAgain() {
        bench.listed().chosen(ImageBench.file());
        bench.cloud.refuse("POST", 503);

        bench.model.upload().send().run();
        assertThat(bench.model.upload().send().failureProperty().get()).isInstanceOf(CloudException.class);
        assertThat(bench.model.upload().inspectedProperty().get()).isPresent();
        bench.cloud.heal();
        bench.model.upload().send().run();

        assertThat(bench.model.upload().sentProperty().get()).isPresent();
    }

    @Test
    void imageOfTheConsoleIsSeenAndTheSelectionStays() {
        bench.with(ImageBench.otherFile()).listed();
        Image chosen = bench.model.keptProperty().get().orElseThrow().images().getFirst();
        bench.model.selectedProperty().set(Optional.of(chosen));

        bench.with(ImageBench.file());

        assertThat(bench.model.keptProperty().get().orElseThrow().images()).hasSize(2);
        assertThat(bench.model.selectedProperty().get()).contains(chosen);
    }

    @Test
    void imagesOfATenantThatWasLeftAreForgotten() throws Exception {
        bench.with(ImageBench.file()).listed().chosen(ImageBench.file());

        bench.cloud.tenant("training-b");

        assertThat(bench.model.keptProperty().get()).isEmpty();
        assertThat(bench.model.upload().inspectedProperty().get()).isEmpty();
    }
}
