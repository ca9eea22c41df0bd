package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in where, and how Azure's side goes wrong. */
class CloudServicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBSCRIPTIONS = "/arm/subscriptions?api-version=2019-06-01";
    private static final String MAIL = "lab.tech@contoso.example";

    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(3));
    private final CloudServices services = new CloudServices(cloud, true, List.of(), clock);

    @ParameterizedTest
    @CsvSource({
        "SPHERE, /as3/v2/tenants, 200",
        "ARM, /as3/v2/tenants, 401",
        "IOT_HUB, /as3/v2/tenants, 401",
        "SPHERE, /arm/tenants?api-version=2020-01-01, 401",
        "ARM, /arm/tenants?api-version=2020-01-01, 200",
        "IOT_HUB, /arm/tenants?api-version=2020-01-01, 401",
    })
    void aTokenLetsInAtItsOwnServiceOnly(TokenAudience audience, String path, int status) throws IOException {
        cloud.tokens().issue("token", MAIL, audience, Instant.MAX);

        assertThat(get(path).status()).isEqualTo(status);
    }

    @Test
    void everybodySeesTheOneSubscriptionAndItsDirectory() throws IOException {
        signIn();

        JsonNode subscription = json(get(SUBSCRIPTIONS)).path("value").path(0);
        JsonNode directory =
                json(get("/arm/tenants?api-version=2020-01-01")).path("value").path(0);

        assertThat(subscription.path("subscriptionId").asText()).isEqualTo("00000000-0000-4000-8000-00000000cafe");
        assertThat(subscription.path("displayName").asText()).isEqualTo("Practice");
        assertThat(subscription.path("tenantId")).isEqualTo(directory.path("tenantId"));
    }

    @ParameterizedTest
    @CsvSource({"THROTTLED, 429, TooManyRequests", "SERVER_ERROR, 500, InternalServerError", "FORBIDDEN, 403, Forbidden"
    })
    void whatGoesWrongIsToldAsAzureDoes(CloudFault fault, int status, String code) throws IOException {
        signIn();
        cloud.faults().switchOn(fault, 1);

        Response refused = get(SUBSCRIPTIONS);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(json(refused).path("error").path("code").asText()).isEqualTo(code);
        assertThat(refused.headers().first("Retry-After").isPresent()).isEqualTo(status == 429);
        assertThat(get(SUBSCRIPTIONS).status()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsDownAnswersWithAPage() throws IOException {
        signIn();
        cloud.faults().switchOn(CloudFault.SERVICE_DOWN);

        assertThat(get(SUBSCRIPTIONS).status()).isEqualTo(503);
        assertThat(get(SUBSCRIPTIONS).body().utf8()).contains("<html");
    }

    @Test
    void tokensForAzureEndAsOthersDo() throws IOException {
        signIn();
        cloud.faults().switchOn(CloudFault.TOKEN_EXPIRED, 2);

        assertThat(get(SUBSCRIPTIONS).status()).isEqualTo(200);
        assertThat(get(SUBSCRIPTIONS).status()).isEqualTo(401);
    }

    @Test
    void aPathThatNobodyCanReadIsRefused() throws IOException {
        signIn();

        assertThat(get("/arm/subscriptions/%zz?api-version=2019-06-01").status())
                .isEqualTo(400);
        assertThat(get("/arm").status()).isEqualTo(404);
    }

    private void signIn() {
        cloud.tokens().issue("token", MAIL, TokenAudience.ARM, Instant.MAX);
    }

    private Response get(String path) throws IOException {
        return services.send(new Request("GET", path, Headers.of("Authorization", "Bearer token"), ByteString.EMPTY));
    }

    private static JsonNode json(Response answer) throws IOException {
        return JSON.readTree(answer.body().utf8());
    }
}
