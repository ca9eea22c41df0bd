package io.sphereexplorer.emulator.defender;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.arm.ArmRoutes;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.emulator.hub.HubBench;
import io.sphereexplorer.emulator.ledger.Ledger;
import io.sphereexplorer.emulator.ledger.LedgerEntry;
import io.sphereexplorer.emulator.scenario.HubState;
import io.sphereexplorer.emulator.scenario.HubState.ContactState;
import io.sphereexplorer.emulator.scenario.HubState.EventState;
import io.sphereexplorer.emulator.scenario.HubState.IdentityState;
import io.sphereexplorer.emulator.scenario.HubState.SecurityState;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefenderRoutesTest {
    private static final String SUBSCRIPTION = "/subscriptions/" + PracticeSubscription.ID;
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/contoso-rg";
    private static final String HUB = GROUP + "/providers/Microsoft.Devices/IotHubs/contoso-hub";
    private static final String ALERTS = SUBSCRIPTION + "/providers/Microsoft.Security/alerts";
    private static final String SOLUTION = GROUP + "/providers/Microsoft.Security/iotSecuritySolutions/default";
    private static final String SUMS = SOLUTION + "/analyticsModels/default/aggregatedAlerts";
    private static final Duration SEEN = Duration.ofSeconds(5);

    private final HubBench bench = new HubBench();
    private boolean off;
    private final EmulatedDefender defender = new EmulatedDefender(bench.hubs, bench.clock, () -> off);
    private final ArmRoutes routes = new ArmRoutes(Optional::of, new DefenderRoutes(defender).all());

    @BeforeEach
    void beWatched() {
        bench.clock.advance(EmulatedDefender.FIRST_LOOK);
    }

    @Test
    void everyRouteStandsInTheLedgerAndNoOther() {
        assertThat(Ledger.ofProgram().entries().stream()
                        .map(LedgerEntry::name)
                        .filter(name -> name.startsWith("cloud.defender.")))
                .containsExactlyInAnyOrderElementsOf(new DefenderRoutes(defender)
                        .all().stream()
                                .map(route -> "cloud.defender." + route.method() + route.path())
                                .toList());
    }

    @Test
    void aHubWithoutIpFilterAndDiagnosticSettingIsTold() {
        assertThat(statuses()).containsExactly("Healthy", "Unhealthy", "Unhealthy");
        assertThat(names(get(SOLUTION + "/analyticsModels/default/aggregatedRecommendations", "2019-08-01")))
                .containsExactly("IoT_IPFilter_DenyAll");
    }

    @Test
    void aHubThatIsSetUpWellHasNothingToDo() {
        become(List.of(), List.of(), new SecurityState(true, true));

        assertThat(statuses()).containsExactly("Healthy", "Healthy", "Healthy");
    }

    @ParameterizedTest
    @CsvSource({"K1 K2, K2 K3, Unhealthy", "K1 K2, K3 K4, Healthy", "AB CD, CD EF, Unhealthy"})
    void identitiesThatShareACredentialAreTold(String first, String second, String expected) {
        become(List.of(identity("one", first), identity("two", second)), List.of(), new SecurityState(true, true));

        assertThat(statuses().getFirst()).isEqualTo(expected);
    }

    @Test
    void twoKeysOfOneIdentityMayBeAlike() {
        become(List.of(identity("one", "K1 K1")), List.of(), new SecurityState(true, true));

        assertThat(statuses().getFirst()).isEqualTo("Healthy");
    }

    @Test
    void aFreshHubHasNoDataForAWhile() {
        defender.state(Optional.empty());

        assertThat(statuses()).isEmpty();
        bench.clock.advance(EmulatedDefender.FIRST_LOOK);
        assertThat(statuses()).hasSize(3);
    }

    @Test
    void aCertificateThatIsAddedRaisesAnAlertWithinFiveSeconds() {
        bench.upload("sphere-ca", bench.authority().certificate(), true);
        assertThat(alerts()).isEmpty();

        bench.clock.advance(SEEN);

        JsonNode alert = alerts().getFirst().path("properties");
        assertThat(alert.path("alertType").asText()).isEqualTo("IoT_CertificateSuccessfullyAddedToHub");
        assertThat(alert.path("severity").asText()).isEqualTo("Medium");
        assertThat(alert.path("status").asText()).isEqualTo("Active");
        assertThat(alert.path("resourceIdentifiers")
                        .path(0)
                        .path("azureResourceId")
                        .asText())
                .isEqualTo(HUB);
    }

    @ParameterizedTest
    @CsvSource({
        "certificate-added, IoT_CertificateSuccessfullyAddedToHub, Medium",
        "certificate-deleted, IoT_CertificateSuccessfullyDeletedFromHub, Medium",
        "certificate-not-added, Hub_CertificateFailedToBeAddedToHub, Medium",
        "certificate-not-deleted, IoT.Hub_CertificateFailedToBeDeletedFromHub, Medium",
        "certificate-expired, IoT_Cert_Expired, Medium",
        "sas-expired, IoT_Expired_SAS_Token, Low",
        "sas-invalid, IoT_Invalid_SAS_Token, Low"
    })
    void whatHappensIsCalledAsPublished(String event, String type, String severity) {
        happened(event, 3);

        JsonNode alert = alerts().getFirst().path("properties");

        assertThat(alert.path("alertType").asText()).isEqualTo(type);
        assertThat(alert.path("severity").asText()).isEqualTo(severity);
        JsonNode sum = list(SUMS, "2019-08-01").getFirst().path("properties");
        assertThat(sum.path("alertType").asText()).isEqualTo(type);
        assertThat(sum.path("count").asInt()).isEqualTo(3);
    }

    @Test
    void aBoardThatIsNotLetInRaisesNothing() {
        happened("connection-refused", 1);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void whatPeopleSayAboutAnAlertIsKept() {
        happened("sas-invalid", 1);

        assertThat(settle("dismiss")).isEqualTo(204);
        assertThat(status()).isEqualTo("Dismissed");
        assertThat(list(SUMS, "2019-08-01")).isEmpty();
        var known = Optional.of(defender.state());
        assertThat(settle("resolve")).isEqualTo(204);
        assertThat(status()).isEqualTo("Resolved");
        defender.state(known);
        assertThat(status()).isEqualTo("Dismissed");
        assertThat(settle("activate")).isEqualTo(204);
        assertThat(status()).isEqualTo("Active");
    }

    @Test
    void aSumIsDismissedWithAllThatIsInIt() {
        happened("sas-invalid", 2);
        String name = list(SUMS, "2019-08-01").getFirst().path("name").asText();

        assertThat(send("POST", SUMS + "/" + name + "/dismiss", "2019-08-01").status())
                .isEqualTo(200);

        assertThat(status()).isEqualTo("Dismissed");
        assertThat(send("POST", SUMS + "/" + name + "/dismiss", "2019-08-01").status())
                .isEqualTo(404);
    }

    @Test
    void whatHappensAgainIsActiveAgain() {
        happened("sas-invalid", 1);
        settle("dismiss");

        EventState before = bench.hubs.state().getFirst().events().getFirst();
        bench.clock.advance(SEEN);
        become(
                List.of(),
                List.of(new EventState(
                        before.kind(), before.subject(), before.detail(), before.first(), bench.clock.instant(), 2)),
                new SecurityState(true, true));

        assertThat(status()).isEqualTo("Active");
    }

    @Test
    void theSolutionIsFoundByItsHubAlone() {
        String of = SUBSCRIPTION + "/providers/Microsoft.Security/iotSecuritySolutions?$filter=";

        assertThat(list(of + filter(HUB), "2019-08-01")).hasSize(1);
        assertThat(list(of + filter(HUB + "2"), "2019-08-01")).isEmpty();
    }

    @Test
    void whereNobodyEnabledItThereIsNothing() {
        happened("sas-invalid", 1);
        off = true;

        assertThat(statuses()).isEmpty();
        assertThat(alerts()).isEmpty();
        assertThat(list(SUBSCRIPTION + "/providers/Microsoft.Security/iotSecuritySolutions", "2019-08-01"))
                .isEmpty();
        assertThat(send("GET", SOLUTION, "2019-08-01").status()).isEqualTo(404);
    }

    private static String filter(String hub) {
        return "properties.iotHubs%2Fany%28i%20eq%20%22" + hub.replace("/", "%2F") + "%22%29";
    }

    private void happened(String kind, int count) {
        var now = bench.clock.instant();
        become(
                List.of(),
                List.of(new EventState(kind, "somebody", "Something was tried.", now, now, count)),
                new SecurityState(true, true));
        bench.clock.advance(SEEN);
    }

    private void become(List<IdentityState> identities, List<EventState> events, SecurityState security) {
        HubState hub = bench.hubs.state().getFirst();
        var other = new HubState(
                hub.place(), hub.seed(), hub.drawn(), hub.policies(), hub.certificates(), identities, events, security);
        bench.hubs.prepare(List.of(other), hub.seed()).run();
    }

    private static IdentityState identity(String id, String credentials) {
        return new IdentityState(id, "1", "e", true, "sas", List.of(credentials.split(" ")), ContactState.NONE);
    }

    private List<String> statuses() {
        return list(HUB + "/providers/Microsoft.Security/assessments", "2021-06-01").stream()
                .map(each -> each.path("properties").path("status").path("code").asText())
                .toList();
    }

    private List<JsonNode> alerts() {
        return list(ALERTS, "2021-11-01");
    }

    private String status() {
        return alerts().getFirst().path("properties").path("status").asText();
    }

    private int settle(String step) {
        String name = alerts().getFirst().path("name").asText();
        String path = SUBSCRIPTION + "/providers/Microsoft.Security/locations/westeurope/alerts/" + name;
        return send("POST", path + "/" + step, "2021-11-01").status();
    }

    private static List<String> names(JsonNode page) {
        return page.path("value")
                .valueStream()
                .map(each -> each.path("name").asText())
                .toList();
    }

    private List<JsonNode> list(String path, String version) {
        return get(path, version).path("value").valueStream().toList();
    }

    private JsonNode get(String path, String version) {
        try {
            return new ObjectMapper().readTree(send("GET", path, version).body().utf8());
        } catch (JsonProcessingException e) {
            throw new AssertionError(path, e);
        }
    }

    private Response send(String method, String path, String version) {
        String versioned = path + (path.contains("?") ? "&" : "?") + "api-version=" + version;
        return routes.send(new Request(
                method, versioned, Headers.of("Authorization", "Bearer lab.tech@contoso.example"), ByteString.EMPTY));
    }
}
