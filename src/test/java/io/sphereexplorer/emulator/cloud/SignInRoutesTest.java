package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in service as any program sees it; the challenge is the one of RFC 7636, appendix B. */
class SignInRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORIZE = "/login/oauth2/v2.0/authorize";
    private static final String MAIL = "student@contoso.example";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String REMEMBERED = "urn:sphere-explorer:params:oauth:grant-type:remembered-account";
    private static final Map<String, String> QUESTION = Map.of(
            "response_type", "code",
            "client_id", "some-program",
            "redirect_uri", "http://127.0.0.1:5000/back",
            "state", "a b&\"c",
            "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "code_challenge_method", "S256");

    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(3));
    private final SignInRoutes routes = new SignInRoutes(cloud, false);

    @Test
    void thePageForAProgramSaysThatItIsPracticeAndLetsTheUserRefuse() {
        Response page = get(QUESTION);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().first("Cache-Control")).contains("no-store");
        assertThat(page.body().utf8())
                .contains("PRACTICE")
                .contains("value=\"accept\"")
                .contains("value=\"refuse\"")
                .contains("value=\"a b&amp;&quot;c\"");
    }

    @Test
    void acceptingBringsTheBrowserBackWithACodeAndTheState() {
        Response answer = decide(with(QUESTION, "mail", MAIL));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(location(answer))
                .matches("http://127\\.0\\.0\\.1:5000/back\\?code=[0-9a-f-]{36}&state=a\\+b%26%22c");
    }

    @Test
    void refusingBringsTheBrowserBackWithAnError() {
        Response answer = decide(with(QUESTION, "answer", "refuse"));

        assertThat(location(answer))
                .contains("error=access_denied")
                .contains("state=")
                .doesNotContain("code=");
    }

    @Test
    void aQueryOfTheProgramsAddressIsKept() {
        var question = with(with(QUESTION, "redirect_uri", "http://localhost:5000/?a=b"), "mail", MAIL);

        assertThat(location(decide(question))).startsWith("http://localhost:5000/?a=b&code=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "http://evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://127.0.0.1@evil.example/",
                "http://user@127.0.0.1/",
                "http://127.0.0.1/#x",
                "ftp://127.0.0.1/",
                "javascript:alert(1)",
                "http://localhost:1/ x",
                "//127.0.0.1/"
            })
    void noBrowserIsSentToAnotherComputer(String redirect) {
        var question = with(with(QUESTION, "redirect_uri", redirect), "mail", MAIL);

        for (Response answer : new Response[] {get(question), decide(question)}) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers().first("Location")).isEmpty();
            assertThat(answer.body().utf8()).contains("PRACTICE").contains("Nobody is signed in");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge_method, plain, invalid_request"
    })
    void aQuestionWithoutProofIsSentBack(String field, String value, String error) {
        assertThat(location(get(with(QUESTION, field, value)))).contains("error=" + error + "&");
        assertThat(location(decide(with(with(QUESTION, field, value), "mail", MAIL))))
                .contains("error=" + error + "&");
    }

    @Test
    void aCodeGetsATokenOnceWithItsSecret() throws IOException {
        Map<String, String> exchange = exchange(code());

        JsonNode token = json(post("token", exchange));

        assertThat(routes.account(token.path("access_token").asText())).contains(MAIL);
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(errorOf(post("token", exchange))).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl",
        "code_verifier, ''",
        "client_id, another-program",
        "redirect_uri, http://127.0.0.1:5000/",
        "code, 00000000-0000-4000-8000-000000000000"
    })
    void whoStoleACodeGetsNoToken(String field, String value) throws IOException {
        Map<String, String> exchange = exchange(code());

        assertThat(errorOf(post("token", with(exchange, field, value)))).isEqualTo("invalid_grant");
        if (!field.equals("code")) {
            assertThat(errorOf(post("token", exchange))).isEqualTo("invalid_grant");
        }
    }

    @Test
    void aCodeEndsAfterTenMinutes() throws IOException {
        Map<String, String> exchange = exchange(code());
        clock.advance(Duration.ofMinutes(10));

        assertThat(errorOf(post("token", exchange))).isEqualTo("invalid_grant");
    }

    @Test
    void whatIsNoMailAddressSignsNobodyIn() {
        Response answer = decide(with(QUESTION, "mail", "<script>"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().utf8()).contains("no mail address").doesNotContain("<script>");
    }

    @Test
    void aDeviceCodeIsNotTakenOnceItHasEnded() throws IOException {
        JsonNode handedOut = json(post("devicecode", Map.of("client_id", "some-program")));
        clock.advance(Duration.ofMinutes(15));

        Response typed =
                form("/login", Map.of("user_code", handedOut.path("user_code").asText(), "mail", MAIL));

        assertThat(typed.status()).isEqualTo(400);
        assertThat(typed.body().utf8()).contains("no longer");
    }

    @Test
    void anAccountIsRememberedFromItsSignInToItsSignOut() throws IOException {
        var question = Map.of("grant_type", REMEMBERED, "account", "Student@contoso.example");
        assertThat(errorOf(post("token", question))).isEqualTo("interaction_required");
        String first =
                json(post("token", exchange(code()))).path("access_token").asText();

        JsonNode again = json(post("token", question));
        assertThat(routes.account(again.path("access_token").asText())).contains(MAIL);
        assertThat(post("logout", Map.of("account", MAIL)).status()).isEqualTo(200);

        assertThat(errorOf(post("token", question))).isEqualTo("interaction_required");
        assertThat(routes.account(first)).isEmpty();
        assertThat(errorOf(post(
                        "token",
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                again.path("refresh_token").asText()))))
                .isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "'', SPHERE",
        "openid profile offline_access, SPHERE",
        "https://sphere.azure.net/api/user_impersonation, SPHERE",
        "https://management.azure.com/.default offline_access, ARM",
        "openid https://iothubs.azure.net/.default, IOT_HUB"
    })
    void aTokenIsForTheServiceThatTheScopeNames(String scope, TokenAudience audience) throws IOException {
        String code = location(decide(with(with(QUESTION, "mail", MAIL), "scope", scope)))
                .replaceAll(".*code=([0-9a-f-]+).*", "$1");

        JsonNode answer = json(post("token", exchange(code)));

        for (TokenAudience each : TokenAudience.values()) {
            assertThat(routes.account(each, answer.path("access_token").asText())
                            .isPresent())
                    .isEqualTo(each == audience);
        }
        assertThat(answer.path("scope").asText()).isEqualTo(audience.scope());
    }

    @Test
    void whoSignedInAtARealmGetsTokensOfAllItsServicesAndOfNoOther() throws IOException {
        JsonNode first = json(deviceToken(TokenAudience.ARM));
        var again = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                first.path("refresh_token").asText());
        var remembered = Map.of("grant_type", REMEMBERED, "account", MAIL);

        for (Map<String, String> question : List.of(again, remembered)) {
            JsonNode hub = json(post("token", with(question, "scope", TokenAudience.IOT_HUB.scope())));
            assertThat(routes.account(
                            TokenAudience.IOT_HUB, hub.path("access_token").asText()))
                    .contains(MAIL);
        }
        assertThat(errorOf(post("token", again))).isEqualTo("invalid_grant");
        assertThat(errorOf(post("token", remembered))).isEqualTo("interaction_required");
    }

    @Test
    void signingOutAtARealmLeavesTheOther() throws IOException {
        JsonNode sphere = json(deviceToken(TokenAudience.SPHERE));
        JsonNode azure = json(deviceToken(TokenAudience.ARM));

        post("logout", Map.of("account", MAIL, "scope", TokenAudience.IOT_HUB.scope()));

        assertThat(routes.account(sphere.path("access_token").asText())).contains(MAIL);
        assertThat(routes.account(TokenAudience.ARM, azure.path("access_token").asText()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/.default",
                "https://management.azure.com/.default https://iothubs.azure.net/.default",
                "https://management.azure.com/.default something"
            })
    void aScopeForNothingOrForTwoServicesIsRefused(String scope) throws IOException {
        assertThat(errorOf(post("devicecode", Map.of("client_id", "some-program", "scope", scope))))
                .isEqualTo("invalid_scope");
        assertThat(location(get(with(QUESTION, "scope", scope)))).contains("error=invalid_scope&");
        assertThat(errorOf(post("token", with(exchange(code()), "scope", scope))))
                .isEqualTo("invalid_scope");
    }

    @Test
    void whoSignedInAtOneRealmCannotFetchTheTokenOfTheOther() throws IOException {
        String code = location(decide(with(with(QUESTION, "mail", MAIL), "scope", TokenAudience.SPHERE.scope())))
                .replaceAll(".*code=([0-9a-f-]+).*", "$1");

        assertThat(errorOf(post("token", with(exchange(code), "scope", TokenAudience.ARM.scope()))))
                .isEqualTo("invalid_scope");
    }

    @Test
    void thePageSendsTheScopeAlong() {
        assertThat(get(with(QUESTION, "scope", TokenAudience.ARM.scope()))
                        .body()
                        .utf8())
                .contains("name=\"scope\" value=\"https://management.azure.com/.default\"");
    }

    @Test
    void programsFindThePlacesInOneDocument() throws IOException {
        JsonNode places = json(routes.send(new Request(
                "GET",
                "/login/v2.0/.well-known/openid-configuration",
                Headers.of("Host", "127.0.0.1:7000"),
                ByteString.EMPTY)));

        assertThat(places.path("authorization_endpoint").asText())
                .isEqualTo("http://127.0.0.1:7000/login/oauth2/v2.0/authorize");
    }

    @Test
    void whatNobodyCanReadIsNoReasonToFail() throws IOException {
        assertThat(errorOf(routes.send(new Request(
                        "POST", "/login/oauth2/v2.0/token", Headers.NONE, ByteString.ofUtf8("grant_type=%zz&=&a")))))
                .isEqualTo("unsupported_grant_type");
        assertThat(routes.send(Request.get("/login?user_code=%")).status()).isEqualTo(200);
        assertThat(routes.send(Request.get("/login/elsewhere")).status()).isEqualTo(404);
    }

    private Response deviceToken(TokenAudience audience) throws IOException {
        JsonNode begun = json(post("devicecode", Map.of("client_id", "some-program", "scope", audience.scope())));
        form("/login", Map.of("user_code", begun.path("user_code").asText(), "mail", MAIL));
        return post(
                "token",
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:device_code",
                        "device_code",
                        begun.path("device_code").asText()));
    }

    private String code() {
        return location(decide(with(QUESTION, "mail", MAIL))).replaceAll(".*code=([0-9a-f-]+).*", "$1");
    }

    private static Map<String, String> exchange(String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", "some-program",
                "redirect_uri", "http://127.0.0.1:5000/back",
                "code", code,
                "code_verifier", VERIFIER);
    }

    private Response get(Map<String, String> query) {
        return routes.send(Request.get(AUTHORIZE + "?" + encoded(query)));
    }

    private Response decide(Map<String, String> fields) {
        return form(AUTHORIZE, fields);
    }

    private Response post(String what, Map<String, String> fields) {
        return form("/login/oauth2/v2.0/" + what, fields);
    }

    private Response form(String path, Map<String, String> fields) {
        return routes.send(new Request("POST", path, Headers.NONE, ByteString.ofUtf8(encoded(fields))));
    }

    private static String location(Response answer) {
        return answer.headers().first("Location").orElseThrow();
    }

    private static String errorOf(Response answer) throws IOException {
        assertThat(answer.status()).isEqualTo(400);
        return json(answer).path("error").asText();
    }

    private static JsonNode json(Response answer) throws IOException {
        return JSON.readTree(answer.body().utf8());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
