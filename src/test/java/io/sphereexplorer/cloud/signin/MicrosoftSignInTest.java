package io.sphereexplorer.cloud.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpResponse;
import com.microsoft.aad.msal4j.PublicClientApplication;
import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final List<String> asked = new ArrayList<>();
    private final Thread user = Thread.currentThread();

    @Test
    void nothingIsSentBeforeSomebodySignsIn() throws CloudException, MalformedURLException {
        MicrosoftSignIn signIn = signIn(_ -> "");

        assertThat(signIn.accounts()).isEmpty();

        assertThat(asked).isEmpty();
    }

    @Test
    void aUserWhoTypesTheCodeIsSignedInAndHasTokens() throws CloudException, MalformedURLException {
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
    void aRefusedTokenIsRenewedWithTheRefreshToken() throws CloudException, MalformedURLException {
        MicrosoftSignIn signIn =
                signIn(body -> token(body.contains("grant_type=refresh_token") ? "second-token" : "first-token"));
        Account account = signIn.withCode(_ -> {});
        var tokens = signIn.tokens(account, Audience.SPHERE);

        assertThat(tokens.renewed(tokens.token())).isEqualTo(AccessToken.of("second-token"));
    }

    @Test
    void whoSignsOutHasNoTokensAnyMore() throws CloudException, MalformedURLException {
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
    void anAccountThatIsNotAcceptedIsToldWithItsNumber() throws MalformedURLException {
        MicrosoftSignIn signIn = signIn(_ ->
                "400{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS50020: User account does not exist\"}");

        var failure = catchThrowableOfType(CloudException.SignInRefused.class, () -> signIn.withCode(_ -> {}));

        assertThat(failure.code()).isEqualTo("invalid_grant");
        assertThat(failure).hasMessageContaining("AADSTS50020");
    }

    @Test
    void withoutANetworkNobodyIsAsked() throws MalformedURLException {
        var application = PublicClientApplication.builder(MicrosoftSignIn.CLIENT)
                .authority(MicrosoftSignIn.AUTHORITY)
                .httpClient(_ -> {
                    throw new UnknownHostException("login.microsoftonline.com");
                })
                .build();

        var failure = catchThrowableOfType(
                CloudException.NoAnswer.class,
                () -> new MicrosoftSignIn(application, Optional.empty()).withCode(_ -> {}));

        assertThat(failure).isNotNull();
        assertThat(failure).hasCauseInstanceOf(IOException.class);
    }

    /** @param onToken the answer to a request for a token, by its body; a status may stand before the brace */
    private MicrosoftSignIn signIn(UnaryOperator<String> onToken) throws MalformedURLException {
        var application = PublicClientApplication.builder(MicrosoftSignIn.CLIENT)
                .authority(MicrosoftSignIn.AUTHORITY)
                .httpClient(request -> answer(request, onToken))
                .build();
        return new MicrosoftSignIn(application, Optional.empty());
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
        String identity = part("{\"alg\":\"none\"}") + "."
                + part(
                        "{\"oid\":\"o\",\"tid\":\"t\",\"sub\":\"s\",\"preferred_username\":\"lab.tech@contoso.example\"}")
                + ".";
        return "{\"token_type\":\"Bearer\",\"scope\":\"https://sphere.azure.net/api/user_impersonation\",\"expires_in\":3600,\"ext_expires_in\":3600,\"access_token\":\"%s\",\"refresh_token\":\"r\",\"id_token\":\"%s\",\"client_info\":\"%s\"}"
                .formatted(text, identity, part("{\"uid\":\"u\",\"utid\":\"t\"}"));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
