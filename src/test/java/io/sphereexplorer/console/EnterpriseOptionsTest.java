package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EAP-TLS networks by command; azsphere-cli §5.4. */
class EnterpriseOptionsTest {
    private final CannedBoards boards = CannedBoards.of(1);

    @Test
    void networkIsStoredWithItsCertificates() {
        boards.answering(
                "POST /wifi/config/networks",
                201,
                "{\"ssid\":\"Lab-EAP\",\"configState\":\"enabled\",\"connectionState\":\"unknown\",\"id\":0,"
                        + "\"securityState\":\"eaptls\",\"targetedScan\":false,\"clientCertStoreIdentifier\":\"me\","
                        + "\"clientIdentity\":\"a@b\",\"rootCaCertStoreIdentifier\":\"root\"}");

        ConsoleResult result = run("-s Lab-EAP --client-cert-id me --client-id a@b --root-ca-cert-id root -o text");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output())
                .contains("Security state      : eaptls")
                .contains("Client certificate  : me")
                .contains("Client identity     : a@b")
                .contains("Root CA certificate : root");
        assertThat(boards.requests.getLast()).contains("\"clientCertStoreIdentifier\":\"me\"", "\"eaptls\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--client-id a@b|argument --client-cert-id: an EAP-TLS network needs it",
                "--root-ca-cert-id r|argument --client-cert-id: an EAP-TLS network needs it",
                "--client-cert-id me -p 12345678|not both",
                "--client-cert-id a/b|argument --client-cert-id: a name has 1 to 16",
                "--client-cert-id 12345678901234567|argument --client-cert-id: a name has 1 to 16",
                "--client-cert-id me --root-ca-cert-id \"a b\"|argument --root-ca-cert-id: a name has 1 to 16",
                "--client-cert-id me --client-id \"\"|argument --client-id: an identity has 1 to 254",
            })
    void mistakesAreNamedBeforeAnythingIsSent(String options, String error) {
        ConsoleResult result = run("-s Lab-EAP " + options);

        assertThat(result.errors()).contains(error);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(boards.requests).isEmpty();
    }

    @Test
    void identityIsCountedInOctets() {
        assertThat(run("-s Lab-EAP --client-cert-id me --client-id " + "ü".repeat(128))
                        .errors())
                .contains("argument --client-id: an identity has 1 to 254 octets");
    }

    private ConsoleResult run(String options) {
        try (var bench = new Bench(List.of(boards))) {
            var interpreter = new Interpreter(new CommandRunner(), FailureCatalogue.forCommands());
            return interpreter.run("device wifi add " + options, Session.of(bench));
        }
    }
}
