package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs of hubs at the practice cloud, with one attached board. */
class HubVerbsTest {
    private static final String ID = CannedBoards.ID;
    private static final String HOST = "contoso-hub.azure-devices.net";

    private final PracticeDesk practice = new PracticeDesk();
    private final List<String> asked = new ArrayList<>();
    private final List<String> echoed = new ArrayList<>();
    private Questions.Reply reply = Questions.Reply.NOBODY_THERE;
    private Optional<Secret> environment = Optional.empty();
    private Optional<Secret> typed = Optional.empty();
    private Tenant tenant = new Tenant(new java.util.UUID(0, 0), "", List.of());

    @TempDir
    private Path folder;

    @BeforeEach
    void signIn() throws IOException {
        tenant = practice.signedIn().tenant("contoso-lab");
        practice.claim(tenant, ID);
        practice.signInAtAzure();
    }

    @Test
    void theJourneyByCommands() {
        assertThat(done("hub list")).contains("contoso-hub", HOST);
        assertThat(done("hub select --hub contoso-hub")).contains(HOST);
        assertThat(done("hub show-selected -o json")).contains("\"hostName\": \"" + HOST + "\"");
        assertThat(done("hub certificate add --name lab")).contains("lab");
        assertThat(done("hub certificate show-code --name lab -o json")).contains("\"verificationCode\"");
        assertThat(done("hub certificate verify --name lab -o json")).contains("\"isVerified\": true");
        assertThat(done("hub certificate list -o tsv")).contains("lab").doesNotContain("False");
        assertThat(done("hub device create")).contains(ID);
        assertThat(done("hub device list")).contains(ID);
        assertThat(done("hub hand-off check -o json"))
                .contains("\"step\": \"authenticated\"", "\"state\": \"not-yet\"", "See Wi-Fi lamps");

        practice.cloud().hubs().at(HOST).orElseThrow().connected(ID);

        assertThat(done("hub hand-off check -o json")).doesNotContain("not-yet").contains("The board is connected.");
        assertThat(done("hub device show --device-id " + ID)).contains("connected");
    }

    @Test
    void oneCommandDoesItAllAndTellsItsSteps() {
        run("hub select --hub " + HOST);

        ConsoleResult result = run("hub hand-off run --wait 0");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.errors()).contains("1 of 6: Looking at the hub", "4 of 6: Proving the CA certificate");
        assertThat(practice.cloud().hubs().at(HOST).orElseThrow().devices()).hasSize(1);
    }

    @Test
    void anUnverifiedCertificateIsNoted() {
        run("hub select --hub contoso-hub");

        assertThat(run("hub certificate add --name lab").errors()).contains("IH400053", "verify --name lab");
        assertThat(run("hub certificate add --verified").errors()).doesNotContain("IH400053");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub device create --device-id ", "hub hand-off check --device-id "})
    void anIdInCapitalsIsCaught(String verb) {
        run("hub select --hub contoso-hub");

        ConsoleResult result = run(verb + ID.toUpperCase(Locale.ROOT));

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.NOT_UNDERSTOOD);
        assertThat(result.errors())
                .contains("IoT Hub compares letters exactly. Your board's ID must be lower case: " + ID);
    }

    @Test
    void removingTellsWhatComesOfItAndAsks() {
        run("hub select --hub contoso-hub");
        run("hub hand-off run --wait 0");
        String name = practice.cloud()
                .state()
                .hubs()
                .getFirst()
                .certificates()
                .getFirst()
                .name();

        ConsoleResult nobody = run("hub certificate delete --name " + name);
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(asked)
                .contains(
                        "WARNING: It is the active one of the tenant: the hub refuses 1 devices that it knows then.",
                        ID);
        assertThat(run("hub certificate delete --name %s --dry-run -o json".formatted(name))
                        .output())
                .contains("\"refusedDevices\": 1");
        assertThat(run("hub certificate delete --name %s --confirm other".formatted(name))
                        .exitCode())
                .isEqualTo(2);
        assertThat(practice.cloud().hubs().at(HOST).orElseThrow().authorities()).hasSize(1);

        reply = Questions.Reply.YES;
        assertThat(done("hub certificate delete --name " + name)).contains("Removed the certificate");
        assertThat(done("hub device delete --force --device-id " + ID)).contains("Removed the device");
        assertThat(practice.cloud().hubs().at(HOST).orElseThrow().devices()).isEmpty();
    }

    @Test
    void manyDevicesAreRegisteredAndWhatIsNotIsTold() throws IOException {
        run("hub select --hub contoso-hub");
        Path list = Files.writeString(folder.resolve("boards.csv"), ID + "\n" + "ab".repeat(64) + "\n");

        assertThat(done("hub device create-all -o json")).contains("\"outcome\": \"created\"");
        ConsoleResult result = run("hub device create-all --file \"" + list + "\"");

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.FAILED);
        assertThat(result.errors())
                .contains("The tenant does not have this board.", "1 identities are at the hub, 1 are not.");
    }

    @Test
    void theConnectionStringIsReadAndNeverShown() {
        String pasted = practice.hubConnectionString("iothubowner");
        typed = Optional.of(Secret.of(pasted));

        ConsoleResult result = run("hub connect");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.errors()).contains("forgotten when the program ends");
        assertThat(echoed).containsExactly("hub connect");
        assertThat(result.output() + result.errors()).doesNotContain(key(pasted));
    }

    @Test
    void theEnvironmentOpensTheHubForEachCommand() throws IOException {
        practice.desk().signOut(practice.desk().azureAccount());
        environment = Optional.of(Secret.of(practice.hubConnectionString("iothubowner")));

        assertThat(done("hub device create")).contains(ID);
        assertThat(echoed).containsExactly("hub connect", "hub device create");
    }

    @Test
    void aForgottenVariableDoesNotLeadToAnotherHub() throws IOException {
        environment = Optional.of(
                Secret.of("HostName=other-hub.azure-devices.net;SharedAccessKeyName=p;SharedAccessKey=c2VjcmV0"));
        done("hub select --hub contoso-hub");

        ConsoleResult result = run("hub device list");

        assertThat(result.errors()).contains("SPHERE_HUB_CONNECTION_STRING").doesNotContain("c2VjcmV0");
        assertThat(practice.desk().hubs().chosen()).map(ChosenHub::name).contains("contoso-hub");
    }

    @Test
    void withoutAStringTheCommandSaysWhereItComesFrom() {
        ConsoleResult result = run("hub connect");

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.FAILED);
        assertThat(result.errors()).contains("SPHERE_HUB_CONNECTION_STRING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub connect --connection-string ",
                "hub connect --connection-string=",
                "hub connect --connectionstring ",
                "hub connect "
            })
    void aConnectionStringAsAnArgumentIsRefusedAndNotRepeated(String line) {
        String pasted = practice.hubConnectionString("iothubowner");

        ConsoleResult result = run(line + '"' + pasted + '"');

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).doesNotContain(key(pasted));
        assertThat(Interpreter.masked(line + '"' + pasted + '"')).doesNotContain(key(pasted));
    }

    private static String key(String pasted) {
        return pasted.substring(pasted.lastIndexOf("Key=") + 4, pasted.length() - 4);
    }

    private String done(String line) {
        ConsoleResult result = run(line);
        assertThat(result.exitCode()).as(result.errors()).isZero();
        return result.output();
    }

    private ConsoleResult run(String line) {
        var runner = new CommandRunner();
        runner.onRun(told -> {
            if (!echoed.contains(told.text())) {
                echoed.add(told.text());
            }
        });
        List<String> printed = new ArrayList<>();
        try (var bench = new Bench(List.of(CannedBoards.of(1)))) {
            var interpreter = new Interpreter(
                    runner, FailureCatalogue.forCommands(), printed::add, new Typing(), SignInGuide.NOBODY);
            ConsoleResult result = interpreter.run(line, Session.of(bench, practice.desk()));
            return new ConsoleResult(result.output(), String.join("\n", printed) + result.errors(), result.exitCode());
        }
    }

    /** Somebody who sits there. */
    private final class Typing implements Questions {
        @Override
        public Reply ask(List<String> lines, boolean isPractice) {
            asked.addAll(lines);
            return reply;
        }

        @Override
        public Optional<Secret> secret(String variable, Optional<String> prompt) {
            return environment.isPresent() || prompt.isEmpty() ? environment : typed;
        }
    }
}
