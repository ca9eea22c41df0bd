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
                "contoso-hub.azure-devices.net.example",
                "azure-devices.net",
                "a@contoso-hub.azure-devices.net",
                "contoso-hub.azure-devices.net/x",
                "contoso-hub.azure-devices.net:444",
                "evil.example/contoso-hub.azure-devices.net",
                ""
            })
    void keysOfHubsGoToNobodyElse(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoints.microsoft().hub(host))
                .withMessageContaining("'" + host + "'");
    }

    @Test
    void hubsAreFoundByTheirHost() {
        String host = "contoso-hub.azure-devices.net";

        assertThat(Endpoints.microsoft().hub(host)).isEqualTo(URI.create("https://" + host));
        assertThat(Endpoints.practice(URI.create("http://localhost:8080")).hub(host))
                .isEqualTo(URI.create("http://localhost:8080/hub/" + host));
    }

    @Test
    void keysOfHubsGoToMicrosoftAndThisComputerOnly() {
        assertThat(Endpoints.microsoft().takesHubKeys()).isTrue();
        assertThat(Endpoints.practice(URI.create("http://127.0.0.1:8080")).takesHubKeys())
                .isTrue();
        assertThat(Endpoints.practice(URI.create("https://trainer.example")).takesHubKeys())
                .isFalse();
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
