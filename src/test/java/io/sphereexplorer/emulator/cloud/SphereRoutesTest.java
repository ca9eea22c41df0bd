package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SphereRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOARD = "ab12".repeat(32);
    private static final String OTHER = "cd34".repeat(32);
    private static final String SOLD = "ef56".repeat(32);
    private static final String ADMIN = "lab.tech@contoso.example";
    private static final String GUEST = "guest@contoso.example";

    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(1));
    private final SphereRoutes routes =
            new SphereRoutes(cloud, token -> Optional.of(token).filter(mail -> mail.contains("@")));

    @BeforeEach
    void knowBoards() {
        cloud.know(BOARD);
        cloud.know(OTHER);
        cloud.claimElsewhere(SOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer nobody", "Basic " + ADMIN, "bearer"})
    void nobodyIsServedWithoutSigningIn(String authorization) throws IOException {
        Response response = routes.send(
                new Request("GET", "/v2/tenants", Headers.of("Authorization", authorization), ByteString.EMPTY));

        assertThat(response.status()).isEqualTo(401);
        assertThat(json(response).path(0).path("ErrorCode").asText()).isEqualTo("Unauthorized");
    }

    @Test
    void aTenantIsMadeWithAnUnclaimedBoardAndClaimsItNot() throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "contoso-lab");

        assertThat(get(ADMIN, "/v2/tenants").toString())
                .isEqualTo(
                        "[{\"Id\":\"%s\",\"Name\":\"contoso-lab\",\"Roles\":[\"Administrator\"]}]".formatted(tenant));
        assertThat(get(ADMIN, "/v2/tenants/" + tenant + "/devices").path("Items"))
                .isEmpty();
    }

    @Test
    void aBoardMakesOneTenantInItsLife() throws IOException {
        makeTenant(ADMIN, BOARD, "first");

        assertThat(send(ADMIN, "POST", "/v2/tenants/create", createBody(BOARD, "second"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void twoRequestsAtOnceMakeOneTenantOfOneBoard() throws IOException {
        JsonNode first = json(send(ADMIN, "POST", "/v2/tenants/create", createBody(BOARD, "first")));
        JsonNode second = json(send(ADMIN, "POST", "/v2/tenants/create", createBody(BOARD, "second")));
        clock.advance(Duration.ofSeconds(5));

        assertThat(List.of(stateOf(first), stateOf(second))).containsExactly(2, 3);
        assertThat(get(ADMIN, "/v2/tenants")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',x",
        "1234,x",
        "%B,''",
        "%B,' leading'",
        "%B,a/b",
        "%B,123456789012345678901234567890123456789012345678901"
    })
    void aTenantNeedsARealBoardAndAName(String device, String name) throws IOException {
        Response response = send(ADMIN, "POST", "/v2/tenants/create", createBody(device.replace("%B", BOARD), name));

        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void aClaimTakesAWhileAndIsForEver() throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "contoso-lab");

        Response accepted = claim(ADMIN, tenant, BOARD.toUpperCase(Locale.ROOT));
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(json(accepted).path("State").asInt()).isZero();
        clock.advance(Duration.ofMillis(500));
        assertThat(stateOf(json(accepted))).isEqualTo(1);
        clock.advance(Duration.ofSeconds(3));
        assertThat(stateOf(json(accepted))).isEqualTo(2);

        JsonNode device = get(ADMIN, "/v2/tenants/" + tenant + "/devices/" + BOARD);
        assertThat(device.path("TenantId").asText()).isEqualTo(tenant);
        assertThat(device.path("DeviceGroupId").isNull()).isTrue();
        assertThat(device.path("LastInstalledOSVersion").isNull()).isTrue();
    }

    @Test
    void aSecondClaimSucceedsInTheSameTenantAndFailsInAnother() throws IOException {
        String mine = makeTenant(ADMIN, BOARD, "mine");
        String yours = makeTenant(ADMIN, OTHER, "yours");
        over(claim(ADMIN, mine, BOARD));

        assertThat(over(claim(ADMIN, mine, BOARD)).path("State").asInt()).isEqualTo(2);
        JsonNode refused = over(claim(ADMIN, yours, BOARD));

        assertThat(refused.path("State").asInt()).isEqualTo(3);
        assertThat(refused.path("Error").path("Code").asInt()).isEqualTo(8);
        assertThat(refused.path("Error").path("Message").asText())
                .contains("already claimed to a different Azure Sphere tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ef56", "0123"})
    void aBoardOfOthersAndOneThatNobodyKnowsLookAlike(String digits) throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");

        JsonNode refused = over(claim(ADMIN, tenant, digits.repeat(32)));

        assertThat(refused.path("Error").path("Message").asText())
                .isEqualTo(
                        "Device Id '%s' could not be found, or was already claimed to a different Azure Sphere tenant."
                                .formatted(digits.repeat(32)));
    }

    @Test
    void aTenantOfOthersLooksLikeOneThatDoesNotExist() throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");

        Response foreign = send(GUEST, "GET", "/v2/tenants/" + tenant, "");
        Response unknown = send(GUEST, "GET", "/v2/tenants/" + tenant.replace('4', '5'), "");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(get(GUEST, "/v2/tenants")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Reader, GET, /devices, 200",
        "Reader, GET, /certificates, 200",
        "Reader, PUT, /devices/%B/claim, 403",
        "Reader, POST, /products, 403",
        "Reader, PATCH, '', 403",
        "Contributor, PUT, /devices/%B/claim, 202",
        "Contributor, POST, /products, 202",
        "Contributor, PATCH, '', 403",
        "Reader, POST, /deviceCapabilityImage, 403",
        "Contributor, POST, /deviceCapabilityImage, 400",
        "Contributor, DELETE, /products/%P, 403",
        "Contributor, POST, /users/a@b.example/role/Reader/assign, 403",
        "Administrator, DELETE, /products/%P, 202",
        "Administrator, PATCH, '', 200",
        "Administrator, POST, /users/a@b.example/role/Reader/assign, 200",
        "Administrator, POST, /users/a@b.example/role/King/assign, 400",
    })
    void eachRoleMayDoWhatItMay(String role, String method, String path, int status) throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");
        String product = makeProduct(tenant, "Dishwasher");
        send(ADMIN, "POST", "/v2/tenants/%s/users/%s/role/%s/assign".formatted(tenant, GUEST, role), "");

        Response response = send(
                GUEST,
                method,
                "/v2/tenants/" + tenant + path.replace("%B", BOARD).replace("%P", product),
                "{\"Name\":\"New\"}");

        assertThat(response.status()).isEqualTo(status);
    }

    @Test
    void aProductComesWithItsFiveGroupsInTheirOrder() throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");
        String product = makeProduct(tenant, "Dishwasher");

        JsonNode groups = get(ADMIN, "/v2/tenants/%s/products/%s/deviceGroups".formatted(tenant, product));

        assertThat(groups.path("Items").findValuesAsText("Name"))
                .containsExactly(
                        "Development",
                        "Field Test",
                        "Production",
                        "Production OS Evaluation",
                        "Field Test OS Evaluation");
        assertThat(groups.path("Items").findValuesAsText("OsFeedType")).containsExactly("0", "0", "0", "1", "1");
        assertThat(groups.path("Items").findValuesAsText("UpdatePolicy")).containsExactly("1", "0", "0", "0", "0");
    }

    @Test
    void aNameIsTakenOnceWhateverItsCase() throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");
        makeProduct(tenant, "Dishwasher");

        assertThat(send(ADMIN, "POST", "/v2/tenants/" + tenant + "/products", "{\"Name\":\"DISHWASHER\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aBoardMovesToAGroupAndIsFoundThere() throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");
        String product = makeProduct(tenant, "Dishwasher");
        over(claim(ADMIN, tenant, BOARD));
        String group = get(ADMIN, "/v2/tenants/" + tenant + "/products/name/dishwasher/deviceGroups/name/Field%20Test")
                .path("Id")
                .asText();

        over(send(ADMIN, "PUT", "/v2/tenants/%s/devices/%s/devicegroup".formatted(tenant, BOARD), "\"" + group + "\""));

        assertThat(get(ADMIN, "/v2/tenants/%s/devicegroups/%s/devices".formatted(tenant, group))
                        .path("Items"))
                .hasSize(1);
        assertThat(get(ADMIN, "/v2/tenants/%s/products/%s/devices".formatted(tenant, product))
                        .path("Items"))
                .hasSize(1);
        assertThat(send(ADMIN, "DELETE", "/v2/tenants/%s/products/%s".formatted(tenant, product), "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void longListsComeInPages() throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");
        over(send(ADMIN, "PUT", "/v2/tenants/" + tenant + "/devices", "[\"%s\",\"%s\"]".formatted(BOARD, OTHER)));
        String path = "/v2/tenants/" + tenant + "/devices?maxPageSize=1";

        JsonNode first = get(ADMIN, path);
        var headers = Headers.of("Authorization", "Bearer " + ADMIN)
                .with("Sphere-Continuation", first.path("ContinuationToken").asText());
        JsonNode second = json(routes.send(new Request("GET", path, headers, ByteString.EMPTY)));

        assertThat(first.path("Items").findValuesAsText("DeviceId")).containsExactly(BOARD);
        assertThat(second.path("Items").findValuesAsText("DeviceId")).containsExactly(OTHER);
        assertThat(second.path("ContinuationToken").isNull()).isTrue();
    }

    @Test
    void theChainLeadsFromTheTenantToARootAndTheProofIsSignedByTheTenant()
            throws IOException, GeneralSecurityException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");
        var factory = CertificateFactory.getInstance("X.509");

        var chain = factory.generateCertPath(octets(get(ADMIN, "/v2/tenants/" + tenant + "/certchain")), "PKCS7")
                .getCertificates();
        var own = (X509Certificate) factory.generateCertificate(octets(get(ADMIN, "/v2/tenants/" + tenant + "/cert")));
        var proof = (X509Certificate)
                factory.generateCertificate(octets(get(ADMIN, "/v2/tenants/" + tenant + "/verification/33a4")));

        assertThat(chain).hasSize(3); // in PKCS#7 a set, in whichever order
        var bySubject = chain.stream()
                .map(X509Certificate.class::cast)
                .collect(Collectors.toMap(X509Certificate::getSubjectX500Principal, each -> each));
        assertThat(bySubject).containsValue(own);
        X509Certificate policy = bySubject.get(own.getIssuerX500Principal());
        own.verify(policy.getPublicKey());
        policy.verify(bySubject.get(policy.getIssuerX500Principal()).getPublicKey());
        proof.verify(own.getPublicKey());
        assertThat(proof.getSubjectX500Principal().getName()).isEqualTo("CN=33a4");
        assertThat(own.getSubjectX500Principal().getName()).contains("CN=Microsoft Azure Sphere " + tenant);
        assertThat(own.getIssuerX500Principal().getName()).contains("EMULATED");
    }

    @Test
    void theFileThatPermitsSomethingIsForTheOneBoard() throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");
        over(claim(ADMIN, tenant, BOARD));

        Response answer = capability(tenant, BOARD.toUpperCase(Locale.ROOT), "[11,13]");

        assertThat(answer.status()).isEqualTo(200);
        byte[] file = Base64.getDecoder()
                .decode(json(answer).path("SignedDeviceCapabilityImageBytes").asText());
        assertThat(ByteString.copyOf(file).hex()).startsWith("fd5cfd5c").contains(BOARD + "0b000d000000");
        assertThat(file).hasSize(392);
    }

    @ParameterizedTest
    @CsvSource({
        "%B, '[12]', 400",
        "%B, '[11,11]', 400",
        "%B, '[\"11\"]', 400",
        "%B, null, 400",
        "%O, [11], 404",
        "%S, [11], 404",
        "xyz, [11], 400"
    })
    void noFileForWhatIsNotTheTenantsOrNotHandedOut(String board, String capabilities, int status) throws IOException {
        String tenant = makeTenant(ADMIN, BOARD, "mine");
        over(claim(ADMIN, tenant, BOARD));
        String device = board.replace("%B", BOARD).replace("%O", OTHER).replace("%S", SOLD);

        assertThat(capability(tenant, device, capabilities).status()).isEqualTo(status);
    }

    @Test
    void twoCloudsOfOneSeedGiveTheSameIds() throws IOException {
        var other = new EmulatedCloud(clock, new SplittableRandom(1));
        other.know(BOARD);
        other.know(OTHER);
        other.claimElsewhere(SOLD);
        var twin = new SphereRoutes(other, Optional::of);

        JsonNode one = json(send(ADMIN, "POST", "/v2/tenants/create", createBody(BOARD, "x")));
        JsonNode two = json(twin.send(request(ADMIN, "POST", "/v2/tenants/create", createBody(BOARD, "x"))));

        assertThat(one).isEqualTo(two);
    }

    private String makeTenant(String mail, String board, String name) throws IOException {
        return over(send(mail, "POST", "/v2/tenants/create", createBody(board, name)))
                .path("TenantId")
                .asText();
    }

    private String makeProduct(String tenant, String name) throws IOException {
        String location = over(send(
                        ADMIN, "POST", "/v2/tenants/" + tenant + "/products", "{\"Name\":\"%s\"}".formatted(name)))
                .path("ResourceLocation")
                .asText();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Response capability(String tenant, String device, String capabilities) throws IOException {
        return send(
                ADMIN,
                "POST",
                "/v2/tenants/" + tenant + "/deviceCapabilityImage",
                "{\"DeviceId\":\"%s\",\"Capabilities\":%s}".formatted(device, capabilities));
    }

    private Response claim(String mail, String tenant, String board) throws IOException {
        return send(mail, "PUT", "/v2/tenants/%s/devices/%s/claim".formatted(tenant, board), "");
    }

    /** The operation that an answer told of, after its time. */
    private JsonNode over(Response begun) throws IOException {
        clock.advance(Duration.ofSeconds(5));
        JsonNode operation = json(begun);
        return get(
                ADMIN,
                "/v2/tenants/%s/operations/%s"
                        .formatted(
                                operation.path("TenantId").asText(),
                                operation.path("OperationId").asText()));
    }

    private int stateOf(JsonNode operation) throws IOException {
        return get(
                        ADMIN,
                        "/v2/tenants/%s/operations/%s"
                                .formatted(
                                        operation.path("TenantId").asText(),
                                        operation.path("OperationId").asText()))
                .path("State")
                .asInt();
    }

    private JsonNode get(String mail, String path) throws IOException {
        Response response = send(mail, "GET", path, "");
        assertThat(response.status()).as(path + response.body().utf8()).isEqualTo(200);
        return json(response);
    }

    private Response send(String mail, String method, String path, String body) throws IOException {
        return routes.send(request(mail, method, path, body));
    }

    private static Request request(String mail, String method, String path, String body) {
        return new Request(method, path, Headers.of("Authorization", "Bearer " + mail), ByteString.ofUtf8(body));
    }

    private static JsonNode json(Response response) throws IOException {
        return JSON.readTree(response.body().utf8());
    }

    private static ByteArrayInputStream octets(JsonNode text) {
        return new ByteArrayInputStream(Base64.getDecoder().decode(text.asText()));
    }

    private static String createBody(String device, String name) {
        return "{\"DeviceId\":\"%s\",\"TenantFriendlyName\":\"%s\"}".formatted(device, name);
    }
}
