package io.sphereexplorer.cloud.iothub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.cloud.iothub.HubDevice.Authentication;
import io.sphereexplorer.net.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryApiTest {
    private static final String ID = "f2a90d47".repeat(16);
    private static final String NONE = "{\"Message\":\"ErrorCode:DeviceNotFound;none\",\"ExceptionMessage\":\"x\"}";

    private final ScriptedService service = new ScriptedService();
    private final RegistryApi api = new RegistryApi(service.calls());

    @Test
    void aNewIdentityTakesCaCertificatesAndIsEnabled() throws Exception {
        service.answer(200, device("certificateAuthority")).answer(200, device("certificateAuthority"));

        HubDevice made = api.create(ID);

        var put = service.requests().getFirst();
        assertThat(put.method() + " " + put.path()).isEqualTo("PUT /devices/" + ID + "?api-version=2021-04-12");
        assertThat(put.headers().first("If-Match")).isEmpty();
        assertThat(put.body().utf8())
                .contains("\"deviceId\":\"" + ID + "\"")
                .contains("\"status\":\"enabled\"")
                .contains("\"type\":\"certificateAuthority\"");
        assertThat(made.takesCaCertificates()).isTrue();
        assertThat(made.isEnabled()).isTrue();
        assertThat(made.wasLetIn()).isFalse();
    }

    @Test
    void aReadAfterCreateIsRepeatedForTenSeconds() throws Exception {
        service.answer(200, device("certificateAuthority")).answer(404, NONE).answer(404, NONE);
        service.answer(200, device("certificateAuthority"));

        assertThat(api.create(ID).id()).isEqualTo(ID);

        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void anIdentityThatCannotBeReadAfterTenSecondsIsTold() {
        service.answer(200, device("certificateAuthority"));
        for (int i = 0; i < 11; i++) {
            service.answer(404, NONE);
        }

        assertThatThrownBy(() -> api.create(ID)).isInstanceOf(CloudException.BadAnswer.class);

        assertThat(service.pauses().stream().mapToLong(Duration::toSeconds).sum())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aFaultyHubIsAskedAgainWithGrowingPauses(int status) throws Exception {
        service.answer(status, "").answer(status, "").answer(200, device("certificateAuthority"));
        service.answer(200, device("certificateAuthority"));

        api.create(ID);

        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void aBusyHubIsLeftAloneForAsLongAsItSays() throws Exception {
        service.answer(429, Headers.of("Retry-After", "7"), "").answer(200, "{\"isSuccessful\":true,\"errors\":[]}");

        api.createAll(List.of(ID));

        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(7));
        assertThat(service.requests().getLast().body().utf8())
                .contains("\"importMode\":\"create\"")
                .contains("\"id\":\"" + ID + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "certificateAuthority, CERTIFICATE_AUTHORITY",
        "selfSigned, SELF_SIGNED",
        "sas, SHARED_KEY",
        "none, NONE",
        "newKind, OTHER"
    })
    void waysToComeInAreRead(String word, Authentication way) throws Exception {
        service.answer(200, device(word));

        assertThat(api.show(ID).authentication()).isEqualTo(way);
    }

    @Test
    void theFirstDayStandsForNever() throws Exception {
        service.answer(200, device("sas"))
                .answer(
                        200,
                        device("sas")
                                .replace("Disconnected", "Connected")
                                .replace(
                                        "\"lastActivityTime\":\"0001-01-01T00:00:00Z\"",
                                        "\"lastActivityTime\":" + "\"2026-03-01T12:00:00.123\""));

        assertThat(api.show(ID).lastActivity()).isEmpty();
        HubDevice active = api.show(ID);
        assertThat(active.lastActivity()).contains(Instant.parse("2026-03-01T12:00:00.123Z"));
        assertThat(active.isConnected()).isTrue();
    }

    @Test
    void allPagesAreReadByTheTokenOfTheAnswer() throws Exception {
        service.answer(200, Headers.of("x-ms-continuation", "t2"), "[" + twin("a") + "," + twin("b") + "]")
                .answer(200, "[" + twin("c") + "]");
        List<String> ids = new ArrayList<>();

        api.list(page -> page.forEach(each -> ids.add(each.id())));

        assertThat(ids).containsExactly("a", "b", "c");
        assertThat(service.requests())
                .extracting(
                        request -> request.headers().first("x-ms-continuation").orElse("-"))
                .containsExactly("-", "t2");
        assertThat(service.requests().getFirst().body().utf8()).contains("SELECT * FROM devices");
    }

    @Test
    void aHubThatSendsTheReaderInACircleIsTold() {
        service.answer(200, Headers.of("x-ms-continuation", "t"), "[]")
                .answer(200, Headers.of("x-ms-continuation", "t"), "[]");

        assertThatThrownBy(() -> api.list(_ -> {})).isInstanceOf(CloudException.BadAnswer.class);
    }

    @Test
    void changeAndDeletionAreOfExactlyWhatWasSeen() throws Exception {
        service.answer(200, device("sas"))
                .answer(200, device("certificateAuthority"))
                .answer(204, "");
        HubDevice seen = api.show(ID);

        api.change(seen);
        api.delete(seen);

        assertThat(service.requests())
                .extracting(request -> request.headers().first("If-Match").orElse("-"))
                .containsExactly("-", "\"NDk4\"", "\"NDk4\"");
    }

    @Test
    void whatIsRefusedTwiceNeedsAnotherKey() {
        service.answer(401, "{\"Message\":\"ErrorCode:IotHubUnauthorizedAccess;Unauthorized\"}")
                .answer(401, "");

        assertThat(catchThrowableOfType(CloudException.SignInNeeded.class, () -> api.show(ID)))
                .isNotNull();
    }

    @Test
    void capitalsAreSeenInIdsOfBoardsOnly() throws Exception {
        service.answer(
                200, "[" + twin(ID) + "," + twin(ID.toUpperCase(java.util.Locale.ROOT)) + "," + twin("Gateway") + "]");
        List<Boolean> capitals = new ArrayList<>();

        api.list(page -> page.forEach(each -> capitals.add(each.hasCapitals())));

        assertThat(capitals).containsExactly(false, true, false);
    }

    private static String device(String type) {
        return "{\"deviceId\":\"" + ID + "\",\"generationId\":\"638\",\"etag\":\"NDk4\",\"connectionState\":"
                + "\"Disconnected\",\"status\":\"enabled\",\"statusReason\":null,\"connectionStateUpdatedTime\":"
                + "\"0001-01-01T00:00:00Z\",\"lastActivityTime\":\"0001-01-01T00:00:00Z\",\"capabilities\":"
                + "{\"iotEdge\":false},\"authentication\":{\"symmetricKey\":{\"primaryKey\":null},\"type\":\"" + type
                + "\"}}";
    }

    private static String twin(String id) {
        return "{\"deviceId\":\"" + id + "\",\"etag\":\"AAAA\",\"status\":\"enabled\",\"connectionState\":"
                + "\"Disconnected\",\"lastActivityTime\":\"0001-01-01T00:00:00Z\",\"authenticationType\":"
                + "\"certificateAuthority\",\"properties\":{}}";
    }
}
