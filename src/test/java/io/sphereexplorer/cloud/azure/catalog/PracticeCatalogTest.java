package io.sphereexplorer.cloud.azure.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.NewDeviceGroup;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.emulator.cloud.CloudServices;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client of catalogs and the emulated ones, which share nothing but the published interface. */
class PracticeCatalogTest {
    private static final String BOARD = "ab12".repeat(32);
    private static final String FOREIGN = "ef56".repeat(32);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final URI BASE = URI.create("http://localhost:8080/arm");

    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(3));
    private final CloudServices services = new CloudServices(cloud, true, List.of(), Pause.NONE);
    private final CloudCalls calls = new CloudCalls(this::arm, tokens(), clock::advance);
    private final CatalogSphere sphere = new CatalogSphere(new AzureCalls(calls, BASE), new CatalogPlaces());
    private UUID tenant = new UUID(0, 0);

    /** A list that comes in pages. */
    private interface Paged<T> {
        void tell(Consumer<List<T>> onPage) throws CloudException;
    }

    @BeforeEach
    void makeCatalog() throws CloudException {
        cloud.know(BOARD);
        cloud.claimElsewhere(FOREIGN);
        calls.send(new Request(
                "PUT",
                "/subscriptions/00000000-0000-4000-8000-00000000cafe/resourceGroups/contoso-rg/providers"
                        + "/Microsoft.AzureSphere/catalogs/contoso?api-version=2024-04-01",
                Headers.of("Content-Type", "application/json"),
                ByteString.ofUtf8("{\"location\":\"global\"}")));
        clock.advance(Duration.ofSeconds(3));
        tenant = sphere.tenants().list().getFirst().id();
    }

    @Test
    void theCatalogIsFoundAndTold() throws CloudException {
        Tenant shown = sphere.tenants().show(tenant);

        assertThat(shown.name()).isEqualTo("contoso");
        assertThat(shown.catalog()).isPresent();
    }

    @Test
    void aBoardGoesAllTheWayFromItsClaimToItsSoftware() throws CloudException {
        Product product = product();
        DeviceGroup field = sphere.deviceGroups(tenant).named("Dishwasher", "Field Test");
        done(sphere.devices(tenant).claim(BOARD));
        assertThat(sphere.devices(tenant).show(BOARD).deviceGroupId()).isEmpty();

        done(sphere.devices(tenant).move(BOARD, field.id()));
        done(sphere.images(tenant).upload(TestPackage.blink().build()));
        Image image = all(sphere.images(tenant)::list).getFirst();
        done(sphere.deviceGroups(tenant).deploy(field.id(), List.of(image.id())));

        ClaimedDevice board = all(sphere.devices(tenant)::list).getFirst();
        assertThat(board.deviceId()).isEqualTo(BOARD);
        assertThat(board.productId()).contains(product.id());
        assertThat(board.deviceGroupId()).contains(field.id());
        assertThat(image.name()).isEqualTo("Blink");
        assertThat(PracticeCatalogTest.<Image>all(
                        onPage -> sphere.devices(tenant).images(BOARD, onPage)))
                .containsExactly(image);
        assertThat(sphere.devices(tenant)
                        .capabilityFile(BOARD, Set.of(Capability.APP_DEVELOPMENT))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void aClaimOfABoardOfOthersFailsWithItsReason() throws CloudException {
        Operation alone = sphere.devices(tenant).claim(FOREIGN);
        Operation many = sphere.devices(tenant).claim(List.of(FOREIGN));

        for (Operation operation : List.of(alone, many)) {
            assertThatThrownBy(() -> ended(operation))
                    .isInstanceOf(CloudException.OperationFailed.class)
                    .hasMessageContaining("already claimed to a different");
        }
        assertThat(all(sphere.devices(tenant)::list)).isEmpty();
    }

    @Test
    void groupsAreMadeChangedAndDeleted() throws CloudException {
        Product product = product();
        DeviceGroup made = sphere.deviceGroups(tenant)
                .create(new NewDeviceGroup(
                        "EU",
                        "Europe",
                        product.id(),
                        DeviceGroup.OsFeed.RETAIL_EVALUATION,
                        DeviceGroup.UpdatePolicy.UPDATE_ALL));
        DeviceGroup changed = sphere.deviceGroups(tenant)
                .change(
                        made.id(),
                        new DeviceGroupChange(
                                Optional.empty(),
                                Optional.of("European Union"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(true)));

        assertThat(changed.description()).contains("European Union");
        assertThat(changed.osFeedType()).isEqualTo(DeviceGroup.OsFeed.RETAIL_EVALUATION);
        assertThat(changed.allowCrashDumpsCollection()).isTrue();
        done(sphere.deviceGroups(tenant).delete(made.id()));
        assertThat(all(sphere.deviceGroups(tenant)::list))
                .hasSize(5)
                .noneMatch(group -> group.name().equals("EU"));
        done(sphere.products(tenant).delete(product.id()));
        assertThat(all(sphere.products(tenant)::list)).isEmpty();
    }

    @Test
    void certificatesChainsAndProofsAreRead() throws Exception {
        X509Certificate own = certificate(sphere.certificates(tenant).certificate(Optional.empty()));
        X509Certificate proof = certificate(sphere.certificates(tenant).proof("3304517c557a3375e", Optional.empty()));

        proof.verify(own.getPublicKey());
        assertThat(sphere.certificates(tenant).list()).singleElement().satisfies(told -> {
            assertThat(told.isActive()).isTrue();
            assertThat(sphere.certificates(tenant).certificate(Optional.of(told.thumbprint())))
                    .isEqualTo(own.getEncoded());
        });
        assertThat(CertificateFactory.getInstance("X.509")
                        .generateCertPath(
                                new ByteArrayInputStream(
                                        sphere.certificates(tenant).chain(Optional.empty())),
                                "PKCS7")
                        .getCertificates())
                .hasSize(3);
    }

    @Test
    void aBoardThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> sphere.devices(tenant).show(BOARD)).isInstanceOf(CloudException.Refused.class);
    }

    private Product product() throws CloudException {
        done(sphere.products(tenant).create("Dishwasher", "cleans", true));
        Product made = all(sphere.products(tenant)::list).getFirst();
        if (all(sphere.deviceGroups(tenant)::list).isEmpty()) {
            sphere.deviceGroups(tenant).createDefaults(made.id());
        }
        return made;
    }

    private void done(Operation operation) throws CloudException {
        assertThat(ended(operation).state()).isEqualTo(Operation.State.COMPLETE);
    }

    private Operation ended(Operation operation) throws CloudException {
        return sphere.operations(tenant).await(operation, PATIENCE);
    }

    private static <T> List<T> all(Paged<T> paged) throws CloudException {
        List<T> items = new ArrayList<>();
        paged.tell(items::addAll);
        return items;
    }

    private static X509Certificate certificate(byte[] der) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private Response arm(Request request) throws IOException {
        Headers headers = request.headers().with("Host", BASE.getAuthority());
        return services.send(new Request(request.method(), "/arm" + request.path(), headers, request.body()));
    }

    private TokenSource tokens() {
        return new TokenSource() {
            @Override
            public AccessToken token() throws CloudException {
                try {
                    String code = login("devicecode", "scope=https://management.azure.com/.default", "device_code");
                    String grant = "grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=" + code;
                    return AccessToken.of(login("token", grant, "access_token"));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public AccessToken renewed(AccessToken refused) throws CloudException {
                return token();
            }
        };
    }

    private String login(String what, String form, String field) throws IOException {
        Response answer =
                services.send(new Request("POST", "/login/oauth2/v2.0/" + what, Headers.NONE, ByteString.ofUtf8(form)));
        return new ObjectMapper().readTree(answer.body().utf8()).path(field).asText();
    }
}
