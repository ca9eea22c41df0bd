package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.hub.ChooseHub;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.scenario.HubState;
import io.sphereexplorer.emulator.scenario.HubState.EventState;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefenderVerbsTest {
    private static final String SETTLING = "POST /subscriptions/";

    private final PracticeDesk practice = new PracticeDesk();

    @BeforeEach
    void chooseHub() throws IOException {
        practice.desk().signInWithCode(Realm.AZURE, _ -> {});
        try (var bench = new Bench(List.of())) {
            new ChooseHub("contoso-hub").run(Session.of(bench, practice.desk()));
        }
        practice.pass(Duration.ofMinutes(1));
    }

    @Test
    void theNumbersAreThoseOfWhatIsOpen() {
        ConsoleResult result = run("defender show -o json");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output())
                .contains("\"coverage\": \"enabled\"", "\"medium\": 1", "\"low\": 1", "\"hasData\": true")
                .contains("\"lookedAt\": \"");
    }

    @Test
    void recommendationsAreListedTheWorstFirst() {
        assertThat(values("defender recommendation list", "name"))
                .hasSize(2)
                .first()
                .isEqualTo("IoT_IPFilter_DenyAll");
        assertThat(values("defender recommendation list --all", "state"))
                .containsExactly("unhealthy", "unhealthy", "healthy");
        assertThat(values("defender recommendation list --severity low", "displayName"))
                .containsExactly("Diagnostic logs in IoT Hub should be enabled");
    }

    @Test
    void withoutEventsThereAreNoAlerts() {
        assertThat(run("defender alert list").output()).contains("No alerts found.");
    }

    @Test
    void anAlertIsDismissedOnceAndStaysSo() {
        happened("sas-invalid", "certificate-added");
        String name = name("--severity low");

        ConsoleResult result = run("defender alert dismiss --alert " + name);

        assertThat(result.output()).isEqualTo("The alert '%s' is dismissed now.\n".formatted(name));
        assertThat(run("defender alert dismiss --alert " + name).output())
                .isEqualTo("The alert '%s' was dismissed already; nothing was sent.\n".formatted(name));
        assertThat(practice.sent(SETTLING)).isEqualTo(1);
        assertThat(values("defender alert list --status dismissed", "type")).containsExactly("IoT_Invalid_SAS_Token");
        assertThat(values("defender alert list --status active", "type"))
                .containsExactly("IoT_CertificateSuccessfullyAddedToHub");
    }

    @Test
    void anAlertIsResolvedAlsoInAHubThatIsNamed() {
        happened("certificate-deleted");

        ConsoleResult result = run("defender alert resolve --hub contoso-hub --alert " + name(""));

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(values("defender alert list", "status")).containsExactly("resolved");
    }

    @Test
    void aDismissalWhoseAnswerIsLostIsNotSentAgain() {
        happened("sas-invalid");
        String name = name("");
        practice.loseAnswer(SETTLING);

        ConsoleResult result = run("defender alert dismiss --alert " + name);

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.FAILED);
        assertThat(practice.sent(SETTLING)).isEqualTo(1);
        practice.heal();
        assertThat(values("defender alert list", "status")).containsExactly("dismissed");
    }

    @Test
    void anAlertThatIsNotThereIsToldAndNothingIsSent() {
        ConsoleResult result = run("defender alert resolve --alert nothing");

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.NOT_FOUND);
        assertThat(result.errors()).contains("Defender has no alert \"nothing\"");
        assertThat(practice.sent(SETTLING)).isZero();
    }

    @Test
    void whereNobodyEnabledItThatIsSaidAndIsNoFailure() {
        practice.cloud().faults().switchOn(CloudFault.DEFENDER_OFF);

        ConsoleResult result = run("defender show -o text");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("notEnabled", "Defender for IoT is not enabled for this hub.");
    }

    @Test
    void anUnknownSeverityIsAMisreading() {
        assertThat(run("defender alert list --severity terrible").exitCode())
                .isEqualTo(FailureCatalogue.NOT_UNDERSTOOD);
    }

    @Test
    void aHubThatIsNotThereIsTold() {
        assertThat(run("defender show --hub no-such-hub").errors()).contains("no-such-hub");
    }

    private String name(String options) {
        return values("defender alert list " + options, "name").getFirst();
    }

    private List<String> values(String line, String key) {
        try {
            return new ObjectMapper()
                    .readTree(run(line + " -o json").output())
                    .valueStream()
                    .map(each -> each.path(key).asText())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private void happened(String... kinds) {
        var hubs = practice.cloud().hubs();
        HubState hub = hubs.state().getFirst();
        var now = practice.pace().now();
        List<EventState> events = List.of(kinds).stream()
                .map(kind -> new EventState(kind, "somebody", "Something was tried.", now, now, 1))
                .toList();
        var other = new HubState(
                hub.place(),
                hub.seed(),
                hub.drawn(),
                hub.policies(),
                hub.certificates(),
                hub.identities(),
                events,
                hub.security());
        hubs.prepare(List.of(other), hub.seed()).run();
        practice.pass(Duration.ofSeconds(5));
    }

    private ConsoleResult run(String line) {
        try (var bench = new Bench(List.of())) {
            return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands())
                    .run(line, Session.of(bench, practice.desk()));
        }
    }
}
