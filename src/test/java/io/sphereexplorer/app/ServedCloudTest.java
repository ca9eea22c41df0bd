package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.catalog.CatalogPlaces;
import io.sphereexplorer.cloud.azure.catalog.CatalogSphere;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.InternetTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sphere-explorer emulator --cloud} serves, asked by the program's own clients. */
@Timeout(120)
class ServedCloudTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SEED = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private ServedWorld world = open("auto");

    ServedCloudTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        client.close();
        world.close();
    }

    @Test
    void whoSignsInMakesATenantWithABoardOfTheWorldAndClaimsNoBoardOfOthers() throws IOException {
        SphereApi sphere = signedIn();
        UUID tenant = makeTenant(sphere, deviceId());

        Operation claimed = over(sphere, tenant, sphere.devices(tenant).claim(deviceId()));

        assertThat(claimed.state()).isEqualTo(Operation.State.COMPLETE);
        assertThat(sphere.devices(tenant).show(deviceId()).tenantId()).isEqualTo(tenant);
        String ofOthers = described("owned-by-others");
        assertThatThrownBy(() -> over(sphere, tenant, sphere.devices(tenant).claim(ofOthers)))
                .isInstanceOf(CloudException.OperationFailed.class)
                .hasMessageContaining("already claimed to a different");
    }

    @Test
    void aBoardIsClaimedIntoATenantAndSeenInItsCatalog() throws IOException {
        SphereApi sphere = signedIn();
        UUID tenant = makeTenant(sphere, deviceId());
        SphereApi azure = signedInAtAzure();

        assertThat(azure.tenants().list()).extracting(Tenant::id).containsExactly(tenant);
        Operation claimed = over(azure, tenant, azure.devices(tenant).claim(deviceId()));

        assertThat(claimed.state()).isEqualTo(Operation.State.COMPLETE);
        assertThat(sphere.devices(tenant).show(deviceId()).tenantId()).isEqualTo(tenant);
        over(azure, tenant, azure.products(tenant).create("Dishwasher", ""));
        List<DeviceGroup> groups = new ArrayList<>();
        azure.deviceGroups(tenant).list(groups::addAll);
        assertThat(groups).hasSize(5);
        over(
                azure,
                tenant,
                azure.devices(tenant).move(deviceId(), groups.getFirst().id()));
        assertThat(azure.devices(tenant).show(deviceId()).deviceGroupId())
                .contains(groups.getFirst().id());
    }

    @Test
    void aBoardThatHasMadeATenantMakesNoOther() throws IOException {
        SphereApi sphere = signedIn();
        String used = described("has-made-tenant");

        assertThatThrownBy(() -> sphere.tenants().create(used, "second"))
                .isInstanceOfSatisfying(
                        CloudException.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(409));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset-world", "rewind"})
    void theCloudGoesBackWithTheWorld(String word) throws IOException {
        SphereApi sphere = signedIn();
        assertThat(sphere.tenants().list()).isEmpty();
        String before = world.run("cloud");

        assertThat(world.run(word)).isEqualTo("ok " + word);

        assertThat(world.run("cloud")).isEqualTo(before);
        assertThatThrownBy(() -> sphere.tenants().list()).isInstanceOf(CloudException.SignInNeeded.class);
    }

    @Test
    void releasesNameTheImagesThatBoardsReport() throws IOException {
        Response answer = transport("/releases").send(Request.get("/versions/mt3620an.json"));

        JsonNode versions = JSON.readTree(answer.body().utf8()).path("versions");
        assertThat(versions.findValuesAsText("name")).containsExactly("24.03", "24.06");
        assertThat(versions.path(0).path("images").findValuesAsText("cid"))
                .contains("ec96946b-893b-4ff2-9ef1-b41725a8c652");
    }

    @Test
    void withPageNobodyIsSignedInWithoutBeingAsked() throws IOException {
        world.close();
        world = open("page");
        PracticeSignIn signIn = new PracticeSignIn(transport("/login"), _ -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> signIn.withCode(_ -> {})).isInstanceOf(CloudException.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closingTheWorldClosesItsCloud() throws IOException {
        int port = base().getPort();

        world.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void anAddressThatIsTakenIsNamed() throws IOException {
        String taken = "127.0.0.1:" + base().getPort();

        assertThatThrownBy(() -> ServedWorld.open(EmulatorOptions.parse(List.of("--cloud=" + taken))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(taken);
    }

    @Test
    void theActiveCaOfATenantIsRevokedByALine() throws IOException {
        try (var rollOver =
                ServedWorld.open(EmulatorOptions.parse(List.of("--scenario=roll-over", "--cloud=127.0.0.1:0")))) {
            assertThat(rollOver.run("cloud revoke old-class")).isEqualTo("ok cloud revoke old-class");
            assertThat(rollOver.run("cloud revoke nobody"))
                    .isEqualTo("error there is no such tenant: cloud revoke nobody");
            assertThat(rollOver.run("cloud revoke")).isEqualTo("error usage: cloud [revoke TENANT]");
        }
    }

    @Test
    void withoutACloudThereIsNoneToTellOf() throws IOException {
        try (var bare = ServedWorld.open(EmulatorOptions.parse(List.of()))) {
            assertThat(bare.run("cloud")).isEqualTo("error there is no cloud; see --cloud");
            assertThat(bare.run("reset-world")).isEqualTo("ok reset-world");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--sign-in=auto, --sign-in needs --cloud",
        "--cloud=127.0.0.1:0 --sign-in=maybe, maybe is neither auto nor page",
        "--cloud=8400, is not ADDRESS:PORT"
    })
    void optionsThatMakeNoSenseAreRefused(String options, String reason) {
        assertThatThrownBy(() -> EmulatorOptions.parse(List.of(options.split(" "))))
                .hasMessageContaining(reason);
    }

    private static ServedWorld open(String signIn) throws IOException {
        return ServedWorld.open(EmulatorOptions.parse(
                List.of("--speed=1000", "--seed=" + SEED, "--cloud=127.0.0.1:0", "--sign-in=" + signIn)));
    }

    private URI base() throws IOException {
        return URI.create(world.run("cloud").replaceAll("ok cloud (\\S+) .*", "$1"));
    }

    private String described(String what) throws IOException {
        return world.run("cloud").replaceAll(".* " + what + " (\\p{XDigit}{128}).*", "$1");
    }

    private static String deviceId() {
        var same = World.create(SEED, 1, InstantSource.system());
        return new EmulatedDevice(same, same.boards().getFirst()).deviceId();
    }

    private InternetTransport transport(String below) throws IOException {
        return new InternetTransport(client, URI.create(base() + below), PATIENCE);
    }

    private SphereApi signedIn() throws IOException {
        var signIn = new PracticeSignIn(transport("/login"), Waiting.REAL);
        var account = signIn.withCode(_ -> {});
        return new LegacySphere(
                new CloudCalls(transport("/as3"), signIn.tokens(account, Audience.SPHERE), Waiting.REAL));
    }

    private SphereApi signedInAtAzure() throws IOException {
        var signIn = new PracticeSignIn(transport("/login"), Waiting.REAL, Realm.AZURE, List.of());
        var account = signIn.withCode(_ -> {});
        var calls = new CloudCalls(transport("/arm"), signIn.tokens(account, Audience.AZURE), Waiting.REAL);
        return new CatalogSphere(new AzureCalls(calls, URI.create(base() + "/arm")), new CatalogPlaces());
    }

    private static UUID makeTenant(SphereApi sphere, String board) throws CloudException {
        Operation begun = sphere.tenants().create(board, "contoso-lab");
        over(sphere, begun.tenantId(), begun);
        assertThat(sphere.tenants().list()).extracting(Tenant::name).containsExactly("contoso-lab");
        return begun.tenantId();
    }

    private static Operation over(SphereApi sphere, UUID tenant, Operation begun) throws CloudException {
        return sphere.operations(tenant).await(begun, PATIENCE);
    }
}
