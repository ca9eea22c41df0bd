package io.sphereexplorer.emulator.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.hub.HubBench.Answer;
import io.sphereexplorer.emulator.hub.HubEvent.Kind;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryRoutesTest {
    private static final String ID = "0a".repeat(64);
    private static final Headers SIGNED_IN = Headers.of("Authorization", HubBench.BEARER);

    private final HubBench bench = new HubBench();

    @Test
    void anIdentityIsCreatedAndRead() {
        Answer created = bench.register(ID);

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.headers().first("ETag")).contains("\"" + created.etag() + "\"");
        assertThat(created.json().path("deviceId").asText()).isEqualTo(ID);
        assertThat(created.json().path("connectionState").asText()).isEqualTo("Disconnected");
        assertThat(created.json().path("lastActivityTime").asText()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(created.json().at("/authentication/type").asText()).isEqualTo("certificateAuthority");
        assertThat(created.json().at("/authentication/symmetricKey/primaryKey").isNull())
                .isTrue();
        assertThat(created.json().path("generationId").asText()).isEqualTo("639079632000000000");
        assertThat(bench.registry("GET", "/devices/" + ID, "").json()).isEqualTo(created.json());
    }

    @Test
    void lettersOfAnIdCount() {
        bench.register(ID);

        assertThat(bench.registry("GET", "/devices/" + ID.toUpperCase(java.util.Locale.ROOT), "")
                        .status())
                .isEqualTo(404);
        assertThat(bench.register(ID.toUpperCase(java.util.Locale.ROOT)).status())
                .isEqualTo(200);
    }

    @Test
    void errorsHaveTheFormOfTheRegistry() {
        Answer missing = bench.registry("GET", "/devices/" + ID, "");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().path("Message").asText()).startsWith("ErrorCode:DeviceNotFound;");
        assertThat(missing.json().path("ExceptionMessage").asText()).matches("Tracking ID:[0-9A-F]{32}-TimeStamp:.*");
    }

    @Test
    void aSecondOneOfTheSameIdIsRefused() {
        bench.register(ID);

        assertThat(bench.register(ID).status()).isEqualTo(409);
        assertThat(bench.register(ID).text()).contains("DeviceAlreadyExists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%C3%A9", "a%2Fb", "%zz"})
    void impossibleIdsAreRefused(String id) {
        assertThat(bench.registry("PUT", "/devices/" + id, HubBench.device("a b", "none"))
                        .status())
                .isEqualTo(400);
        assertThat(bench.registry("PUT", "/devices/" + "a".repeat(129), HubBench.device("a".repeat(129), "none"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void bodiesThatMakeNoSenseAreRefused() {
        assertThat(bench.registry("PUT", "/devices/a", "{").status()).isEqualTo(400);
        assertThat(bench.registry("PUT", "/devices/a", HubBench.device("b", "none"))
                        .status())
                .isEqualTo(400);
        assertThat(bench.registry("PUT", "/devices/a", HubBench.device("a", "odd"))
                        .status())
                .isEqualTo(400);
        assertThat(bench.registry("PUT", "/devices/a", HubBench.device("a", "selfSigned"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void changesTakeTheEtag() {
        Answer created = bench.register(ID);
        String disabled = HubBench.device(ID, "certificateAuthority").replace("enabled", "disabled");

        assertThat(with("PUT", disabled, "\"bm8=\"").status()).isEqualTo(412);
        Answer changed = with("PUT", disabled, "\"" + created.etag() + "\"");
        assertThat(changed.json().path("status").asText()).isEqualTo("disabled");
        assertThat(changed.json().path("statusUpdatedTime").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(changed.json().path("generationId")).isEqualTo(created.json().path("generationId"));
        assertThat(changed.etag()).isNotEqualTo(created.etag());
        assertThat(with("PUT", disabled, "*").status()).isEqualTo(200);
    }

    @Test
    void deletionTakesTheEtag() {
        Answer created = bench.register(ID);

        assertThat(bench.registry("DELETE", "/devices/" + ID, "").status()).isEqualTo(400);
        assertThat(with("DELETE", "", "\"bm8=\"").status()).isEqualTo(412);
        assertThat(with("DELETE", "", "\"" + created.etag() + "\"").status()).isEqualTo(204);
        assertThat(with("DELETE", "", "*").status()).isEqualTo(404);
    }

    private Answer with(String method, String body, String etag) {
        return bench.registry(method, "/devices/" + ID, body, SIGNED_IN.with("If-Match", etag));
    }

    @Test
    void aListHasAsManyAsWanted() {
        registerMany(7);

        assertThat(bench.registry("GET", "/devices?top=5", "").json()).hasSize(5);
        assertThat(bench.registry("GET", "/devices", "").json()).hasSize(7);
        assertThat(bench.registry("GET", "/devices?top=1001", "").status()).isEqualTo(400);
        assertThat(bench.registry("GET", "/devices?top=0", "").status()).isEqualTo(400);
    }

    @Test
    void aQueryGoesOnPageByPage() {
        registerMany(7);
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        int pages = 0;
        do {
            Headers headers = SIGNED_IN.with("x-ms-max-item-count", "3");
            Answer page = query(
                    "SELECT * FROM devices",
                    next.isPresent() ? headers.with("x-ms-continuation", next.get()) : headers);
            page.json().forEach(twin -> seen.add(twin.path("deviceId").asText()));
            next = page.headers().first("x-ms-continuation");
            pages++;
        } while (next.isPresent());

        assertThat(seen).containsExactly("board-0", "board-1", "board-2", "board-3", "board-4", "board-5", "board-6");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void otherQueriesAreRefusedClearly() {
        assertThat(query("SELECT * FROM devices WHERE deviceId = 'a'", SIGNED_IN)
                        .status())
                .isEqualTo(400);
        assertThat(query("select * from devices", SIGNED_IN.with("x-ms-continuation", "odd"))
                        .status())
                .isEqualTo(400);
    }

    private Answer query(String text, Headers headers) {
        return bench.registry("POST", "/devices/query", "{\"query\":\"%s\"}".formatted(text), headers);
    }

    private void registerMany(int count) {
        IntStream.range(0, count).forEach(number -> bench.register("board-" + number));
    }

    @Test
    void manyAreCreatedInOneRequest() {
        assertThat(bulk(100, "create").status()).isEqualTo(200);
        assertThat(bench.hubs.all().getFirst().devices()).hasSize(100).allMatch(Identity::isCertified);
        assertThat(bulk(101, "create").status()).isEqualTo(400);
    }

    @Test
    void whatCannotBeInABulkRequestIsToldAndTheRestDone() {
        bench.register("board-1");

        Answer answer = bulk(3, "create");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("isSuccessful").asBoolean()).isFalse();
        assertThat(answer.json().path("errors")).hasSize(1);
        assertThat(answer.json().at("/errors/0/deviceId").asText()).isEqualTo("board-1");
        assertThat(answer.json().at("/errors/0/errorCode").asText()).isEqualTo("DeviceAlreadyExists");
        assertThat(bench.hubs.all().getFirst().devices()).hasSize(3);
        assertThat(bulk(4, "createOrUpdate").status()).isEqualTo(200);
        assertThat(bulk(4, "delete").status()).isEqualTo(200);
        assertThat(bench.hubs.all().getFirst().devices()).isEmpty();
    }

    private Answer bulk(int count, String mode) {
        String devices = IntStream.range(0, count)
                .mapToObj(number -> """
                        {"id":"board-%d","importMode":"%s","status":"enabled",
                        "authentication":{"type":"certificateAuthority"}}""".formatted(number, mode))
                .collect(Collectors.joining(","));
        return bench.registry("POST", "/devices", "[" + devices + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "iothubowner,       200, 200, 200",
        "registryReadWrite, 200, 200, 401",
        "registryRead,      401, 200, 401",
        "service,           401, 401, 200",
        "device,            401, 401, 401"
    })
    void policiesPermitWhatTheirRightsSay(String policy, int create, int read, int query) {
        Headers signed = bench.signed(policy, HubBench.HOST, inAnHour());

        assertThat(bench.registry("PUT", "/devices/a", HubBench.device("a", "sas"), signed)
                        .status())
                .isEqualTo(create);
        assertThat(bench.registry("GET", "/devices", "", signed).status()).isEqualTo(read);
        assertThat(query("select * from devices", signed).status()).isEqualTo(query);
        assertThat(bench.hubs.all().getFirst().events()).isEmpty();
    }

    @Test
    void signaturesOfOthersOrTooOldAreRefusedAndNoted() {
        Headers good = bench.signed("iothubowner", HubBench.HOST, inAnHour());
        Headers forged = Headers.of(
                "Authorization", good.first("Authorization").orElseThrow().replace("skn=iothubowner", "skn=service"));
        bench.clock.advanceSeconds(1);

        assertThat(list(good).status()).isEqualTo(200);
        assertThat(list(forged).status()).isEqualTo(401);
        assertThat(list(forged).json().path("Message").asText()).startsWith("ErrorCode:IotHubUnauthorizedAccess;");
        assertThat(list(bench.signed("iothubowner", "other.azure-devices.net", inAnHour()))
                        .status())
                .isEqualTo(401);
        assertThat(list(Headers.of("Authorization", "SharedAccessSignature sr=x"))
                        .status())
                .isEqualTo(401);
        assertThat(list(Headers.NONE).status()).isEqualTo(401);
        bench.clock.advanceSeconds(3601);
        assertThat(list(good).status()).isEqualTo(401);

        assertThat(bench.hubs.all().getFirst().events())
                .extracting(HubEvent::kind, HubEvent::subject, HubEvent::count)
                .contains(
                        org.assertj.core.api.Assertions.tuple(Kind.SAS_INVALID, "service", 2),
                        org.assertj.core.api.Assertions.tuple(Kind.SAS_EXPIRED, "iothubowner", 1));
    }

    private long inAnHour() {
        return bench.clock.instant().getEpochSecond() + 3600;
    }

    private Answer list(Headers headers) {
        return bench.registry("GET", "/devices", "", headers);
    }

    @Test
    void tokensForSomethingElseAreRefused() {
        var routes = new RegistryRoutes(bench.hubs, _ -> Optional.empty());

        var answer = routes.send(new Request(
                "GET", "/" + HubBench.HOST + "/devices?api-version=2021-04-12", SIGNED_IN, ByteString.EMPTY));

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/devices?api-version=1999-01-01", "/devices"})
    void onlyKnownVersionsAreAnswered(String path) {
        var routes = new RegistryRoutes(bench.hubs, Optional::of);

        assertThat(routes.send(new Request("GET", "/" + HubBench.HOST + path, SIGNED_IN, ByteString.EMPTY))
                        .status())
                .isEqualTo(400);
        assertThat(routes.send(new Request("GET", "/nowhere" + path, SIGNED_IN, ByteString.EMPTY))
                        .status())
                .isEqualTo(404);
        assertThat(routes.send(new Request("GET", "/", SIGNED_IN, ByteString.EMPTY))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatHubsDoNotHaveIsSaidClearly() {
        assertThat(bench.registry("GET", "/twins/a", "").text()).contains("devices only");
    }

    @Test
    void aFullHubTakesNoMore() {
        bench.faults.add(HubFault.FULL);
        assertThat(bench.register(ID).status()).isEqualTo(403);
        assertThat(bulk(1, "create").status()).isEqualTo(400);
        bench.faults.clear();
        assertThat(bench.register(ID).status()).isEqualTo(200);
    }

    @Test
    void aBusyHubSaysSo() {
        bench.faults.add(HubFault.THROTTLED);

        assertThat(bench.register(ID).status()).isEqualTo(429);
        assertThat(bench.hubs.all().getFirst().devices()).isEmpty();
    }

    @Test
    void keysOfADeviceAreDrawnOnlyForItsKind() {
        JsonNode sas =
                bench.registry("PUT", "/devices/a", HubBench.device("a", "sas")).json();

        assertThat(sas.at("/authentication/symmetricKey/primaryKey").asText()).hasSize(44);
        assertThat(sas.at("/authentication/x509Thumbprint/primaryThumbprint").isNull())
                .isTrue();
    }
}
