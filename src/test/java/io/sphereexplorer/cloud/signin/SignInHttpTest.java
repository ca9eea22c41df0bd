package io.sphereexplorer.cloud.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInHttpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.microsoftonline.com.example/oauth2/v2.0/token",
                "http://login.microsoftonline.com/oauth2/v2.0/token",
                "https://127.0.0.1:9/oauth2/v2.0/token"
            })
    void tokensGoToNobodyButMicrosoftsSignIn(String url) throws IOException {
        var request = new HttpRequest(HttpMethod.POST, url, Map.of(), "refresh_token=secret");
        try (var client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> new SignInHttp(client).send(request))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("sign-in does not go to ")
                    .hasMessageNotContaining("secret");
        }
    }
}
