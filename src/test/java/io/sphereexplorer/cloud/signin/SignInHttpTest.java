package io.sphereexplorer.cloud.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInHttpTest {
    @Test
    void tokensGoToMicrosoftsSignIn() throws IOException {
        URI token = URI.create(Registration.SPHERE.authority() + "/oauth2/v2.0/token");

        assertThat(SignInHttp.checked(token)).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.microsoftonline.com.example/oauth2/v2.0/token",
                "http://login.microsoftonline.com/oauth2/v2.0/token",
                "https://127.0.0.1:9/oauth2/v2.0/token"
            })
    void tokensGoToNobodyElse(String url) {
        assertThatThrownBy(() -> SignInHttp.checked(URI.create(url)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("sign-in does not go to ");
    }
}
