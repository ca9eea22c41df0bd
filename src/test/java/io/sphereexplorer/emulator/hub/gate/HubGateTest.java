package io.sphereexplorer.emulator.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.cloud.authority.TenantAuthority;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.emulator.hub.HubBench;
import io.sphereexplorer.emulator.hub.HubEvent;
import io.sphereexplorer.emulator.world.HubService.Line;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real handshakes of TLS, in memory, with all that can be wrong. */
class HubGateTest {
    private static final String ID = "0a".repeat(64);

    private final HubBench bench = new HubBench();
    private final TenantAuthority authority = bench.authority();
    private final HubGate gate = new HubGate(bench.hubs);

    @Test
    void aBoardWithTheRightIdentityIsConnected() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);
        bench.clock.advanceSeconds(60);

        Line line = board().connect(gate);

        assertThat(line.isOpen()).isTrue();
        var device = bench.registry("GET", "/devices/" + ID, "").json();
        assertThat(device.path("connectionState").asText()).isEqualTo("Connected");
        assertThat(device.path("connectionStateUpdatedTime").asText()).isEqualTo("2026-03-01T12:01:00Z");
        assertThat(device.path("lastActivityTime").asText()).isEqualTo("2026-03-01T12:01:00Z");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aBoardThatLeavesIsDisconnected() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);
        Line line = board().connect(gate);
        bench.clock.advanceSeconds(60);

        line.close();

        assertThat(line.isOpen()).isFalse();
        var device = bench.registry("GET", "/devices/" + ID, "").json();
        assertThat(device.path("connectionState").asText()).isEqualTo("Disconnected");
        assertThat(device.path("connectionStateUpdatedTime").asText()).isEqualTo("2026-03-01T12:01:00Z");
        assertThat(device.path("lastActivityTime").asText()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anAuthorityAboveTheTenantsWillDo(int place) {
        bench.upload("above", authority.chain().get(place), true);
        bench.register(ID);

        assertThat(board().connect(gate).isOpen()).isTrue();
    }

    @Test
    void anAuthorityOfOthersLetsNobodyIn() {
        bench.upload("sphere-ca", bench.authority().certificate(), true);
        bench.register(ID);

        assertRefused(board(), Refusal.UNKNOWN_AUTHORITY);
    }

    @Test
    void anAuthorityOfTheSameNameWithAnotherKeyLetsNobodyIn() {
        X509Certificate own = authority.certificate();
        bench.upload("sphere-ca", Forger.sameNames(own, bench.clock.instant()), true);
        bench.register(ID);

        assertRefused(board(), Refusal.UNKNOWN_AUTHORITY);
    }

    @Test
    void withoutAnyAuthorityNobodyGetsIn() {
        bench.register(ID);

        assertRefused(board(), Refusal.UNKNOWN_AUTHORITY);
    }

    @Test
    void anUnverifiedAuthorityLetsNobodyIn() {
        bench.upload("sphere-ca", authority.certificate(), false);
        bench.register(ID);

        assertRefused(board(), Refusal.NOT_VERIFIED);
    }

    @Test
    void anExpiredAuthorityLetsNobodyIn() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);
        bench.clock.advance(Duration.ofDays(731));

        assertRefused(board(), Refusal.AUTHORITY_EXPIRED);
        assertThat(events()).extracting(HubEvent::kind).contains(HubEvent.Kind.CERTIFICATE_EXPIRED);
    }

    @Test
    void anExpiredCertificateLetsNobodyIn() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);
        Client yesterday = board();
        bench.clock.advance(Duration.ofHours(25));

        assertRefused(yesterday, Refusal.CERTIFICATE_EXPIRED);
        assertThat(events()).extracting(HubEvent::kind).contains(HubEvent.Kind.CERTIFICATE_EXPIRED);
        assertThat(board().connect(gate).isOpen()).isTrue();
    }

    @Test
    void aCertificateOfTomorrowLetsNobodyIn() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);

        assertRefused(board(ID, bench.clock.instant().plusSeconds(3600)), Refusal.CERTIFICATE_EXPIRED);
    }

    @Test
    void anIdentityInCapitalLettersNeverMatches() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID.toUpperCase(Locale.ROOT));

        assertRefused(board(), Refusal.OTHER_LETTERS);
        assertThat(bench.hubs.all().getFirst().devices()).noneMatch(each -> each.isConnected());
    }

    @Test
    void withoutIdentityNobodyGetsIn() {
        bench.upload("sphere-ca", authority.certificate(), true);

        assertRefused(board(), Refusal.UNKNOWN_DEVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sas", "none"})
    void anIdentityOfAnotherKindDoesNotCount(String type) {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.registry("PUT", "/devices/" + ID, HubBench.device(ID, type));

        assertRefused(board(), Refusal.OTHER_AUTHENTICATION);
    }

    @Test
    void aDisabledIdentityDoesNotCount() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.registry(
                "PUT",
                "/devices/" + ID,
                HubBench.device(ID, "certificateAuthority").replace("\"enabled\"", "\"disabled\""));

        assertRefused(board(), Refusal.DISABLED);
    }

    @Test
    void theOwnersKeyIsNeeded() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);

        assertRefused(board().withKeyOf(board()), Refusal.HANDSHAKE_FAILED);
    }

    @Test
    void whoShowsNoCertificateDoesNotGetIn() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);

        assertRefused(Client.withoutCertificate(gate.root()), Refusal.NO_CERTIFICATE);
    }

    @Test
    void aCertificateThatIsNotForClientsDoesNotCount() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);
        var check = new ChainCheck(hub().authorities(), bench.clock.instant());

        assertThat(check.refusal(List.of(authority.proof(ID, bench.clock.instant()))))
                .contains(Refusal.BROKEN_CHAIN);
        assertThat(check.refusal(board().chain())).isEmpty();
    }

    @Test
    void aBoardThatTrustsOthersDoesNotConnect() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);
        Client board = Client.of(this::chain, ID, new HubGate(bench.hubs).root());

        assertThat(board.connect(gate).isOpen()).isFalse();
    }

    @Test
    void whoIsDeletedOrDisabledIsDisconnected() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);
        Line line = board().connect(gate);

        bench.delete(ID);

        assertThat(line.isOpen()).isFalse();
        bench.register(ID);
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void theSameRefusalAgainCountsUp() {
        bench.register(ID);
        board().connect(gate);
        bench.clock.advanceSeconds(5);
        board().connect(gate);

        assertThat(events()).hasSize(1);
        assertThat(events().getFirst().count()).isEqualTo(2);
        assertThat(events().getFirst().last()).isEqualTo(bench.clock.instant());
    }

    @Test
    void whenTheWorldIsTakenBackAllConnectionsEnd() {
        bench.upload("sphere-ca", authority.certificate(), true);
        bench.register(ID);
        Line line = board().connect(gate);

        bench.hubs.prepare(bench.hubs.state(), 7).run();

        assertThat(line.isOpen()).isFalse();
        assertThat(bench.hubs.all().getFirst().device(ID).orElseThrow().isConnected())
                .isFalse();
        assertThat(board().connect(gate).isOpen()).isTrue();
    }

    private void assertRefused(Client client, Refusal refusal) {
        Line line = client.connect(gate);

        assertThat(line.isOpen()).isFalse();
        assertThat(refusals()).containsExactly(refusal.sentence());
        assertThat(bench.hubs.all().getFirst().devices()).noneMatch(each -> each.isConnected());
    }

    private List<String> refusals() {
        return events().stream()
                .filter(event -> event.kind() == HubEvent.Kind.CONNECTION_REFUSED
                        || event.kind() == HubEvent.Kind.CERTIFICATE_EXPIRED)
                .map(HubEvent::detail)
                .toList();
    }

    private List<HubEvent> events() {
        return hub().events();
    }

    private EmulatedHub hub() {
        return bench.hubs.all().getFirst();
    }

    private Client board() {
        return board(ID, bench.clock.instant());
    }

    private Client board(String id, Instant now) {
        return Client.of((name, key) -> chain(name, key, now), id, gate.root());
    }

    private List<X509Certificate> chain(String id, java.security.PublicKey key) {
        return chain(id, key, bench.clock.instant());
    }

    private List<X509Certificate> chain(String id, java.security.PublicKey key, Instant now) {
        return Stream.concat(Stream.of(authority.device(id, key, now)), authority.chain().stream())
                .toList();
    }
}
