package io.sphereexplorer.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
    @Test
    void realServicesAreOnHttpsHostsThatAreListed() {
        Endpoints real = Endpoints.microsoft();

        assertThat(real.isPractice()).isFalse();
        assertThat(real.sphere()).isEqualTo(URI.create("https://prod.core.sphere.azure.net"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://prod.core.sphere.azure.net",
                "https://prod.core.sphere.azure.net.example",
                "https://sphere.example",
                "http://127.0.0.1:8080"
            })
    void realTokensGoToNobodyElse(String sphere) {
        Endpoints real = Endpoints.microsoft();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoints("real", false, URI.create(sphere), real.login(), real.releases()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "http://localhost:8080/",
                "http://[::1]:8080",
                "https://practice.example/class",
                "HTTP://localhost:1"
            })
    void practiceCloudsAreHereOrSecured(String base) {
        Endpoints practice = Endpoints.practice(URI.create(base));

        assertThat(practice.isPractice()).isTrue();
        assertThat(practice.sphere().getPath()).endsWith("/as3").doesNotContain("//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://practice.example",
                "http://192.168.1.7:8080",
                "ftp://localhost",
                "localhost:8080",
                "http://user:word@localhost",
                "http://localhost/?a=b",
                "http://127.0.0.1.example",
                "",
                "/as3"
            })
    void everythingElseIsRefusedWithASentence(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoints.practice(URI.create(base)))
                .withMessageMatching("'.*' is .*");
    }
}
