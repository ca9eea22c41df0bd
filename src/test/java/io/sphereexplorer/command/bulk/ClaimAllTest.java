package io.sphereexplorer.command.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.command.BulkException;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.UnsavedFile;
import io.sphereexplorer.command.bulk.RowResult.Outcome;
import io.sphereexplorer.command.claim.ClaimBench;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.StepPhase;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimAllTest {
    private static final String STRANGE = "f".repeat(128);

    @TempDir
    private Path folder;

    private BulkBench cloud;

    @BeforeEach
    void open() throws IOException {
        cloud = new BulkBench(7);
    }

    @Test
    void emulatedBoardsHaveNoBusinessWithTheRealService() throws IOException {
        cloud.boards(2);
        Path list = list(List.of("Device ID", BulkBench.id(0), BulkBench.id(1)));
        cloud.bench.gateway.plug(
                new AttachedBoard("e", "1", "192.168.35.2", "e", AttachedBoard.Origin.EMULATED, Optional.empty()),
                ClaimBench.says(BulkBench.id(1)));
        cloud.bench.pretendsToBeReal();

        assertThatThrownBy(() -> new PlanBulkClaim(list, Optional.empty()).run(cloud.bench.session()))
                .isInstanceOf(AccountException.EmulatedBoard.class);
        assertThatThrownBy(() -> new ClaimAll(
                                list, Optional.empty(), Optional.empty(), Optional.empty(), cloud.bench.pace())
                        .run(cloud.bench.session()))
                .isInstanceOf(AccountException.EmulatedBoard.class);
        assertThat(cloud.batches).isEmpty();
    }

    @Test
    void boardsAreClaimedInBatchesAndPutIntoTheirGroups() throws IOException {
        cloud.boards(2300);
        Path list = list(BulkBench.lines(2300, "Field Test"));

        BulkOutcome outcome = cloud.run(list);

        Map<String, ClaimedDevice> truth = cloud.truth(cloud.lab);
        assertThat(outcome.rows()).hasSize(2300).allMatch(row -> row.outcome() == Outcome.CLAIMED_AND_MOVED);
        assertThat(truth).hasSize(2300);
        assertThat(truth.values())
                .allMatch(device -> device.deviceGroupId().equals(Optional.of(cloud.group("Field Test"))));
        assertThat(cloud.batches).extracting(List::size).containsExactly(1000, 1000, 300);
        assertThat(cloud.bench.entries()).hasSize(2300).allMatch(entry -> entry.phase() == StepPhase.DONE);
    }

    @Test
    void requestsDoNotGrowWithRowsButForMoves() throws IOException {
        cloud.boards(1000);
        Path list = list(BulkBench.lines(1000, ""));
        cloud.bench.sent.clear();

        cloud.run(list);

        assertThat(cloud.bench.sent.size()).isLessThan(30);
    }

    @Test
    void boardsThatAreWhereTheyBelongOrCannotGoAreLeftAlone() throws IOException {
        cloud.boards(6);
        cloud.claim(cloud.lab, List.of(BulkBench.id(0), BulkBench.id(1)));
        cloud.claim(cloud.annex, List.of(BulkBench.id(2)));
        Path list = list(List.of(
                BulkBench.id(0) + ",,",
                BulkBench.id(1) + ",kettle,field test",
                BulkBench.id(2) + ",Kettle,Production",
                BulkBench.id(3) + ",Kettle,Cellar",
                BulkBench.id(4) + ",Lift,Production",
                "12," + "Kettle,Production",
                BulkBench.id(5) + ",Kettle,Production"));

        BulkOutcome outcome = cloud.run(list);

        assertThat(outcome.rows())
                .extracting(RowResult::outcome)
                .containsExactly(
                        Outcome.HERE,
                        Outcome.MOVED,
                        Outcome.ELSEWHERE,
                        Outcome.BAD_ROW,
                        Outcome.BAD_ROW,
                        Outcome.BAD_ROW,
                        Outcome.CLAIMED_AND_MOVED);
        assertThat(outcome.rows().get(2).reason()).contains("annex");
        assertThat(outcome.rows().get(3).reason()).contains("Kettle/Cellar");
        assertThat(outcome.rows().get(4).reason()).contains("Lift");
        assertThat(cloud.batches).containsExactly(List.of(BulkBench.id(5)));
        assertThat(cloud.truth(cloud.lab)).hasSize(3);
    }

    @Test
    void planTellsWhatWouldBeDoneAndChangesNothing() throws IOException {
        cloud.boards(3);
        cloud.claim(cloud.lab, List.of(BulkBench.id(0)));
        cloud.claim(cloud.annex, List.of(BulkBench.id(1)));
        Path list = list(BulkBench.lines(3, "Production"));
        cloud.bench.sent.clear();

        BulkPlan plan = new PlanBulkClaim(list, Optional.empty()).run(cloud.bench.session());

        assertThat(plan.rows())
                .extracting(PlannedRow::step)
                .containsExactly(PlannedRow.Step.MOVE, PlannedRow.Step.ELSEWHERE, PlannedRow.Step.CLAIM);
        assertThat(plan.moves()).isEqualTo(2);
        assertThat(plan.resumes()).isFalse();
        assertThat(cloud.bench.sent).allMatch(request -> request.method().equals("GET"));
        assertThat(files()).containsExactly("boards.csv");
        assertThat(cloud.bench.entries()).isEmpty();
    }

    @Test
    void boardThatTheServiceRefusesIsFoundAmongTheOthersAndNoOtherIsSentTwice() throws IOException {
        cloud.boards(40);
        List<String> lines = new ArrayList<>(BulkBench.lines(40, ""));
        lines.add(20, STRANGE);
        lines.add(3, "e".repeat(128));
        Path list = list(lines);

        BulkOutcome outcome = cloud.run(list);

        assertThat(outcome.count(Outcome.CLAIMED)).isEqualTo(40);
        assertThat(outcome.count(Outcome.REFUSED)).isEqualTo(2);
        assertThat(outcome.rows().stream().filter(row -> row.outcome() == Outcome.REFUSED))
                .allMatch(row -> row.reason().contains("could not be found"));
        assertThat(cloud.twice).isEmpty();
        assertThat(cloud.truth(cloud.lab)).hasSize(40);
        assertThat(openSteps()).isEmpty();
        assertThat(files()).containsExactly("boards.csv");
    }

    @Test
    void refusalOfTheRequestItselfIsDividedLikeThatOfTheWork() throws IOException {
        cloud.boards(9);
        cloud.between((service, request) ->
                request.method().equals("PUT") && request.body().utf8().contains(BulkBench.id(4))
                        ? error(404, "unknown board")
                        : service.send(request));

        BulkOutcome outcome = cloud.run(list(BulkBench.lines(9, "")));

        assertThat(outcome.count(Outcome.CLAIMED)).isEqualTo(8);
        assertThat(outcome.rows().get(4).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(outcome.rows().get(4).reason()).isEqualTo("unknown board");
        assertThat(cloud.twice).isEmpty();
    }

    @Test
    void batchWhoseAnswerIsLostIsLookedUpAndNotRepeated() throws IOException {
        cloud.boards(30);
        cloud.between((service, request) -> {
            var answer = service.send(request);
            if (request.method().equals("PUT")) {
                throw new SocketTimeoutException("no answer");
            }
            return answer;
        });

        BulkOutcome outcome = cloud.run(list(BulkBench.lines(30, "")));

        assertThat(outcome.count(Outcome.CLAIMED)).isEqualTo(30);
        assertThat(cloud.batches).hasSize(1);
        assertThat(cloud.bench.entries()).allMatch(entry -> entry.phase() == StepPhase.SETTLED_DONE);
    }

    @Test
    void batchThatIsLostOnItsWayIsNotKnownUntilTheListIsRunAgain() throws IOException {
        cloud.boards(5);
        Path list = list(BulkBench.lines(5, ""));
        cloud.between((service, request) -> {
            if (request.method().equals("PUT")) {
                throw new SocketTimeoutException("no answer");
            }
            return service.send(request);
        });

        BulkOutcome first = cloud.run(list);
        assertThat(first.rows()).allMatch(row -> row.outcome() == Outcome.UNKNOWN);
        assertThat(first.stopped()).isEmpty();
        assertThat(openSteps()).hasSize(5);
        assertThat(new PlanBulkClaim(list, Optional.empty())
                        .run(cloud.bench.session())
                        .resumes())
                .isTrue();

        cloud.between((service, request) -> service.send(request));
        BulkOutcome second = cloud.run(list);
        assertThat(second.count(Outcome.CLAIMED)).isEqualTo(5);
        assertThat(openSteps()).isEmpty();
        assertThat(cloud.twice).isEmpty();
    }

    @Test
    void serviceThatDoesNotLetTheUserStopsTheRunAndNothingIsDivided() throws IOException {
        cloud.boards(1500);
        var batches = new AtomicInteger();
        cloud.between((service, request) -> request.method().equals("PUT") && batches.incrementAndGet() == 2
                ? error(403, "Forbidden")
                : service.send(request));
        Path list = list(BulkBench.lines(1500, ""));

        BulkOutcome outcome = cloud.run(list);

        assertThat(outcome.count(Outcome.CLAIMED)).isEqualTo(1000);
        assertThat(outcome.count(Outcome.NOT_DONE)).isEqualTo(500);
        assertThat(outcome.stopped()).get().isInstanceOf(CloudException.Refused.class);
        assertThat(batches.get()).isEqualTo(2);

        BulkOutcome again = cloud.run(list);
        assertThat(again.count(Outcome.CLAIMED)).isEqualTo(1500);
        assertThat(cloud.batches).extracting(List::size).containsExactly(1000, 500);
    }

    @Test
    void cancelledRunEndsBetweenTwoBatchesAndGoesOnLater() throws IOException {
        cloud.boards(2500);
        Path list = list(BulkBench.lines(2500, "Production"));
        Thread me = Thread.currentThread();
        cloud.between((service, request) -> {
            if (request.method().equals("PUT")) {
                me.interrupt();
            }
            return service.send(request);
        });

        BulkOutcome outcome = cloud.run(list);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.cancelled()).isTrue();
        assertThat(outcome.count(Outcome.CLAIMED_NOT_MOVED)).isEqualTo(1000);
        assertThat(outcome.count(Outcome.NOT_DONE)).isEqualTo(1500);
        assertThat(cloud.truth(cloud.lab)).hasSize(1000);

        cloud.between((service, request) -> service.send(request));
        BulkOutcome again = cloud.run(list);
        assertThat(again.cancelled()).isFalse();
        assertThat(again.rows()).allMatch(row -> row.outcome() == Outcome.CLAIMED_AND_MOVED);
        assertThat(cloud.twice).isEmpty();
    }

    @Test
    void guardIsAskedOnceAndMaySayNo() throws IOException {
        cloud.boards(3);
        Path list = list(BulkBench.lines(3, ""));
        List<BulkPlan> asked = new ArrayList<>();

        assertThatThrownBy(() -> cloud.run(list, Optional.of(plan -> {
                    asked.add(plan);
                    throw new IOException("no");
                })))
                .hasMessage("no");

        assertThat(asked).singleElement().satisfies(plan -> {
            assertThat(plan.count(PlannedRow.Step.CLAIM)).isEqualTo(3);
            assertThat(plan.tenant().name()).isEqualTo("contoso-lab");
            assertThat(plan.account().mail()).isEqualTo(ClaimBench.ME);
        });
        assertThat(cloud.batches).isEmpty();
        assertThat(cloud.bench.entries()).isEmpty();
        assertThat(files()).containsExactly("boards.csv");
    }

    @Test
    void nobodyIsAskedWhenNothingIsForEver() throws IOException {
        cloud.boards(1);
        cloud.claim(cloud.lab, List.of(BulkBench.id(0)));

        BulkOutcome outcome = cloud.run(list(BulkBench.lines(1, "Production")), Optional.of(_ -> {
            throw new IOException("asked");
        }));

        assertThat(outcome.rows()).singleElement().matches(row -> row.outcome() == Outcome.MOVED);
    }

    @Test
    void moveThatFailsIsToldWithItsReason() throws IOException {
        cloud.boards(3);
        cloud.between((service, request) -> request.path().contains(BulkBench.id(1) + "/devicegroup")
                ? error(409, "group is full")
                : service.send(request));

        BulkOutcome outcome = cloud.run(list(BulkBench.lines(3, "Production")));

        assertThat(outcome.rows())
                .extracting(RowResult::outcome)
                .containsExactly(Outcome.CLAIMED_AND_MOVED, Outcome.CLAIMED_NOT_MOVED, Outcome.CLAIMED_AND_MOVED);
        assertThat(outcome.rows().get(1).reason()).isEqualTo("group is full");
    }

    @Test
    void batchThatTheServiceIsStillWorkingOnIsNotSentAgain() throws IOException {
        cloud.boards(3);
        Path list = list(BulkBench.lines(3, ""));
        cloud.bench.cloud.faults().switchOn(CloudFault.OPERATION_STUCK);
        BulkOutcome first = cloud.run(list);
        assertThat(first.count(Outcome.UNKNOWN)).isEqualTo(3);

        assertThatThrownBy(() -> cloud.run(list)).isInstanceOf(CloudException.OperationPending.class);
        cloud.bench.cloud.faults().switchOff(CloudFault.OPERATION_STUCK);
        cloud.bench.pass(Duration.ofMinutes(1));
        BulkOutcome last = cloud.run(list);

        assertThat(last.rows()).noneMatch(row -> row.outcome() == Outcome.UNKNOWN);
        assertThat(cloud.twice).isEmpty();
        assertThat(cloud.batches).hasSize(1);
    }

    @Test
    void resultIsWrittenOnceAndNeverOverAnotherFile() throws IOException {
        cloud.boards(2);
        Path list = list(BulkBench.lines(2, "Production"));
        Path result = folder.resolve("result.csv");
        var command = new ClaimAll(
                list,
                Optional.empty(),
                Optional.of(new FileToSave(result, false)),
                Optional.empty(),
                cloud.bench.pace());

        command.run(cloud.bench.session());
        assertThat(Files.readAllLines(result)).hasSize(3).allMatch(line -> line.split(",").length >= 5);

        cloud.batches.clear();
        assertThatThrownBy(() -> command.run(cloud.bench.session())).isInstanceOf(UnsavedFile.class);
        assertThat(cloud.batches).isEmpty();
    }

    @Test
    void progressCountsBoards() throws IOException {
        cloud.boards(1200);
        List<Progress> told = new ArrayList<>();
        var session = cloud.bench.session().reporting(told::add);

        new ClaimAll(
                        list(BulkBench.lines(1200, "")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        cloud.bench.pace())
                .run(session);

        assertThat(told.stream().filter(progress -> progress.step().equals("step.bulk.claiming")))
                .extracting(Progress::done)
                .containsExactly(0L, 1000L, 1200L);
        assertThat(told).allMatch(progress -> progress.steps() == 4);
    }

    @Test
    void journalOfAnotherTenantOrADamagedOneStopsBeforeAnythingIsSent() throws IOException {
        cloud.boards(2);
        Path list = list(BulkBench.lines(2, ""));
        cloud.between((service, request) -> {
            if (request.method().equals("PUT")) {
                throw new SocketTimeoutException("no answer");
            }
            return service.send(request);
        });
        cloud.run(list);
        cloud.bench.choose(cloud.annex);
        cloud.bench.sent.clear();

        var other = catchThrowableOfType(BulkException.OtherTenant.class, () -> cloud.run(list));
        assertThat(other.tenant()).isEqualTo(cloud.lab.id());

        Path journal = folder.resolve("boards.progress.jsonl");
        Files.writeString(journal, "{\"tenant\":5}\n");
        assertThatThrownBy(() -> cloud.run(list)).isInstanceOf(BulkException.JournalDamaged.class);
        assertThat(cloud.bench.sent).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void secondProgramWithTheSameListIsKeptOut() throws IOException {
        cloud.boards(1);
        Path list = list(BulkBench.lines(1, ""));
        List<Throwable> met = new ArrayList<>();

        cloud.run(
                list,
                Optional.of(_ -> met.add(
                        catchThrowableOfType(BulkException.InUse.class, () -> cloud.run(list, Optional.empty())))));

        assertThat(met).hasSize(1).doesNotContainNull();
        assertThat(cloud.batches).hasSize(1);
    }

    @Test
    void readerOfATenantCannotClaim() throws IOException {
        cloud.boards(1);
        cloud.bench.signedIn.clear();
        Path list = list(BulkBench.lines(1, ""));
        cloud.bench.desk().signOut(cloud.bench.desk().signedIn());

        assertThatThrownBy(() -> cloud.run(list)).isInstanceOf(AccountException.NotSignedIn.class);
    }

    private Path list(List<String> lines) throws IOException {
        return BulkBench.list(folder, "boards.csv", lines);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<LedgerEntry> openSteps() throws IOException {
        return cloud.bench.entries().stream().filter(LedgerEntry::isOpen).toList();
    }

    private static Response error(int status, String title) {
        return new Response(
                status,
                Headers.of("Content-Type", "application/json"),
                ByteString.ofUtf8("[{\"Title\":\"%s\",\"Status\":%d}]".formatted(title, status)));
    }
}
