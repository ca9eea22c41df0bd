package io.sphereexplorer.cloud.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    private static final String CLIENT = "1b0c8f7e-28d2-4378-97e2-7d7d63f7c87f";

    @ParameterizedTest
    @ValueSource(strings = {CLIENT, "contoso.example", "contoso.onmicrosoft.example", "a-1.b.cd", " contoso.example "})
    void aDirectoryIsAGuidOrADomain(String text) {
        assertThat(Registration.isDirectory(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "common",
                "contoso",
                "contoso..example",
                "-a.example",
                "contoso.example/common",
                "../common",
                "contoso.example?x=1",
                "http://contoso.example",
                "a b.example",
                "1b0c8f7e28d2437897e27d7d63f7c87f"
            })
    void nothingElseIsADirectory(String text) {
        assertThat(Registration.isDirectory(text)).isFalse();
        assertThatThrownBy(() -> new Registration(CLIENT, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1b0c8f7e28d2437897e27d7d63f7c87f", "contoso.example", CLIENT + "0", "{" + CLIENT + "}"})
    void aClientIdIsAGuid(String text) {
        assertThat(Registration.isClient(text)).isFalse();
        assertThatThrownBy(() -> new Registration(text, "contoso.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasPastedIsTidied() {
        var pasted = new Registration(" 1B0C8F7E-28D2-4378-97E2-7D7D63F7C87F\n", "Contoso.Example ");

        assertThat(pasted).isEqualTo(new Registration(CLIENT, "contoso.example"));
        assertThat(pasted.authority()).isEqualTo("https://login.microsoftonline.com/contoso.example");
    }
}
