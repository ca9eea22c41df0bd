package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.cloud.CloudServices;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.scenario.CloudState.DeviceState;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a world with a cloud keeps, and where it can be taken back to. */
class KeptWorldTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OF_OTHERS = "0f".repeat(64);

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();
    private final Served first = serve(ScenarioFile.named("laboratory"), 7);

    KeptWorldTest() throws IOException {}

    /** A world with its cloud, and somebody who is signed in there. */
    private record Served(KeptWorld kept, EmulatedCloud cloud, PracticeSignIn signIn, SphereApi sphere) {
        String board() {
            return kept.devices().getFirst().deviceId();
        }

        UUID makeTenant() throws CloudException {
            Operation begun = sphere.tenants().create(board(), "contoso-class");
            over(begun.tenantId(), begun);
            return begun.tenantId();
        }

        void claim(UUID tenant) throws CloudException {
            over(tenant, sphere.devices(tenant).claim(board()));
        }

        List<ClaimedDevice> devices(UUID tenant) throws CloudException {
            List<ClaimedDevice> devices = new ArrayList<>();
            sphere.devices(tenant).list(devices::addAll);
            return devices;
        }

        private void over(UUID tenant, Operation begun) throws CloudException {
            sphere.operations(tenant).await(begun, PATIENCE);
        }
    }

    @Test
    void aClaimCanBeTakenBackByRewinding() throws IOException {
        UUID tenant = first.makeTenant();
        first.kept().save(folder.resolve("before-the-claim.json"));
        first.claim(tenant);
        assertThat(first.devices(tenant)).hasSize(1);

        first.kept().rewind();

        assertThat(first.sphere().tenants().list()).extracting(Tenant::id).containsExactly(tenant);
        assertThat(first.devices(tenant)).isEmpty();
        first.claim(tenant);
        assertThat(first.devices(tenant)).hasSize(1);
    }

    @Test
    void afterEachResetTheLessonGoesTheSameWay() throws IOException {
        List<UUID> tenants = new ArrayList<>();
        for (int lesson = 0; lesson < 3; lesson++) {
            Served again = signedInAgain(first);
            UUID tenant = again.makeTenant();
            again.claim(tenant);
            tenants.add(tenant);
            again.cloud().faults().switchOn(CloudFault.SERVICE_DOWN);
            again.kept().reset();
        }

        assertThat(tenants).hasSize(3).containsOnly(tenants.getFirst());
        assertThat(first.cloud().faults().active()).isEmpty();
        assertThat(signedInAgain(first).sphere().tenants().list()).isEmpty();
    }

    @Test
    void afterAResetNobodyIsSignedIn() {
        first.kept().reset();

        assertThatIOException()
                .isThrownBy(() -> first.sphere().tenants().list())
                .isInstanceOf(CloudException.SignInNeeded.class);
    }

    @Test
    void aSavedWorldIsServedAgainElsewhere() throws IOException {
        UUID tenant = first.makeTenant();
        first.claim(tenant);
        Path file = folder.resolve("world.json");
        first.kept().save(file);

        Served second = serve(ScenarioFile.named(file.toString()), 7);

        assertThat(second.sphere().tenants().list()).extracting(Tenant::name).containsExactly("contoso-class");
        assertThat(second.devices(tenant)).extracting(ClaimedDevice::deviceId).containsExactly(first.board());
    }

    @Test
    void aScenarioCanBeginWithFaultsOfTheCloud() throws IOException {
        Served busy = serve(written("cloud: {faults: {throttled: 9}}"), 7);

        assertThat(busy.cloud().state().devices()).extracting(DeviceState::id).contains(OF_OTHERS, busy.board());
        assertThat(busy.cloud().faults().state()).containsEntry("throttled", 9);
    }

    @Test
    void aScenarioWhoseCloudCannotBeIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> serve(written("cloud: {faults: {no-such-fault: 1}}"), 7))
                .withMessage("cloud: there is no fault no-such-fault");
    }

    private Scenario written(String yaml) throws IOException {
        return ScenarioFile.named(
                Files.writeString(folder.resolve("scenario.yaml"), yaml).toString());
    }

    private Served serve(Scenario scenario, long seed) throws IOException {
        World world = scenario.world(seed, 1, clock);
        var cloud = new EmulatedCloud(clock, new SplittableRandom(seed));
        cloud.claimElsewhere(OF_OTHERS);
        return signedIn(KeptWorld.of(world, scenario, Optional.of(cloud)), cloud);
    }

    private Served signedInAgain(Served before) throws CloudException {
        return signedIn(before.kept(), before.cloud());
    }

    private Served signedIn(KeptWorld kept, EmulatedCloud cloud) throws CloudException {
        var services = new CloudServices(cloud, true, List.of(), clock);
        var signIn = new PracticeSignIn(below("/login", services), clock::advance);
        Account account = signIn.withCode(_ -> {});
        var calls = new CloudCalls(below("/as3", services), signIn.tokens(account, Audience.SPHERE), clock::advance);
        return new Served(kept, cloud, signIn, new LegacySphere(calls));
    }

    private static HttpTransport below(String path, HttpTransport services) {
        return request ->
                services.send(new Request(request.method(), path + request.path(), request.headers(), request.body()));
    }
}
