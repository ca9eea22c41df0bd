package io.sphereexplorer.cloud.sphere;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.cloud.sphere.DeviceGroup.UpdatePolicy;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.cloud.DeviceUpdates;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.SphereRoutes;
import io.sphereexplorer.emulator.device.Bench;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is deployed in the emulated cloud, by the real client, arrives on an emulated board that is claimed. */
class DeploymentJourneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NETWORK =
            "{\"ssid\":\"LabNet-24\",\"configState\":\"enabled\",\"securityState\":\"psk\",\"psk\":\"sphere-lab-24\"}";

    private final Bench bench = new Bench();
    private final String board = bench.device.deviceId();
    private final EmulatedCloud cloud = new EmulatedCloud(bench.clock, new SplittableRandom(7));
    private final SphereRoutes routes = new SphereRoutes(cloud, _ -> Optional.of("lab.tech@contoso.example"));
    private final SphereApi sphere =
            new LegacySphere(new CloudCalls(routes, new ScriptedService.TokensInOrder(), bench.clock::advance));
    private UUID tenant;

    @BeforeEach
    void connectTheBoardAndMakeATenant() throws CloudException {
        cloud.know(board);
        bench.device.join(new DeviceUpdates(cloud));
        cloud.boards(bench.device::settle);
        bench.json("POST", "/wifi/config/networks", NETWORK);
        bench.clock.advanceSeconds(60);
        Operation begun = sphere.tenants().create(board, "contoso-lab");
        tenant = begun.tenantId();
        over(begun);
    }

    @Test
    void aBoardThatNobodyClaimedIsNotAuthenticatedAndGetsNothing() {
        bench.clock.advanceSeconds(3 * 24 * 3600);

        assertThat(authenticated()).isFalse();
        assertThat(bench.device.osVersion()).isEqualTo(EmulatedDevice.FIRST_OS_VERSION);
    }

    @Test
    void aClaimedBoardWithoutAGroupGetsTheOperatingSystemAfterASilentGap() throws CloudException {
        claim();
        assertThat(authenticated()).isTrue();

        assertThat(phases(120)).containsExactly("idle", "updating", "silent", "idle");

        assertThat(bench.device.osVersion()).isEqualTo(EmulatedDevice.NEWEST_OS_VERSION);
        assertThat(applications()).isEmpty();
    }

    @Test
    void whatItToldWhenItAskedStandsInTheCloud() throws CloudException {
        claim();
        Instant claimed = bench.clock.instant();
        bench.clock.advanceSeconds(10);
        ClaimedDevice asked = sphere.devices(tenant).show(board);
        assertThat(asked.lastInstalledOsVersion()).contains(EmulatedDevice.FIRST_OS_VERSION);
        assertThat(asked.lastAvailableOsVersion()).contains(EmulatedDevice.NEWEST_OS_VERSION);
        assertThat(asked.lastUpdateRequest().orElseThrow()).isBetween(claimed, bench.clock.instant());
        assertThat(asked.lastOsUpdate()).isEmpty();

        bench.clock.advanceSeconds(300);
        ClaimedDevice updated = sphere.devices(tenant).show(board);

        assertThat(updated.lastInstalledOsVersion()).contains(EmulatedDevice.NEWEST_OS_VERSION);
        assertThat(updated.lastOsUpdate().orElseThrow())
                .isBetween(asked.lastUpdateRequest().orElseThrow(), bench.clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"UPDATE_ALL, 24.06, true", "NO_APPLICATION_UPDATES, 24.06, false", "NO_UPDATES, 24.03, false"})
    void thePolicyOfTheGroupDecidesWhatArrives(UpdatePolicy policy, String system, boolean application)
            throws CloudException {
        UUID group = group(policy);
        deploy(group, TestPackage.blink().build());
        claim();
        over(sphere.devices(tenant).move(board, group));

        bench.device.restart();
        bench.clock.advanceSeconds(600);
        bench.device.settle();

        assertThat(bench.device.osVersion()).isEqualTo(system);
        assertThat(applications()).isEqualTo(application ? List.of(TestPackage.BLINK.toString()) : List.of());
        if (application) {
            assertThat(bench.get("/app/status/" + TestPackage.BLINK).body().utf8())
                    .contains("\"state\":\"running\"");
        }
    }

    @Test
    void whatIsDeployedToARunningBoardArrivesWithinADay() throws CloudException {
        UUID group = updatedBoardIn(UpdatePolicy.UPDATE_ALL);
        deploy(group, TestPackage.blink().build());

        bench.clock.advanceSeconds(3600);
        assertThat(applications()).isEmpty();
        bench.clock.advanceSeconds(24 * 3600);
        assertThat(applications()).containsExactly(TestPackage.BLINK.toString());
    }

    @Test
    void whatIsDeployedArrivesWhenTheNetworkComesBack() throws CloudException {
        UUID group = updatedBoardIn(UpdatePolicy.UPDATE_ALL);
        deploy(group, TestPackage.blink().build());

        bench.world.faults().switchOn(Fault.NO_INTERNET);
        phases(10);
        bench.world.faults().switchOff(Fault.NO_INTERNET);

        assertThat(phases(120)).containsExactly("idle", "updating", "silent", "idle");
        assertThat(applications()).containsExactly(TestPackage.BLINK.toString());
    }

    @Test
    void anUpdateOfAnApplicationStagesNoOperatingSystem() throws CloudException {
        UUID group = updatedBoardIn(UpdatePolicy.UPDATE_ALL);
        deploy(group, TestPackage.blink().build());
        bench.device.restart();
        List<String> answers = new ArrayList<>();

        for (int second = 0; second < 120; second++) {
            bench.clock.advanceSeconds(1);
            imagesIfAnswered().ifPresent(answers::add);
        }

        assertThat(answers)
                .anyMatch(answer -> answer.contains("\"restart_required\":true"))
                .noneMatch(answer -> answer.contains("\"is_update_staged\":true"));
        assertThat(applications()).containsExactly(TestPackage.BLINK.toString());
    }

    @Test
    void aSecondDeploymentTakesThePlaceOfTheFirst() throws CloudException {
        UUID group = updatedBoardIn(UpdatePolicy.UPDATE_ALL);
        deploy(group, TestPackage.blink().build());
        bench.device.restart();
        bench.clock.advanceSeconds(300);
        String first = images();

        deploy(group, TestPackage.blink().ofSize(3 * 4096).build());
        bench.device.restart();
        bench.clock.advanceSeconds(300);

        assertThat(applications()).containsExactly(TestPackage.BLINK.toString());
        assertThat(images()).isNotEqualTo(first);
    }

    @Test
    void anApplicationThatCannotBeTakenMakesTheBoardRestartOnceAndNotForEver() throws CloudException {
        UUID group = updatedBoardIn(UpdatePolicy.UPDATE_ALL);
        deploy(group, TestPackage.blink().withManifest("{}").build());
        bench.device.restart();

        List<String> phases = phases(600);

        assertThat(phases).containsExactly("silent", "idle", "updating", "silent", "idle");
        assertThat(applications()).isEmpty();
    }

    @Test
    void aBoardThatRunsWhatIsWantedIsLeftAlone() throws CloudException {
        UUID group = updatedBoardIn(UpdatePolicy.UPDATE_ALL);
        deploy(group, TestPackage.blink().build());
        bench.device.restart();
        bench.clock.advanceSeconds(300);
        bench.device.restart();

        assertThat(phases(300)).containsExactly("silent", "idle");
    }

    @Test
    void whatOthersDeployDoesNotReachIt() throws CloudException {
        updatedBoardIn(UpdatePolicy.UPDATE_ALL);
        deploy(
                createGroup("Other", UpdatePolicy.UPDATE_ALL),
                TestPackage.blink().build());
        bench.device.restart();

        bench.clock.advanceSeconds(300);

        assertThat(applications()).isEmpty();
    }

    /** Claimed, in a group, and already updated. */
    private UUID updatedBoardIn(UpdatePolicy policy) throws CloudException {
        UUID group = group(policy);
        claim();
        over(sphere.devices(tenant).move(board, group));
        bench.clock.advanceSeconds(300);
        bench.device.settle();
        assertThat(bench.device.osVersion()).isEqualTo(EmulatedDevice.NEWEST_OS_VERSION);
        return group;
    }

    private UUID group(UpdatePolicy policy) throws CloudException {
        over(sphere.products(tenant).create("Dishwasher", "for plates"));
        return createGroup("Bench", policy);
    }

    private UUID createGroup(String name, UpdatePolicy policy) throws CloudException {
        List<Product> products = new ArrayList<>();
        sphere.products(tenant).list(products::addAll);
        var fresh = new NewDeviceGroup(name, "", products.getFirst().id(), DeviceGroup.OsFeed.RETAIL, policy);
        return sphere.deviceGroups(tenant).create(fresh).id();
    }

    private void deploy(UUID group, ByteString octets) throws CloudException {
        Operation upload = sphere.images(tenant).upload(octets);
        over(upload);
        List<Image> images = new ArrayList<>();
        sphere.images(tenant).list(images::addAll);
        over(sphere.deviceGroups(tenant).deploy(group, List.of(images.getLast().id())));
    }

    private void claim() throws CloudException {
        over(sphere.devices(tenant).claim(board));
    }

    private void over(Operation begun) throws CloudException {
        sphere.operations(tenant).await(begun, PATIENCE);
    }

    private boolean authenticated() {
        return bench.get("/net/status").body().utf8().contains("\"deviceAuthenticationIsReady\":true");
    }

    /** The components of the customer's applications. */
    private List<String> applications() {
        List<String> components = new ArrayList<>();
        for (JsonNode component : read(images()).path("components")) {
            if (component.path("image_type").asInt() == 10) {
                components.add(component.path("uid").asText());
            }
        }
        return components;
    }

    private String images() {
        return bench.get("/images").body().utf8();
    }

    private Optional<String> imagesIfAnswered() {
        try {
            return Optional.of(images());
        } catch (UncheckedIOException silent) {
            return Optional.empty();
        }
    }

    /** The phases of the next seconds, each once while it lasts. */
    private List<String> phases(int seconds) {
        List<String> phases = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            bench.clock.advanceSeconds(1);
            String phase = imagesIfAnswered()
                    .map(answer -> answer.contains("\"is_ota_update_in_progress\":true") ? "updating" : "idle")
                    .orElse("silent");
            if (phases.isEmpty() || !phases.getLast().equals(phase)) {
                phases.add(phase);
            }
        }
        return phases;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
