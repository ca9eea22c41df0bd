package io.sphereexplorer.command.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.TenantException;
import io.sphereexplorer.command.tenant.CreatedTenant.Evidence;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.BoardScript;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.StepPhase;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTenantTest {
    private static final DeviceId BOARD = new DeviceId("f2a90d47".repeat(16));
    private static final String CREATE = "POST /v2/tenants/create";

    private final PracticeDesk practice = new PracticeDesk();
    private final FakeGateway gateway = new FakeGateway();
    private final List<String> steps = new ArrayList<>();
    private final Session session =
            Session.of(new Bench(List.of(gateway)), practice.desk()).reporting(progress -> steps.add(progress.step()));
    private final Pace pace = practice.pace();

    @BeforeEach
    void attach() throws IOException {
        attach(AttachedBoard.Origin.REAL);
        practice.cloud().know(BOARD.lowerCase());
        practice.signedIn();
    }

    @Test
    void tenantIsCreatedWithTheAttachedBoardAndItsCreatorIsAdministrator() throws IOException {
        CreatedTenant created = create("contoso-lab");

        assertThat(created.evidence()).isEqualTo(Evidence.TOLD);
        assertThat(created.tenant().name()).isEqualTo("contoso-lab");
        assertThat(created.tenant().roles()).containsExactly("Administrator");
        assertThat(practice.sent(CREATE)).isEqualTo(1);
        assertThat(steps)
                .containsExactly("step.tenant.checking", "step.tenant.creating", "step.tenant.waiting")
                .doesNotHaveDuplicates();
        assertThat(practice.desk().tenant())
                .as("whoever asked decides about that")
                .isEmpty();
    }

    @Test
    void whatIsAnIdIsRefusedWithTheWayToSelectIt() {
        String id = "5F0C1E7A-93d4-4b8e-a1c6-7d20f4b9e385";

        assertThatThrownBy(() -> create(id))
                .isInstanceOfSatisfying(
                        TenantException.NameIsId.class,
                        refused -> assertThat(FailureCatalogue.forCommands().describe(refused))
                                .satisfies(failure ->
                                        assertThat(failure.exitCode()).isEqualTo(2))
                                .satisfies(failure -> assertThat(failure.advice())
                                        .contains("azsphere tenant select --tenant " + id)));
        assertThat(practice.sent()).isEmpty();
        assertThat(gateway.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " lab", "a\nb", "a\u0000", "123456789 123456789 123456789 123456789 123456789 1"})
    void whatNoServiceTakesIsNotSent(String name) {
        assertThatThrownBy(() -> create(name)).isInstanceOf(TenantException.BadName.class);
        assertThat(practice.sent()).isEmpty();
    }

    @Test
    void printableNamesAreLeftToTheServiceToDecide() {
        assertThat(TenantName.isDocumented("Contoso Lab 2")).isTrue();
        assertThat(TenantName.isDocumented("contoso-lab")).isFalse();
        assertThatThrownBy(() -> create("lab!"))
                .isInstanceOfSatisfying(
                        CloudException.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @Test
    void whoeverHasATenantMustSayThatItIsToBeOneMore() throws IOException {
        practice.tenant("training-b");

        assertThatThrownBy(() -> create("contoso-lab"))
                .isInstanceOfSatisfying(
                        TenantException.HasTenant.class,
                        refused -> assertThat(FailureCatalogue.forCommands()
                                        .describe(refused)
                                        .happened())
                                .contains("'training-b'"));
        assertThat(practice.sent(CREATE)).as("that of training-b").isEqualTo(1);

        assertThat(new CreateTenant("contoso-lab", true, pace)
                        .run(session)
                        .tenant()
                        .name())
                .isEqualTo("contoso-lab");
    }

    @Test
    void nobodySignedInIsToldBeforeTheBoardIsAsked() throws IOException {
        practice.desk().signOut(practice.desk().signedIn());

        assertThatThrownBy(() -> create("contoso-lab")).isInstanceOf(AccountException.NotSignedIn.class);
        assertThat(gateway.events()).isEmpty();
    }

    @Test
    void withoutABoardNothingIsSent() {
        gateway.unplug(board(AttachedBoard.Origin.REAL));

        assertThatThrownBy(() -> create("contoso-lab")).isInstanceOf(DeviceException.NoBoard.class);
        assertThat(practice.sent()).isEmpty();
    }

    @Test
    void emulatedBoardsAreKeptFromTheRealService() throws IOException {
        var real = new PracticeDesk(Endpoints.microsoft()).signedIn();
        real.cloud().know(BOARD.lowerCase());
        attach(AttachedBoard.Origin.EMULATED);
        var there = Session.of(session.bench(), real.desk());

        assertThatThrownBy(() -> new CreateTenant("contoso-lab", false, pace).run(there))
                .isInstanceOf(AccountException.EmulatedBoard.class);
        assertThat(real.sent()).isEmpty();
        assertThat(create("contoso-lab").evidence()).isEqualTo(Evidence.TOLD);
    }

    @Test
    void boardThatIsClaimedOrUsedUpIsToldAsSuch() {
        practice.cloud().claimElsewhere(BOARD.lowerCase());

        assertThatThrownBy(() -> create("contoso-lab"))
                .isInstanceOfSatisfying(
                        TenantException.BoardUnfit.class,
                        unfit -> assertThat(unfit.told()).isNotBlank());

        practice.cloud().knowWithTenantMade(BOARD.lowerCase());

        assertThatThrownBy(() -> create("contoso-lab")).isInstanceOf(TenantException.BoardUnfit.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void refusalIsNoReasonToLook(int status) throws IOException {
        practice.refuse(CREATE, status);

        assertThatThrownBy(() -> create("contoso-lab")).isInstanceOf(CloudException.class);
        assertThat(steps).doesNotContain("step.tenant.looking");
        assertThat(ledger()).singleElement().matches(entry -> !entry.isOpen());
    }

    @Test
    void lostAnswerIsMadeUpForByLookingAndNothingIsSentTwice() throws IOException {
        practice.loseAnswer(CREATE);

        CreatedTenant created = create("contoso-lab");

        assertThat(created.evidence()).isEqualTo(Evidence.FOUND);
        assertThat(created.tenant().name()).isEqualTo("contoso-lab");
        assertThat(practice.sent(CREATE)).isEqualTo(1);
        assertThat(steps).last().isEqualTo("step.tenant.looking");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void serviceThatBreaksDownMayHaveDoneItAndIsNotAskedTwice(int status) {
        practice.refuse(CREATE, status);

        assertThatThrownBy(() -> create("contoso-lab"))
                .isInstanceOfSatisfying(
                        TenantException.MayBeCreated.class,
                        may -> assertThat(may.name()).isEqualTo("contoso-lab"))
                .hasCauseInstanceOf(CloudException.Faulty.class);
        assertThat(practice.sent(CREATE)).isEqualTo(1);
    }

    @Test
    void operationWhoseEndIsNotToldIsLookedFor() throws IOException {
        practice.fail("GET /v2/tenants/", (_, _) -> {
            throw new IOException("connection reset");
        });

        assertThat(create("contoso-lab").evidence()).isEqualTo(Evidence.FOUND);
        assertThat(practice.sent(CREATE)).isEqualTo(1);
    }

    @Test
    void nothingIsKnownWhileNothingAnswers() {
        practice.loseAnswer(CREATE);
        var lists = new ArrayList<Request>();
        practice.fail("GET /v2/tenants", (request, service) -> firstOnly(lists, request, service));

        assertThatThrownBy(() -> create("contoso-lab")).isInstanceOf(TenantException.MayBeCreated.class);
        assertThat(practice.sent(CREATE)).isEqualTo(1);
    }

    @Test
    void whoeverStopsItLearnsWhatCameOfIt() throws IOException {
        practice.fail(CREATE, (request, service) -> {
            service.send(request);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        });

        assertThatThrownBy(() -> create("contoso-lab"))
                .isInstanceOf(TenantException.MayBeCreated.class)
                .hasCauseInstanceOf(CloudException.Cancelled.class);
        assertThat(Thread.interrupted()).as("it stays stopped").isTrue();
        assertThat(practice.sent(CREATE)).isEqualTo(1);
        assertThat(practice.sent()).hasSize(3);
        assertThat(ledger()).singleElement().matches(LedgerEntry::isOpen);
    }

    @Test
    void whatCannotBeWrittenDownIsNotSent(@TempDir Path folder) throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file"));
        var there = new PracticeDesk(PracticeDesk.ENDPOINTS, clock -> Ledger.in(noFolder, clock)).signedIn();

        assertThatThrownBy(() ->
                        new CreateTenant("contoso-lab", false, pace).run(Session.of(session.bench(), there.desk())))
                .isInstanceOf(LedgerException.class);
        assertThat(there.sent(CREATE)).isZero();
    }

    @Test
    void attemptThatWasLeftOpenIsNotRepeatedWhileItMayStillBeDone() throws IOException {
        practice.fail(CREATE, (_, _) -> {
            throw new IOException("connection reset");
        });
        assertThatThrownBy(() -> create("contoso-lab")).isInstanceOf(TenantException.MayBeCreated.class);

        practice.heal();
        assertThatThrownBy(() -> create("contoso-lab")).isInstanceOf(TenantException.MayBeCreated.class);
        assertThat(practice.sent(CREATE)).isEqualTo(1);

        practice.pass(Duration.ofMinutes(6));
        assertThat(create("contoso-lab").evidence()).isEqualTo(Evidence.TOLD);
        assertThat(ledger()).extracting(LedgerEntry::phase).containsExactly(StepPhase.SETTLED_NOT_DONE, StepPhase.DONE);
    }

    @Test
    void tenantThatAnEarlierAttemptHasMadeIsTheAnswer() throws IOException {
        practice.loseAnswer(CREATE);
        var lists = new ArrayList<Request>();
        practice.fail("GET /v2/tenants", (request, service) -> firstOnly(lists, request, service));
        assertThatThrownBy(() -> create("contoso-lab")).isInstanceOf(TenantException.MayBeCreated.class);
        practice.heal();
        practice.pass(Duration.ofSeconds(10));

        CreatedTenant created = create("contoso-lab");

        assertThat(created.evidence()).isEqualTo(Evidence.EARLIER);
        assertThat(practice.sent(CREATE)).isEqualTo(1);
        assertThat(ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.phase()).isEqualTo(StepPhase.SETTLED_DONE);
            assertThat(entry.step().tenantId()).contains(created.tenant().id());
        });
    }

    private static Response firstOnly(List<Request> lists, Request request, HttpTransport service) throws IOException {
        lists.add(request);
        if (lists.size() > 1) {
            throw new IOException("no way to the internet");
        }
        return service.send(request);
    }

    private List<LedgerEntry> ledger() throws IOException {
        return practice.desk().ledger().entries();
    }

    private CreatedTenant create(String name) throws IOException {
        return new CreateTenant(name, false, pace).run(session);
    }

    private void attach(AttachedBoard.Origin origin) {
        gateway.boards().forEach(gateway::unplug);
        gateway.plug(board(origin), new BoardScript().id(BOARD));
    }

    private static AttachedBoard board(AttachedBoard.Origin origin) {
        return new AttachedBoard(origin.name(), "313", "192.168.35.2", "COM7", origin, Optional.empty());
    }
}
