package io.sphereexplorer.command.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.hub.HandOffStep.Kind;
import io.sphereexplorer.command.hub.HandOffStep.State;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a board to the practice hub, and each place where it ends. */
class HandOffTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private HubLab lab;

    @BeforeEach
    void open() throws IOException {
        lab = new HubLab();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void theJourneyByHandIsMeasuredStepByStep() throws IOException {
        assertStates(State.DONE, State.NOT_YET, State.UNKNOWN, State.UNKNOWN, State.NOT_YET, State.UNKNOWN);

        HubCertificate added = lab.run(add(false));
        assertStates(State.DONE, State.DONE, State.NOT_YET, State.NOT_YET, State.NOT_YET, State.UNKNOWN);

        String code = lab.run(new ShowVerificationCode(added.name())).code().orElseThrow();
        assertThat(lab.check().step(Kind.CODE).reason()).contains(code);

        lab.run(new VerifyHubCertificate(added.name(), Optional.empty(), Optional.empty()));
        lab.run(create(HubLab.ID));
        assertStates(State.DONE, State.DONE, State.DONE, State.DONE, State.DONE, State.NOT_YET);
        assertThat(reason(Kind.AUTHENTICATED))
                .isEqualTo("The hub entry is right, but the board is not authenticated yet. See Wi-Fi lamps.");

        lab.comeIn();
        assertThat(lab.check().isDone()).isTrue();
        lab.hub().disconnected(HubLab.ID);
        assertThat(lab.check().isDone()).isTrue();
        assertThat(reason(Kind.AUTHENTICATED)).startsWith("The board was last active at 2026-");
    }

    @Test
    void whatABoardDidBeforeTheHubHadTheCertificateIsNotTakenForComingIn() throws IOException {
        lab.run(create(HubLab.ID));
        lab.comeIn();
        lab.hub().disconnected(HubLab.ID);
        lab.practice.pass(Duration.ofDays(300));

        lab.run(add(true));

        HandOffStep step = lab.check().step(Kind.AUTHENTICATED);
        assertThat(step.state()).isEqualTo(State.NOT_YET);
        assertThat(step.reason()).contains("last active at 20", "before the hub had this certificate");
        var stopped = catchThrowableOfType(StepsStopped.class, () -> lab.run(handOver(true, lab.practice.pace())));
        assertThat(stopped.reason()).isInstanceOf(HubException.NotAuthenticated.class);
    }

    @Test
    void oneClickDoesTheRestAndTellsEachStep() throws IOException {
        HandOff done = lab.run(handOver(true, lab.comingIn(3)));

        assertThat(done.isDone()).isTrue();
        assertThat(done.found().certificate())
                .hasValueSatisfying(there -> assertThat(there.isVerified()).isTrue());
        assertThat(done.found().identity())
                .hasValueSatisfying(there -> assertThat(there.id()).isEqualTo(HubLab.ID));
        assertThat(lab.steps)
                .containsExactly(
                        "step.handOff.hub",
                        "step.handOff.certificate",
                        "step.handOff.code",
                        "step.handOff.proof",
                        "step.handOff.identity",
                        "step.handOff.authenticated");
    }

    @Test
    void nothingIsDoneTwice() throws IOException {
        lab.run(handOver(true, lab.comingIn(1)));
        lab.practice.sent().clear();

        HandOff again = lab.run(handOver(true, lab.comingIn(1)));

        assertThat(again.isDone()).isTrue();
        assertThat(lab.practice.sent())
                .filteredOn(line -> line.startsWith("PUT ") && !line.startsWith("PUT /devices/"))
                .isEmpty();
        assertThat(lab.hub().authorities()).hasSize(1);
        assertThat(lab.hub().devices()).hasSize(1);
    }

    @Test
    void whoSaysSoNeedsNoProof() throws IOException {
        lab.run(handOver(false, lab.comingIn(1)));

        assertThat(lab.hub().authorities()).hasSize(1);
        assertThat(lab.practice.sent("POST " + lab.hub().id() + "/certificates/"))
                .isZero();
    }

    @Test
    void aBoardThatDoesNotComeInIsToldWithWhatWasDone() {
        var stopped = catchThrowableOfType(StepsStopped.class, () -> lab.run(handOver(true, lab.practice.pace())));

        assertThat(stopped.reason()).isInstanceOf(HubException.NotAuthenticated.class);
        assertThat(stopped.done()).hasSize(5);
        assertThat(stopped.left()).isEmpty();
        assertThat(HubLab.text(stopped)).contains("not authenticated yet", "120 seconds");
        assertThat(lab.hub().devices()).hasSize(1);
    }

    @Test
    void itCanBeStoppedWhileItWaits() {
        Pace stopping = new Pace() {
            @Override
            public Instant now() {
                return lab.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                throw new InterruptedException();
            }
        };

        var stopped = catchThrowableOfType(StepsStopped.class, () -> lab.run(handOver(true, stopping)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.reason()).isInstanceOf(CloudException.Cancelled.class);
        assertThat(new FailureCatalogue().describe(stopped).exitCode()).isEqualTo(FailureCatalogue.STOPPED);
    }

    @Test
    void itStopsAtTheFirstStepThatFailsAndGoesOnFromThere() throws IOException {
        lab.practice.refuse("PUT /devices/", 403);
        var stopped = catchThrowableOfType(StepsStopped.class, () -> lab.run(handOver(true, lab.comingIn(1))));

        assertThat(stopped.failed()).isEqualTo("step.handOff.identity");
        assertThat(stopped.reason()).isInstanceOf(HubException.NoRight.class);
        assertThat(lab.hub().authorities()).hasSize(1);

        lab.practice.heal();
        assertThat(lab.run(handOver(true, lab.comingIn(1))).isDone()).isTrue();
    }

    @Test
    void withoutAHubEverythingWaits() throws IOException {
        var nobody = new io.sphereexplorer.session.account.PracticeDesk();
        nobody.signedIn().tenant("other");
        var session = io.sphereexplorer.session.Session.of(lab.session().bench(), nobody.desk());

        HandOff handOff = new CheckHandOff(Optional.of(HubLab.ID), Optional.empty(), lab::now).run(session);

        assertThat(handOff.step(Kind.HUB).state()).isEqualTo(State.NOT_YET);
        assertThat(handOff.steps()).hasSize(6);
        assertThat(handOff.hub()).isEmpty();
        assertThat(catchThrowableOfType(
                        HubException.NoHub.class,
                        () -> handOver(true, lab.practice.pace()).run(session)))
                .isNotNull();
    }

    @Test
    void anUnverifiedCaIsToldAsWhatItDoesToBoards() throws IOException {
        lab.run(add(false));

        assertThat(reason(Kind.VERIFIED))
                .isEqualTo("The hub knows this CA but has not verified it. Devices will be refused (IH400053) until"
                        + " the code step is done.");
    }

    @Test
    void aCodeOfAnotherCertificateIsToldAndVerifiedNothing() throws IOException {
        String name = lab.run(add(false)).name();
        lab.practice.cloud().faults().switchOn(CloudFault.HUB_WRONG_CODE);

        var failure = catchThrowableOfType(
                HubException.ProofMismatch.class,
                () -> lab.run(new VerifyHubCertificate(name, Optional.empty(), Optional.empty())));

        assertThat(HubLab.text(failure))
                .isEqualTo("The proof does not match. The code is valid for one certificate only; take a fresh code.");
        assertThat(lab.check().step(Kind.VERIFIED).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aCertificateThatSomebodyChangesMeanwhileIsReadAgain() throws IOException {
        String name = lab.run(add(false)).name();
        lab.practice.cloud().faults().switchOn(CloudFault.HUB_STALE_ETAG);

        assertThat(lab.run(new VerifyHubCertificate(name, Optional.empty(), Optional.empty()))
                        .isVerified())
                .isTrue();
    }

    @Test
    void oneThatSomebodyKeepsChangingIsGivenUp() throws IOException {
        String name = lab.run(add(false)).name();
        lab.practice.cloud().faults().switchOn(CloudFault.HUB_STALE_ETAG, 2);

        var failure = catchThrowableOfType(HubException.Changed.class, () -> lab.run(new ShowVerificationCode(name)));

        assertThat(HubLab.text(failure)).isEqualTo("Somebody else changed it at the same time, twice.");
    }

    @Test
    void anIdInCapitalsIsCaughtBeforeAnythingIsSent() {
        var failure = catchThrowableOfType(HubException.UpperCase.class, () -> lab.run(create(HubLab.UPPER)));

        assertThat(HubLab.text(failure))
                .isEqualTo("IoT Hub compares letters exactly. Your board's ID must be lower case: " + HubLab.ID);
        assertThat(lab.practice.sent()).isEmpty();
    }

    @Test
    void anIdentityInCapitalsIsSeenAndTheRightOneMadeBesideIt() throws IOException {
        register(HubLab.UPPER, "certificateAuthority");

        HandOff before = lab.check();
        assertThat(before.step(Kind.IDENTITY).state()).isEqualTo(State.FAILED);
        assertThat(before.step(Kind.IDENTITY).reason())
                .startsWith("IoT Hub compares letters exactly. The hub has the board's ID in another case only");
        assertThat(before.found().identity())
                .hasValueSatisfying(found -> assertThat(found.hasCapitals()).isTrue());

        lab.run(create(HubLab.ID));
        assertThat(lab.check().step(Kind.IDENTITY).state()).isEqualTo(State.DONE);
    }

    @Test
    void anIdentityOfAnotherTypeIsSeen() throws IOException {
        register(HubLab.ID, "sas");

        assertThat(reason(Kind.IDENTITY)).contains("another type than X.509 CA-signed");
        assertThat(lab.check().step(Kind.IDENTITY).state()).isEqualTo(State.FAILED);
    }

    @Test
    void whatCannotBeMeasuredIsUnknownWithTheReason() throws IOException {
        lab.practice.refuse("GET /devices/", 403);

        HandOff handOff = lab.check();

        assertThat(handOff.step(Kind.IDENTITY).state()).isEqualTo(State.UNKNOWN);
        assertThat(handOff.step(Kind.IDENTITY).failure())
                .hasValueSatisfying(
                        failure -> assertThat(failure.happened()).contains("may not do this in the registry"));
        assertThat(handOff.step(Kind.CERTIFICATE).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aNextCaThatTheHubLacksIsRemindedOf() throws IOException {
        lab.run(handOver(true, lab.comingIn(1)));
        assertThat(lab.check().found().reminder()).isEmpty();

        lab.practice.pass(Duration.ofDays(2 * 365 - 80));
        HubReminder reminder = lab.check().found().reminder().orElseThrow();
        assertThat(reminder.hub()).isEqualTo("contoso-hub");
        assertThat(reminder.text()).contains("to contoso-hub before 20", reminder.thumbprint());

        var choice = new CaChoice(Optional.of(reminder.thumbprint()), Optional.empty());
        lab.run(new AddHubCertificate(choice, Optional.empty(), Optional.empty(), true, lab::now));
        assertThat(lab.check().found().reminder()).isEmpty();
        assertThat(lab.hub().authorities()).hasSize(2);
    }

    private AddHubCertificate add(boolean isVerified) {
        return new AddHubCertificate(CaChoice.ACTIVE, Optional.empty(), Optional.empty(), isVerified, lab::now);
    }

    private static CreateHubDevice create(String id) {
        return new CreateHubDevice(Optional.of(id), Optional.empty(), false, false);
    }

    private static HandOver handOver(boolean byProof, Pace pace) {
        return new HandOver(Optional.of(HubLab.ID), Optional.empty(), byProof, PATIENCE, pace);
    }

    private void register(String id, String type) throws IOException {
        HubIdentities.register(lab, id, type);
    }

    private String reason(Kind kind) throws IOException {
        return lab.check().step(kind).reason();
    }

    private void assertStates(State... states) throws IOException {
        assertThat(lab.check().steps()).extracting(HandOffStep::state).isEqualTo(List.of(states));
    }
}
