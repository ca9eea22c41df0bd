package io.sphereexplorer.command.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.UnsavedFile;
import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.command.product.PracticeCloud;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.emulator.image.PracticePackage;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.account.BackEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ImageCommandsTest {
    private static final Optional<String> CHOSEN = Optional.empty();
    private static final String LINK = "https://store.example/images/1?sig=a%2Bb";
    private final PracticeCloud cloud;

    ImageCommandsTest(BackEnd backEnd) {
        cloud = new PracticeCloud(backEnd);
    }

    @TempDir
    private Path folder;

    private Path blink = Path.of("");
    private byte[] octets = {};

    @BeforeEach
    void write() throws IOException {
        blink = PracticePackage.BLINK.writeTo(folder);
        octets = Files.readAllBytes(blink);
    }

    @Test
    void packageIsSentAndListedAndItsStepsAreTold() throws IOException {
        List<Progress> steps = new ArrayList<>();

        Image image = new AddImage(CHOSEN, blink).run(cloud.session().reporting(steps::add));

        assertThat(run(new ListUploads(CHOSEN))).extracting(Image::id).containsExactly(image.id());
        assertThat(run(new ShowUpload(CHOSEN, image.id())).componentId()).isEqualTo(image.componentId());
        assertThat(steps)
                .extracting(Progress::step)
                .containsSubsequence("step.image.checking", "step.image.sending", "step.image.accepting");
        assertThat(steps.get(1).total()).isEqualTo(Files.size(blink));
    }

    @Test
    void wrongFileIsRefusedBeforeAnythingIsSent() throws IOException {
        byte[] damaged = Files.readAllBytes(blink);
        damaged[300] ^= 1;
        Files.write(blink, damaged);

        assertThatThrownBy(() -> run(new AddImage(CHOSEN, blink))).isInstanceOf(UnusableImage.class);
        Files.writeString(blink, "no package");
        assertThatThrownBy(() -> run(new AddImage(CHOSEN, blink))).isInstanceOf(UnusableImage.class);
        assertThat(cloud.asked).isEmpty();
    }

    @Test
    void lostAnswerToAnUploadIsNotRepeated() {
        cloud.loseAnswerTo("POST", cloud.practice().backEnd().upload());

        var failure = catchThrowableOfType(CloudException.NoAnswer.class, () -> run(new AddImage(CHOSEN, blink)));

        assertThat(failure.mayBeDone()).isTrue();
        assertThat(cloud.practice().uploads()).isEqualTo(1);
    }

    @Test
    void imagesAreDeployedToAGroup() throws IOException {
        run(new CreateProduct(CHOSEN, "Dishwasher", "", true));
        UUID image = run(new AddImage(CHOSEN, blink)).id();

        Deployment deployment = run(new CreateDeployment(CHOSEN, "Dishwasher/Production", List.of(image)));

        assertThat(deployment.deployedImages()).containsExactly(image);
        assertThat(run(new ListDeployments(CHOSEN, "Dishwasher/Production"))).containsExactly(deployment);
        assertThat(run(new ListDeployments(CHOSEN, "Dishwasher/Development"))).isEmpty();
    }

    @Test
    void downloadGoesToTheStorageWithoutATokenAndWritesTheWholeFile() throws IOException {
        UUID image = run(new AddImage(CHOSEN, blink)).id();
        linkTo(LINK);
        cloud.files.put(LINK, new Response(200, Headers.NONE, ByteString.copyOf(octets)));
        Path target = folder.resolve("fetched.imagepackage");

        run(new DownloadImage(CHOSEN, image, new FileToSave(target, false)));

        assertThat(Files.readAllBytes(target)).isEqualTo(octets);
        assertThat(cloud.fetched).singleElement().satisfies(request -> {
            assertThat(request.headers().fields()).isEmpty();
            assertThat(request.path()).isEqualTo("/images/1?sig=a%2Bb");
        });
    }

    @Test
    void fileThatIsThereStaysAndNothingIsAsked() throws IOException {
        assertThatThrownBy(() -> run(new DownloadImage(CHOSEN, new UUID(1, 2), new FileToSave(blink, false))))
                .isInstanceOf(UnsavedFile.class);
        assertThat(cloud.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://store.example/1",
                "ftp://store.example/1",
                "https://user:pw@store.example/1",
                "file:///etc/hostname",
                "not a url",
                ""
            })
    void linkThatNothingMayBeFetchedFromIsNotFollowed(String link) throws IOException {
        UUID image = run(new AddImage(CHOSEN, blink)).id();
        linkTo(link);

        assertThatThrownBy(() -> download(image)).isInstanceOf(CloudException.BadAnswer.class);
        assertThat(cloud.fetched).isEmpty();
    }

    @Test
    void otherImageThanTheOneThatWasWantedIsNotWritten() throws IOException {
        run(new AddImage(CHOSEN, blink));
        linkTo(LINK);
        cloud.files.put(LINK, new Response(200, Headers.NONE, ByteString.copyOf(octets)));

        assertThatThrownBy(() -> download(new UUID(1, 2))).isInstanceOf(CloudException.BadAnswer.class);
        cloud.files.put(LINK, new Response(302, Headers.of("Location", "https://x.example/"), ByteString.EMPTY));
        assertThatThrownBy(() -> download(new UUID(1, 2))).isInstanceOf(CloudException.BadAnswer.class);
        assertThat(folder.resolve("fetched.imagepackage")).doesNotExist();
    }

    @Test
    void serviceThatMakesNoLinkSaysWhy() throws IOException {
        cloud.practice().backEnd().onlyTenants("Azure has no words for it");
        cloud.fault = (request, _) -> request.path().contains("/images/")
                ? Optional.of(
                        PracticeCloud.answer(200, "{\"IsSuccess\":false,\"Uri\":null,\"UriMessage\":\"Too old.\"}"))
                : Optional.empty();

        assertThatThrownBy(() -> download(new UUID(1, 2))).hasMessage("Too old.");
    }

    /** In the words of both back ends. */
    private void linkTo(String link) {
        cloud.fault =
                (request, _) -> request.method().equals("GET") && request.path().matches(".*/images/[^/]+")
                        ? Optional.of(PracticeCloud.answer(200, """
                        {"IsSuccess":true,"Uri":"%1$s","UriMessage":null,"name":"%2$s","properties":{"image":"%1$s"}}""".formatted(link, new UUID(1, 2))))
                        : Optional.empty();
    }

    private ImagePackage download(UUID image) throws IOException {
        return run(new DownloadImage(CHOSEN, image, new FileToSave(folder.resolve("fetched.imagepackage"), false)));
    }

    private <R> R run(Command<R> command) throws IOException {
        return command.run(cloud.session());
    }
}
