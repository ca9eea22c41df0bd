package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.cloud.CloudEmulator;
import io.sphereexplorer.emulator.cloud.CloudServices;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.http.InternetTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that break over real sockets, where also the libraries between might send something again. */
@Timeout(60)
class CutOverHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DEVICE_CLAIM = 0;
    private static final String BOARD = "ab12".repeat(32);

    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(7));
    private final HttpClient client = HttpClient.newHttpClient();
    private final CloudEmulator emulator = CloudEmulator.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            () -> new CloudServices(cloud, true, List.of(), clock));
    private final SphereApi sphere;
    private final UUID tenant;

    CutOverHttpTest() throws IOException {
        cloud.know(BOARD);
        var signIn = new PracticeSignIn(at("/login"), clock::advance);
        var account = signIn.withCode(_ -> {});
        sphere = new LegacySphere(new CloudCalls(at("/as3"), signIn.tokens(account, Audience.SPHERE), clock::advance));
        Operation begun = sphere.tenants().create(BOARD, "contoso-lab");
        tenant = begun.tenantId();
        sphere.operations(tenant).await(begun, PATIENCE);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = CloudFault.class,
            names = {"CUT_CONNECTION", "LOST_ANSWER"})
    void aClaimReachesTheServiceOnce(CloudFault fault) {
        cloud.faults().switchOn(fault);

        var failure = catchThrowableOfType(
                CloudException.NoAnswer.class, () -> sphere.devices(tenant).claim(BOARD));

        assertThat(failure.mayBeDone()).isTrue();
        assertThat(cloud.state().operations())
                .filteredOn(operation -> operation.type() == DEVICE_CLAIM)
                .hasSize(1);
    }

    @Test
    void aCreatedTenantReachesTheServiceOnce() {
        cloud.know("cd34".repeat(32));
        cloud.faults().switchOn(CloudFault.CUT_CONNECTION);

        var failure = catchThrowableOfType(
                CloudException.NoAnswer.class, () -> sphere.tenants().create("cd34".repeat(32), "second"));

        assertThat(failure.mayBeDone()).isTrue();
        assertThat(cloud.state().operations()).hasSize(2);
    }

    private InternetTransport at(String path) {
        return new InternetTransport(client, URI.create(emulator.base() + path), PATIENCE);
    }
}
