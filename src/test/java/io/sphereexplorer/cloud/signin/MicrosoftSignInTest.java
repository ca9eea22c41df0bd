package io.sphereexplorer.cloud.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import com.microsoft.aad.msal4j.PublicClientApplication;
import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.MicrosoftSignIn.Application;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MicrosoftSignInTest {
    private static final String DISCOVERY = """
            {"tenant_discovery_endpoint":"https://login.microsoftonline.com/x/v2.0/.well-known/openid-configuration",
             "metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net",
                          "aliases":["login.microsoftonline.com","login.windows.net"]}]}""";
    private static final String CODE = """
            {"user_code":"ABCD12345","device_code":"secret-device-code","verification_uri":"https://microsoft.com/devicelogin",
             "expires_in":900,"interval":0,"message":"type it"}""";

    private static final Registration LAB = new Registration("11111111-2222-3333-4444-555555555555", "contoso.example");

    private final List<String> asked = new ArrayList<>();
    private final Thread user = Thread.currentThread();

    @Test
    void nothingIsSentBeforeSomebodySignsIn() throws CloudException {
        MicrosoftSignIn signIn = signIn(_ -> "");

        assertThat(signIn.accounts()).isEmpty();

        assertThat(asked).isEmpty();
    }

    @Test
    void aUserWhoTypesTheCodeIsSignedInAndHasTokens() throws CloudException {
        MicrosoftSignIn signIn = signIn(_ -> token("first-token"));
        List<DeviceCode> told = new ArrayList<>();

        Account account = signIn.withCode(told::add);

        assertThat(told)
                .containsExactly(new DeviceCode(
                        "ABCD12345", URI.create("https://microsoft.com/devicelogin"), Duration.ofMinutes(15)));
        assertThat(account.mail()).isEqualTo("lab.tech@contoso.example");
        assertThat(signIn.accounts()).containsExactly(account);
        assertThat(signIn.tokens(account, Audience.SPHERE).token()).isEqualTo(AccessToken.of("first-token"));
        assertThat(asked)
                .filteredOn(line -> line.contains("devicecode"))
                .singleElement()
                .asString()
                .contains("7d71c83c-ccdf-45b7-b3c9-9c41b94406d9")
                .contains("client_id=0b1c8f7e-28d2-4378-97e2-7d7d63f7c87f");
    }

    @Test
    void aRefusedTokenIsRenewedWithTheRefreshToken() throws CloudException {
        MicrosoftSignIn signIn =
                signIn(body -> token(body.contains("grant_type=refresh_token") ? "second-token" : "first-token"));
        Account account = signIn.withCode(_ -> {});
        var tokens = signIn.tokens(account, Audience.SPHERE);

        assertThat(tokens.renewed(tokens.token())).isEqualTo(AccessToken.of("second-token"));
    }

    @Test
    void whoSignsOutHasNoTokensAnyMore() throws CloudException {
        MicrosoftSignIn signIn = signIn(_ -> token("first-token"));
        Account account = signIn.withCode(_ -> {});

        signIn.signOut(account);

        assertThat(signIn.accounts()).isEmpty();
        assertThat(catchThrowableOfType(
                        CloudException.SignInNeeded.class,
                        () -> signIn.tokens(account, Audience.SPHERE).token()))
                .hasMessageContaining("lab.tech@contoso.example");
    }

    @Test
    void anAccountThatIsNotAcceptedIsToldWithItsNumber() {
        MicrosoftSignIn signIn = signIn(_ ->
                "400{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS50020: User account does not exist\"}");

        var failure = catchThrowableOfType(CloudException.SignInRefused.class, () -> signIn.withCode(_ -> {}));

        assertThat(failure.code()).isEqualTo("invalid_grant");
        assertThat(failure).hasMessageContaining("AADSTS50020");
    }

    @Test
    void withoutANetworkNobodyIsAsked() {
        MicrosoftSignIn signIn = signIn(Realm.SPHERE, () -> Optional.of(Registration.SPHERE), _ -> {
            throw new UnknownHostException("login.microsoftonline.com");
        });

        var failure = catchThrowableOfType(CloudException.NoAnswer.class, () -> signIn.withCode(_ -> {}));

        assertThat(failure).isNotNull();
        assertThat(failure).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void anAccountOfAzureSignsInToTheUsersApplicationInTheUsersDirectory() throws CloudException {
        MicrosoftSignIn signIn = atAzure(_ -> token("arm-token", Audience.AZURE));

        Account account = signIn.withCode(_ -> {});

        assertThat(account.realm()).isEqualTo(Realm.AZURE);
        assertThat(account.id()).startsWith("azure:");
        assertThat(signIn.accounts()).containsExactly(account);
        assertThat(asked)
                .filteredOn(line -> line.contains("devicecode"))
                .singleElement()
                .asString()
                .contains("login.microsoftonline.com/contoso.example/")
                .contains("client_id=11111111-2222-3333-4444-555555555555")
                .contains("management.azure.com%2F.default");
    }

    @Test
    void aTokenForHubsIsGotWithoutAskingTheUserAgain() throws CloudException {
        MicrosoftSignIn signIn = atAzure(body -> body.contains("iothubs.azure.net")
                ? token("hub-token", Audience.IOT_HUB)
                : token("arm-token", Audience.AZURE));
        Account account = signIn.withCode(_ -> {});
        asked.clear();

        AccessToken ofHub = signIn.tokens(account, Audience.IOT_HUB).token();
        AccessToken ofArm = signIn.tokens(account, Audience.AZURE).token();

        assertThat(ofHub).isEqualTo(AccessToken.of("hub-token"));
        assertThat(ofArm).isEqualTo(AccessToken.of("arm-token"));
        assertThat(asked)
                .singleElement()
                .asString()
                .contains("grant_type=refresh_token")
                .contains("iothubs.azure.net%2F.default");
    }

    @Test
    void withoutAClientIdNothingIsSent() throws CloudException {
        MicrosoftSignIn signIn = signIn(Realm.AZURE, Optional::empty, request -> answer(request, _ -> ""));
        var kept = new Account("azure:u.t", "lab.tech@contoso.example", Realm.AZURE);

        assertThat(signIn.accounts()).isEmpty();
        assertThat(signIn.whyNotKept()).isEmpty();
        signIn.signOut(kept);
        assertThatThrownBy(() -> signIn.withCode(_ -> {})).isInstanceOf(CloudException.NoClientId.class);
        assertThatThrownBy(() -> signIn.inBrowser(_ -> {})).isInstanceOf(CloudException.NoClientId.class);
        assertThatThrownBy(() -> signIn.tokens(kept, Audience.AZURE).token())
                .isInstanceOf(CloudException.NoClientId.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aClientIdThatIsEnteredLaterHoldsAtOnce() throws CloudException {
        List<Registration> entered = new ArrayList<>();
        MicrosoftSignIn signIn = signIn(
                Realm.AZURE,
                () -> entered.stream().reduce((_, last) -> last),
                request -> answer(request, _ -> token("first-token")));

        entered.add(LAB);
        Account account = signIn.withCode(_ -> {});
        entered.add(new Registration("99999999-2222-3333-4444-555555555555", "contoso.example"));

        assertThatThrownBy(() -> signIn.tokens(account, Audience.AZURE).token())
                .as("signed in to the other application")
                .isInstanceOf(CloudException.SignInNeeded.class);
        signIn.withCode(_ -> {});
        assertThat(asked.getLast()).contains("99999999-2222-3333-4444-555555555555");
    }

    @Test
    void tokensOfTheOtherSignInAreAMistakeOfTheProgram() {
        var account = new Account("azure:u.t", "lab.tech@contoso.example", Realm.AZURE);

        assertThatThrownBy(() -> atAzure(_ -> "").tokens(account, Audience.SPHERE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signIn(_ -> "").tokens(account, Audience.IOT_HUB))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingConsentIsToldAndNotTakenForASignInThatHasEnded() throws CloudException {
        var refused = new Registration(UUID.randomUUID().toString(), "contoso.example"); // msal4j remembers refusals
        MicrosoftSignIn signIn = atAzure(
                refused,
                body -> body.contains("iothubs.azure.net")
                        ? "400{\"error\":\"invalid_grant\",\"suberror\":\"consent_required\","
                                + "\"error_description\":\"AADSTS65001: has not consented\"}"
                        : token("arm-token", Audience.AZURE));
        Account account = signIn.withCode(_ -> {});

        assertThatThrownBy(() -> signIn.tokens(account, Audience.IOT_HUB).token())
                .isInstanceOf(CloudException.SignInRefused.class)
                .hasMessageContaining("AADSTS65001");
    }

    @Test
    void aSignInThatHasEndedIsToldAsSuch() throws CloudException {
        var refused = new Registration(UUID.randomUUID().toString(), "contoso.example"); // msal4j remembers refusals
        MicrosoftSignIn signIn = atAzure(
                refused,
                body -> body.contains("grant_type=refresh_token")
                        ? "400{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS700082: expired due to inactivity\"}"
                        : token("arm-token", Audience.AZURE));
        Account account = signIn.withCode(_ -> {});
        var tokens = signIn.tokens(account, Audience.AZURE);
        AccessToken first = tokens.token();

        assertThatThrownBy(() -> tokens.renewed(first)).isInstanceOf(CloudException.SignInNeeded.class);
    }

    /** @param onToken the answer to a request for a token, by its body; a status may stand before the brace */
    private MicrosoftSignIn signIn(UnaryOperator<String> onToken) {
        return signIn(Realm.SPHERE, () -> Optional.of(Registration.SPHERE), request -> answer(request, onToken));
    }

    private MicrosoftSignIn atAzure(UnaryOperator<String> onToken) {
        return atAzure(LAB, onToken);
    }

    private MicrosoftSignIn atAzure(Registration registration, UnaryOperator<String> onToken) {
        return signIn(Realm.AZURE, () -> Optional.of(registration), request -> answer(request, onToken));
    }

    private static MicrosoftSignIn signIn(
            Realm realm, Supplier<Optional<Registration>> registration, IHttpClient client) {
        return new MicrosoftSignIn(
                realm,
                registration,
                known -> new Application(
                        known,
                        PublicClientApplication.builder(known.client())
                                .authority(known.authority())
                                .httpClient(client)
                                .build(),
                        Optional.empty()));
    }

    private IHttpResponse answer(HttpRequest request, UnaryOperator<String> onToken) {
        String url = request.url().toString();
        asked.add(url + " " + request.body());
        if (url.contains("/discovery/instance")) {
            return new Answer(200, DISCOVERY);
        }
        if (url.contains("/devicecode")) {
            while (user.getState() != Thread.State.WAITING) {
                Thread.onSpinWait(); // msal4j stumbles over an answer that is there before its caller waits for it
            }
            return new Answer(200, CODE);
        }
        String told = onToken.apply(request.body());
        int brace = told.indexOf('{');
        return new Answer(brace == 0 ? 200 : Integer.parseInt(told.substring(0, brace)), told.substring(brace));
    }

    /** What the sign-in service answers. */
    private record Answer(int statusCode, String body) implements IHttpResponse {
        @Override
        public Map<String, List<String>> headers() {
            return Map.of("Content-Type", List.of("application/json"));
        }
    }

    private static String token(String text) {
        return token(text, Audience.SPHERE);
    }

    private static String token(String text, Audience audience) {
        String identity = part("{\"alg\":\"none\"}") + "."
                + part(
                        "{\"oid\":\"o\",\"tid\":\"t\",\"sub\":\"s\",\"preferred_username\":\"lab.tech@contoso.example\"}")
                + ".";
        return "{\"token_type\":\"Bearer\",\"scope\":\"%s\",\"expires_in\":3600,\"ext_expires_in\":3600,\"access_token\":\"%s\",\"refresh_token\":\"r\",\"id_token\":\"%s\",\"client_info\":\"%s\"}"
                .formatted(audience.scope(), text, identity, part("{\"uid\":\"u\",\"utid\":\"t\"}"));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
