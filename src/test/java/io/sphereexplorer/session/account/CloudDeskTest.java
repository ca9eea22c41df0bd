package io.sphereexplorer.session.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.SignInRoutes;
import io.sphereexplorer.emulator.cloud.SphereRoutes;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.session.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CloudDeskTest {
    private static final String BOARD = "ab".repeat(64);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private final EmulatedCloud cloud = new EmulatedCloud(now::get, new SplittableRandom(7));
    private final SignInRoutes login = new SignInRoutes(cloud, true);
    private final CloudMemory memory = CloudMemory.inMemory();
    private final List<Request> sent = new ArrayList<>();
    private final CloudDesk desk = desk();

    @Test
    void nobodyIsSignedInAtFirstAndNothingIsSentToFindThatOut() {
        assertThat(desk.account()).isEmpty();
        assertThat(desk.tenant()).isEmpty();
        assertThatThrownBy(desk::service).isInstanceOf(AccountException.NotSignedIn.class);
        assertThatThrownBy(() -> desk.tenant(Optional.empty())).isInstanceOf(AccountException.NotSignedIn.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void whoSignsInIsTheChosenAccountAndListenersHear() throws IOException {
        var changes = new ArrayList<String>();
        desk.onChange(() -> changes.add("changed"));

        Account account = desk.signInWithCode(Realm.SPHERE, _ -> {});

        assertThat(desk.account()).contains(account);
        assertThat(changes).hasSize(1);
        assertThatThrownBy(desk::chosenTenant).isInstanceOf(AccountException.NoTenant.class);
    }

    @Test
    void theNextRunKnowsAccountAndTenantWithoutAsking() throws IOException {
        desk.signInWithCode(Realm.SPHERE, _ -> {});
        Tenant tenant = tenant("contoso-lab");
        desk.choose(tenant);
        sent.clear();

        CloudDesk next = desk();

        assertThat(next.account()).isEqualTo(desk.account());
        assertThat(next.chosenTenant().name()).isEqualTo("contoso-lab");
        assertThat(sent).isEmpty();
    }

    @Test
    void signingOutForgetsTheChoiceOfThatAccount() throws IOException {
        Account account = desk.signInWithCode(Realm.SPHERE, _ -> {});
        desk.choose(tenant("contoso-lab"));

        desk.signOut(account);

        assertThat(desk.account()).isEmpty();
        assertThat(desk.tenant()).isEmpty();
        assertThat(desk.accounts()).isEmpty();
    }

    @Test
    void tenantsAreNamedByNameOrId() throws IOException {
        desk.signInWithCode(Realm.SPHERE, _ -> {});
        Tenant tenant = tenant("contoso-lab");

        assertThat(desk.tenant(Optional.of("contoso-lab"))).isEqualTo(tenant);
        assertThat(desk.tenant(Optional.of(tenant.id().toString().toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(tenant);
        assertThatThrownBy(() -> desk.tenant(Optional.of("Contoso-Lab")))
                .isInstanceOf(AccountException.NoSuchTenant.class);
    }

    @Test
    void aRoleThatIsTooLowIsToldBeforeAnythingElseIsSent() throws IOException {
        desk.signInWithCode(Realm.SPHERE, _ -> {});
        Tenant reader = new Tenant(tenant("contoso-lab").id(), "contoso-lab", List.of("Reader"));

        assertThat(reader.permits(Role.READER)).isTrue();
        assertThat(reader.permits(Role.CONTRIBUTOR)).isFalse();
        assertThat(new Tenant(reader.id(), "x", List.of("Auditor")).permits(Role.ADMINISTRATOR))
                .describedAs("only the service can judge a role that is new")
                .isTrue();
        assertThat(desk.tenant(Optional.of("contoso-lab"), Role.ADMINISTRATOR).name())
                .isEqualTo("contoso-lab");
    }

    private Tenant tenant(String name) throws IOException {
        cloud.know(BOARD);
        var operation = desk.service().tenants().create(BOARD, name);
        now.set(now.get().plusSeconds(5));
        desk.service().operations(operation.tenantId()).await(operation, Duration.ofMinutes(1));
        return desk.service().tenants().list().getFirst();
    }

    private CloudDesk desk() {
        HttpTransport sphere = new SphereRoutes(cloud, login::account);
        return new CloudDesk(
                Endpoints.practice(URI.create("http://localhost:8080")),
                new SphereAccess(
                        () -> new PracticeSignIn(
                                below("/login"),
                                _ -> {},
                                Realm.SPHERE,
                                memory.kept().accounts()),
                        tokens -> new LegacySphere(new CloudCalls(
                                request -> {
                                    sent.add(request);
                                    return sphere.send(request);
                                },
                                tokens,
                                _ -> {}))),
                memory,
                Ledger.inMemory(now::get));
    }

    /** As behind a base URL that ends so. */
    private HttpTransport below(String base) {
        return request -> {
            sent.add(request);
            return login.send(new Request(request.method(), base + request.path(), request.headers(), request.body()));
        };
    }
}
