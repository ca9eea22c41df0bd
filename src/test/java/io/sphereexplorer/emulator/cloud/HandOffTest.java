package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.emulator.hub.HubEvent;
import io.sphereexplorer.emulator.scenario.CloudState;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.net.http.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards of a world at its hub, as people see it. */
class HandOffTest {
    @TempDir
    private Path folder;

    @Test
    void aBoardIsAuthenticatedByTheHub() {
        HandOff bench = new HandOff(folder).claimed().online();
        bench.upload(true);
        bench.register(bench.board.deviceId());

        assertThat(bench.isConnected()).as("at once").isFalse();
        bench.pass(6);

        assertThat(bench.isConnected()).isTrue();
        assertThat(bench.device(bench.board.deviceId()).path("lastActivityTime").asText())
                .startsWith("2026-03-01T12:");
    }

    @Test
    void possessionCanBeProved() {
        HandOff bench = new HandOff(folder).claimed().online();
        bench.register(bench.board.deviceId());
        String etag = HandOff.json(bench.upload(false)).path("etag").asText();
        bench.pass(20);
        assertThat(bench.isConnected()).isFalse();

        var waiting = HandOff.json(bench.arm("POST", "/generateVerificationCode", "", Headers.of("If-Match", etag)));
        String proof = bench.proof(waiting.at("/properties/verificationCode").asText());
        bench.arm(
                "POST",
                "/verify",
                "{\"certificate\":\"" + proof + "\"}",
                Headers.of("If-Match", waiting.path("etag").asText()));
        bench.pass(6);

        assertThat(bench.isConnected()).isTrue();
    }

    @Test
    void anIdentityInCapitalLettersNeverConnects() {
        HandOff bench = new HandOff(folder).claimed().online();
        bench.upload(true);
        String capitals = bench.board.deviceId().toUpperCase(Locale.ROOT);
        bench.register(capitals);

        bench.pass(600);

        assertThat(bench.device(capitals).path("connectionState").asText()).isEqualTo("Disconnected");
        assertThat(events(bench)).extracting(HubEvent::detail).anyMatch(detail -> detail.contains("capital letters"));
    }

    @Test
    void aBoardThatNobodyHasClaimedNeverConnects() {
        HandOff bench = new HandOff(folder).online();
        bench.register(bench.board.deviceId());

        bench.pass(600);

        assertThat(bench.isConnected()).isFalse();
        assertThat(events(bench)).isEmpty();
    }

    @Test
    void withoutInternetTheBoardIsDisconnectedAndComesBack() {
        HandOff bench = connected();

        bench.world.faults().switchOn(Fault.NO_INTERNET);
        bench.pass(5);
        assertThat(bench.isConnected()).isFalse();
        bench.pass(60);
        assertThat(bench.isConnected()).isFalse();

        bench.world.faults().switchOff(Fault.NO_INTERNET);
        bench.pass(30);
        assertThat(bench.isConnected()).isTrue();
    }

    @Test
    void aBoardWhoseCableIsPulledIsDisconnected() {
        HandOff bench = connected();

        bench.board.plugged(false);
        assertThat(bench.isConnected()).isFalse();
        bench.pass(60);
        assertThat(bench.isConnected()).isFalse();

        bench.board.plugged(true);
        bench.pass(1);
        assertThat(bench.isConnected()).isTrue();
    }

    @Test
    void anExpiredCertificateIsRefusedAndNoted() {
        HandOff bench = connected();
        bench.cloud.faults().switchOn(CloudFault.DEVICE_CERTIFICATE_EXPIRED);
        bench.board.restart();

        bench.pass(120);

        assertThat(bench.isConnected()).isFalse();
        HubEvent expired = events(bench).getLast();
        assertThat(expired.kind()).isEqualTo(HubEvent.Kind.CERTIFICATE_EXPIRED);
        assertThat(expired.subject()).isEqualTo(bench.board.deviceId());
        assertThat(expired.count()).as("not at each look at the board").isBetween(5, 24);
        bench.cloud.faults().switchOff(CloudFault.DEVICE_CERTIFICATE_EXPIRED);
        bench.pass(6);
        assertThat(bench.isConnected()).isTrue();
    }

    @Test
    void whileTheBoardRestartsItIsDisconnected() {
        HandOff bench = connected();

        bench.board.restart();
        bench.pass(3);
        assertThat(bench.isConnected()).isFalse();

        bench.pass(60);
        assertThat(bench.isConnected()).isTrue();
    }

    @Test
    void afterADayTheBoardComesWithANewCertificate() {
        HandOff bench = connected();
        String before = bench.device(bench.board.deviceId())
                .path("connectionStateUpdatedTime")
                .asText();

        bench.clock.advance(Duration.ofHours(23));
        assertThat(bench.isConnected()).isTrue();
        assertThat(changed(bench)).isEqualTo(before);

        bench.clock.advance(Duration.ofHours(2));
        assertThat(bench.isConnected()).isTrue();
        assertThat(changed(bench)).isGreaterThan(before);
        assertThat(events(bench)).noneMatch(event -> event.kind() == HubEvent.Kind.CERTIFICATE_EXPIRED);
    }

    @Test
    void whenTheTenantGetsAnotherAuthorityTheHubNeedsIt() {
        HandOff bench = connected();

        bench.cloud.revokeAuthority("class");
        bench.pass(20);

        assertThat(bench.isConnected()).isFalse();
        assertThat(events(bench))
                .last()
                .satisfies(event -> assertThat(event.detail()).contains("IH400053"));
    }

    @Test
    void anExpiredAuthorityAtTheHubLetsNobodyIn() {
        HandOff bench = connected();

        bench.clock.advance(Duration.ofDays(800));
        bench.pass(10);

        assertThat(bench.isConnected()).isFalse();
    }

    @Test
    void aDeletedIdentityIsNotConnectedUntilItIsThereAgain() {
        HandOff bench = connected();

        bench.delete(bench.board.deviceId());
        bench.pass(10);
        bench.register(bench.board.deviceId());
        bench.pass(1);
        assertThat(bench.isConnected()).isFalse();

        bench.pass(6);
        assertThat(bench.isConnected()).isTrue();
    }

    @Test
    void hubsAreSavedWithTheWorld() throws IOException {
        HandOff bench = connected();
        CloudState saved = throughAFile(bench.cloud.state());
        var other = new EmulatedCloud(bench.clock, new SplittableRandom(99));

        other.state(saved);

        EmulatedHub hub = other.hubs().all().getFirst();
        assertThat(hub.authorities()).hasSize(1).allMatch(each -> each.isVerified());
        assertThat(hub.devices()).extracting(each -> each.id()).containsExactly(bench.board.deviceId());
        assertThat(hub.devices()).as("nobody is connected to a hub of a file").noneMatch(each -> each.isConnected());
        assertThat(hub.events()).isEqualTo(bench.cloud.hubs().all().getFirst().events());
        assertThat(saved.hubs()).isEqualTo(bench.cloud.state().hubs());
    }

    @Test
    void afterRewindingTheBoardConnectsAgain() {
        HandOff bench = connected();
        CloudState before = bench.cloud.state();
        bench.delete(bench.board.deviceId());
        bench.pass(10);

        bench.cloud.state(before);
        bench.pass(10);

        assertThat(bench.isConnected()).isTrue();
    }

    @Test
    void aWorldOfBeforeThereWereHubsHasTheOneOfItsSeed() throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), "cloud: {seed: 12}");
        var cloud = new EmulatedCloud(new HandOff(folder).clock, new SplittableRandom(1));

        cloud.state(ScenarioFile.named(old.toString()).cloud().orElseThrow());
        var once = cloud.hubs().state();
        cloud.state(ScenarioFile.named(old.toString()).cloud().orElseThrow());

        assertThat(once).hasSize(1).isEqualTo(cloud.hubs().state());
        assertThat(once.getFirst().place().name()).isEqualTo("contoso-hub");
    }

    private static String changed(HandOff bench) {
        return bench.device(bench.board.deviceId())
                .path("connectionStateUpdatedTime")
                .asText();
    }

    private HandOff connected() {
        HandOff bench = new HandOff(folder).claimed().online();
        bench.upload(true);
        bench.register(bench.board.deviceId());
        bench.pass(6);
        assertThat(bench.isConnected()).isTrue();
        return bench;
    }

    private static List<HubEvent> events(HandOff bench) {
        return bench.cloud.hubs().all().getFirst().events();
    }

    private CloudState throughAFile(CloudState state) throws IOException {
        Path file = folder.resolve("world.json");
        ScenarioFile.write(new Scenario("Saved", 1, List.of(), List.of(), List.of(), Optional.of(state)), file);
        return ScenarioFile.named(file.toString()).cloud().orElseThrow();
    }
}
