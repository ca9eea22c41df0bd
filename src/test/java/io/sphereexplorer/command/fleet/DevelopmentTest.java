package io.sphereexplorer.command.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.NameException;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.command.UnsavedFile;
import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.command.diagnostics.GetSupportData;
import io.sphereexplorer.command.diagnostics.PreviewSupportData;
import io.sphereexplorer.command.diagnostics.SupportFile;
import io.sphereexplorer.command.product.CreateProduct;
import io.sphereexplorer.command.product.PracticeCloud;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.image.PracticePackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class DevelopmentTest {
    private static final Optional<String> CHOSEN = Optional.empty();

    private final PracticeCloud cloud;

    DevelopmentTest(BackEnd backEnd) {
        cloud = new PracticeCloud(backEnd);
        session = cloud.session();
    }

    private final ManualClock clock = new ManualClock();
    private final World world = World.create(7, 1, clock);
    private final EmulatedDevice device =
            new EmulatedDevice(world, world.boards().getFirst());
    private final DeviceRoutes routes = new DeviceRoutes(device);
    private final Pace pace = new Pace() {
        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void pause(Duration time) {
            clock.advance(time);
        }
    };
    private final DeviceId id = new DeviceId(device.deviceId());
    private HttpTransport board = routes;
    private Session session;

    @TempDir
    private Path folder;

    @BeforeEach
    void attach() throws IOException {
        var gateway = new FakeGateway();
        gateway.plug("313", request -> board.send(request));
        session = cloud.session(gateway);
        clock.advance(Duration.ofMinutes(1));
        cloud.claim(id.lowerCase());
        new CreateProduct(CHOSEN, "Dishwasher", "", true).run(session);
        move("Dishwasher/Production");
        cloud.asked.clear();
    }

    @Test
    void boardIsSetUpForDevelopmentInNamedStepsAndRemembersHowItWas() throws IOException {
        List<String> steps = new ArrayList<>();

        SetUpForDevelopment.Result result =
                develop().run(session.reporting(news -> steps.add(news.number() + " " + news.step())));

        assertThat(steps)
                .containsExactly(
                        "1 step.development.fetching",
                        "2 step.development.moving",
                        "3 step.development.applying",
                        "4 step.development.restarting",
                        "5 step.development.looking");
        assertThat(capabilities()).containsExactly(11);
        assertThat(result.group().path()).isEqualTo("Dishwasher/Development");
        assertThat(group()).isEqualTo("Dishwasher/Development");
        assertThat(result.hasDebugger()).isTrue();
        assertThat(result.before().capabilities()).isEmpty();
        assertThat(result.before().device()).isEqualTo(id);
    }

    @Test
    void undoBringsCapabilitiesAndGroupBack() throws IOException {
        DeviceBefore before = develop().run(session).before();

        UndoDevelopment.of(before, pace).run(session);

        assertThat(capabilities()).isEmpty();
        assertThat(group()).isEqualTo("Dishwasher/Production");
    }

    @Test
    void undoIsForTheBoardThatItWasDoneOn() throws IOException {
        DeviceBefore before = develop().run(session).before();
        var other =
                new DeviceBefore(new DeviceId("cd".repeat(64)), before.tenant(), before.group(), before.capabilities());

        assertThatThrownBy(() -> UndoDevelopment.of(other, pace).run(session))
                .isInstanceOf(DeviceException.OtherBoard.class);
        assertThat(capabilities()).containsExactly(11);
    }

    @Test
    void cloudTestDeletesApplicationsAndTakesTheCapabilityAway() throws IOException {
        develop().run(session);
        new DeployImage(PracticePackage.BLINK.writeTo(folder), false, true).run(session);

        SetUpForCloudTest.Result result =
                new SetUpForCloudTest(CHOSEN, Optional.empty(), Optional.empty(), pace).run(session);

        assertThat(result.deleted()).contains(PracticePackage.BLINK.component());
        assertThat(capabilities()).isEmpty();
        assertThat(group()).isEqualTo("Dishwasher/Field Test");
        assertThat(session.device().device().images().components())
                .filteredOn(each -> each.imageType() == ImageInventory.APPLICATION)
                .isEmpty();
        assertThat(result.before().capabilities()).containsExactly(Capability.APP_DEVELOPMENT);
    }

    @Test
    void cloudTestLeavesABoardWithoutCapabilitiesRunning() throws IOException {
        List<String> steps = new ArrayList<>();
        Session telling = session.reporting(news -> steps.add(news.step()));

        new SetUpForCloudTest(CHOSEN, Optional.empty(), Optional.of("Dishwasher/Field Test"), pace).run(telling);

        assertThat(steps).containsExactly("step.development.deleting", "step.development.moving");
        assertThat(group()).isEqualTo("Dishwasher/Field Test");
    }

    @Test
    void failureOnTheBoardTellsThatTheGroupIsChangedAlready() throws IOException {
        board = request -> {
            if (request.path().startsWith("/update/stage")) {
                throw new IOException("unplugged");
            }
            return routes.send(request);
        };

        var stopped = catchThrowableOfType(StepsStopped.class, () -> develop().run(session));

        assertThat(stopped.done()).containsExactly("step.development.fetching", "step.development.moving");
        assertThat(stopped.failed()).isEqualTo("step.development.applying");
        assertThat(stopped.left()).containsExactly("step.development.restarting", "step.development.looking");
        assertThat(group()).isEqualTo("Dishwasher/Development");
        Failure failure = FailureCatalogue.forCommands().describe(stopped);
        assertThat(failure.happened()).startsWith("It stopped at: Installing the capability.");
        assertThat(failure.notAffected())
                .contains("Done before: Fetching the capability file; Moving the board to its device group.")
                .contains("Not begun: Waiting for the board to restart; Asking the board for its capabilities.");
    }

    @Test
    void lostAnswerToTheMoveIsNotRepeatedAndTheBoardIsLeftAlone() throws IOException {
        BackEnd backEnd = cloud.practice().backEnd();
        cloud.loseAnswerTo(backEnd.moving(), backEnd.move());

        var stopped = catchThrowableOfType(StepsStopped.class, () -> develop().run(session));

        assertThat(stopped.failed()).isEqualTo("step.development.moving");
        assertThat(cloud.count(backEnd.moving(), backEnd.move())).isEqualTo(1);
        assertThat(capabilities()).isEmpty();
        assertThat(FailureCatalogue.forCommands().describe(stopped).notAffected())
                .contains("Whether the service did what was asked is not known.");
    }

    @Test
    void capabilityThatTheBoardDoesNotShowAfterwardsIsToldAsFailed() {
        board = request -> request.path().equals("/device/capabilities")
                ? PracticeCloud.answer(200, "{\"device_capabilities\":[]}")
                : routes.send(request);

        var stopped = catchThrowableOfType(StepsStopped.class, () -> develop().run(session));

        assertThat(stopped.failed()).isEqualTo("step.development.looking");
    }

    @Test
    void boardOfNoProductNeedsOneToBeNamed() throws IOException {
        String other = "ef".repeat(64);
        cloud.claim(other);
        board = request -> request.path().equals("/device/security_state")
                ? PracticeCloud.answer(200, "{\"securityState\":\"SECURE\",\"deviceIdentifier\":\"" + other + "\"}")
                : routes.send(request);
        cloud.asked.clear();

        assertThatThrownBy(() -> develop().run(session)).isInstanceOf(NameException.class);
        assertThat(cloud.asked).noneMatch(BackEnd::isChange);
    }

    @Test
    void capabilityFileIsDownloadedForADeviceInAnyCase() throws IOException {
        Path file = folder.resolve("board.cap");
        var upper = new DeviceId(id.lowerCase().toUpperCase(Locale.ROOT));
        var types = Set.of(Capability.APP_DEVELOPMENT, Capability.FIELD_SERVICING);

        new DownloadCapability(CHOSEN, upper, types, new FileToSave(file, false)).run(session);

        CapabilityFile read = CapabilityFile.read(file);
        assertThat(read.isFor(id)).isTrue();
        assertThat(read.capabilities())
                .extracting(io.sphereexplorer.device.Capability::number)
                .containsExactly(11, 13);
        assertThatThrownBy(() -> new DownloadCapability(CHOSEN, id, Set.of(), new FileToSave(file, false)).run(session))
                .isInstanceOf(UnsavedFile.class);
        new DownloadCapability(CHOSEN, id, Set.of(), new FileToSave(file, true)).run(session);
        assertThat(CapabilityFile.read(file).capabilities()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void statusTellsWhatTheGroupWantsOfTheBoard() throws IOException {
        DeploymentStatus status = new ShowDeploymentStatus(CHOSEN).run(session);

        assertThat(status.running()).contains(EmulatedDevice.FIRST_OS_VERSION);
        assertThat(status.target().orElseThrow().group()).contains("Dishwasher/Production");
        assertThat(status.target().orElseThrow().images()).isEmpty();
    }

    @Test
    void boardThatTheTenantDoesNotHaveIsToldWithoutATarget() throws IOException {
        cloud.fault = (request, _) -> request.path().matches(".*/(devices/|listDevices).*")
                ? Optional.of(PracticeCloud.answer(404, "[]"))
                : Optional.empty();

        assertThat(new ShowDeploymentStatus(CHOSEN).run(session).target()).isEmpty();
    }

    @Test
    void statusComparesTargetedVersionAndImagesWithTheBoard() throws IOException {
        cloud.practice().backEnd().onlyTenants("the answers are those of the Public API");
        develop().run(session);
        var deployed = new DeployImage(PracticePackage.BLINK.writeTo(folder), false, true).run(session);
        String images = "{\"Items\":[" + image(deployed.image().image().toString()) + ","
                + image("00000000-0000-4000-8000-000000000009") + "],\"ContinuationToken\":null}";
        String known = "{\"DeviceId\":\"%s\",\"TenantId\":\"%s\",\"LastAvailableOSVersion\":\"24.99\"}"
                .formatted(id.lowerCase(), cloud.tenant().tenant().id());
        cloud.fault = (request, _) -> request.path().contains("/images")
                ? Optional.of(PracticeCloud.answer(200, images))
                : request.path().endsWith("/devices/" + id.lowerCase())
                        ? Optional.of(PracticeCloud.answer(200, known))
                        : Optional.empty();

        DeploymentStatus status = new ShowDeploymentStatus(CHOSEN).run(session);

        assertThat(status.isExpectedVersion()).contains(false);
        assertThat(status.target().orElseThrow().images())
                .extracting(DeploymentStatus.TargetedImage::installed)
                .containsExactly(Optional.of(true), Optional.of(false));
        assertThat(status.target().orElseThrow().group()).isEmpty();
    }

    @Test
    void boardThatIsTooOldToTellItsVersionIsKnownByItsImages() throws IOException {
        board = request -> {
            var answer = routes.send(request);
            return new Response(answer.status(), Headers.of("REST-API-Version", "4.4.0"), answer.body());
        };
        String component =
                session.device().device().images().components().getFirst().uid();
        String image = session.device()
                .device()
                .images()
                .components()
                .getFirst()
                .images()
                .getFirst()
                .uid();
        String release = "{\"name\":\"%s\",\"images\":[{\"cid\":\"%s\",\"iid\":\"%s\"}]}";
        cloud.files.put(
                "http://localhost:8080/releases/versions/mt3620an.json",
                PracticeCloud.answer(
                        200,
                        "{\"versions\":["
                                + release.formatted("22.07", component, image.toUpperCase(Locale.ROOT)) + ","
                                + release.formatted("22.09", component, image) + ","
                                + release.formatted("24.03", component, "00000000-0000-4000-8000-000000000009")
                                + "]}"));

        assertThat(new ShowDeploymentStatus(CHOSEN).run(session).running()).contains("22.09");
        assertThat(cloud.fetched)
                .singleElement()
                .satisfies(request -> assertThat(request.headers().fields()).isEmpty());
    }

    @Test
    void supportDataHoldWhatTheTenantKnowsAndNothingOfTheAccount() throws IOException {
        Path file = folder.resolve("support.zip");

        assertThat(new PreviewSupportData().run(session))
                .extracting(SupportFile::name)
                .contains("cloud.txt");
        new GetSupportData(new FileToSave(file, false)).run(session);

        try (var zip = new ZipFile(file.toFile())) {
            String text =
                    new String(zip.getInputStream(zip.getEntry("cloud.txt")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains(
                            "Tenant: contoso-lab (", "Product: Dishwasher", "Device group: Production", id.upperCase())
                    .doesNotContain("lab.tech");
            assertThat(cloud.practice().secrets()).isNotEmpty().noneMatch(text::contains);
        }
        assertThat(new PreviewSupportData().run(Session.of(session.bench())))
                .extracting(SupportFile::name)
                .doesNotContain("cloud.txt");
    }

    private static String image(String imageId) {
        return "{\"Id\":\"%s\",\"Name\":\"Blink\",\"ComponentId\":\"%s\",\"Type\":10}"
                .formatted(imageId, PracticePackage.BLINK.component());
    }

    private SetUpForDevelopment develop() {
        return new SetUpForDevelopment(CHOSEN, Optional.empty(), Optional.empty(), pace);
    }

    private void move(String group) throws IOException {
        new MoveDevice(CHOSEN, id, group).run(session);
    }

    private String group() throws IOException {
        String group = new ShowDevice(CHOSEN, id)
                .run(session)
                .deviceGroupId()
                .orElseThrow()
                .toString();
        return cloud.tenant().group(group).path();
    }

    private List<Integer> capabilities() throws IOException {
        return ClaimedBoard.numbers(session.device());
    }
}
