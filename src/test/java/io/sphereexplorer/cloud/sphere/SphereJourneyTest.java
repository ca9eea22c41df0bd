package io.sphereexplorer.cloud.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.SphereRoutes;
import io.sphereexplorer.emulator.world.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The client and the emulated service, written apart from each other, understand each other. */
class SphereJourneyTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BOARD = "ab12".repeat(32);
    private static final String OTHER = "cd34".repeat(32);

    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(7));
    private final SphereRoutes routes = new SphereRoutes(cloud, _ -> Optional.of("lab.tech@contoso.example"));
    private final SphereApi sphere =
            new LegacySphere(new CloudCalls(routes, new ScriptedService.TokensInOrder(), clock::advance));

    @Test
    void fromATenantToADeployedGroupOfClaimedBoards() throws CloudException {
        cloud.know(BOARD);
        cloud.know(OTHER);
        UUID tenant = makeTenant(BOARD, "contoso-lab");
        over(tenant, sphere.devices(tenant).claim(BOARD));
        over(tenant, sphere.devices(tenant).claim(List.of(BOARD, OTHER)));
        over(tenant, sphere.products(tenant).create("Dishwasher", "for plates"));
        DeviceGroup group = sphere.deviceGroups(tenant).named("Dishwasher", "Field Test");
        over(tenant, sphere.devices(tenant).move(BOARD, group.id()));

        var devices = new ArrayList<ClaimedDevice>();
        sphere.devices(tenant).ofGroup(group.id(), devices::addAll);

        assertThat(sphere.tenants().list())
                .containsExactly(new Tenant(tenant, "contoso-lab", List.of("Administrator")));
        assertThat(devices).extracting(ClaimedDevice::deviceId).containsExactly(BOARD);
        assertThat(sphere.certificates(tenant).list()).singleElement().matches(TenantCertificate::isActive);
        assertThat(sphere.members(tenant).list()).extracting(Member::mail).containsExactly("lab.tech@contoso.example");
    }

    @Test
    void aBoardOfAnotherTenantIsRefusedWithTheTextOfTheService() throws CloudException {
        cloud.know(BOARD);
        cloud.claimElsewhere(OTHER);
        UUID tenant = makeTenant(BOARD, "mine");

        var failure = catchThrowableOfType(
                CloudException.OperationFailed.class,
                () -> over(tenant, sphere.devices(tenant).claim(OTHER)));

        assertThat(failure.code()).isEqualTo(8);
        assertThat(failure).hasMessageContaining("already claimed to a different Azure Sphere tenant");
    }

    private UUID makeTenant(String board, String name) throws CloudException {
        Operation begun = sphere.tenants().create(board, name);
        over(begun.tenantId(), begun);
        return begun.tenantId();
    }

    private void over(UUID tenant, Operation begun) throws CloudException {
        sphere.operations(tenant).await(begun, PATIENCE);
    }
}
