package io.sphereexplorer.command.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.bulk.RowResult.Outcome;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.StepPhase;
import io.sphereexplorer.session.ledger.WatchedLedgers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program is killed at a moment of a bulk claim: before or after any request, in the middle of a write of the ledger,
 * around a write of the journal, while it waits. A new run with the same list, files and cloud finds out the truth.
 */
class KilledBulkClaimTest {
    private static final EnumSet<StepPhase> DONE = EnumSet.of(StepPhase.DONE, StepPhase.SETTLED_DONE);
    private static final String STRANGE = "f".repeat(128);
    private static final int BOARDS = 9;
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    /** Nothing of the program goes on after it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Counts the moments of a run and ends it, with all its threads, at one of them. */
    private record Fate(AtomicInteger moments, int last) {
        void moment() {
            if (moments.incrementAndGet() > last) {
                throw new Killed();
            }
        }
    }

    /** A list whose claim may be killed again and again. */
    private static final class World {
        private final BulkBench cloud;
        private final Path files;
        private final Path list;
        private Optional<BulkOutcome> outcome = Optional.empty();

        World(long seed, Path files) throws IOException {
            this(seed, files, BackEnd.TENANT);
        }

        World(long seed, Path files, BackEnd backEnd) throws IOException {
            this.files = Files.createDirectories(files);
            cloud = new BulkBench(seed, backEnd).boards(BOARDS);
            cloud.claim(cloud.annex, List.of(BulkBench.id(2)));
            List<String> lines = new ArrayList<>(BulkBench.lines(BOARDS, "Production"));
            lines.add(6, STRANGE);
            list = BulkBench.list(files, "boards.csv", lines);
        }

        /** Tells how many moments the run had. */
        int run(int last) throws IOException {
            var fate = new Fate(new AtomicInteger(), last);
            cloud.bench.keepLedger(WatchedLedgers.in(files.resolve("ledger"), cloud.bench.pace()::now, fate::moment));
            cloud.between((service, request) -> {
                fate.moment();
                Response answer = service.send(request);
                fate.moment();
                return answer;
            });
            try {
                var command = new ClaimAll(list, Optional.empty(), Optional.empty(), Optional.empty(), pace(fate));
                outcome = Optional.of(command.run(cloud.bench.session().reporting(_ -> fate.moment())));
            } catch (Killed _) { // as if it had never been
                outcome = Optional.empty();
            }
            return fate.moments().get();
        }

        /** A write of the journal comes after a look at the clock. */
        private Pace pace(Fate fate) {
            return new Pace() {
                @Override
                public Instant now() {
                    fate.moment();
                    return cloud.bench.pace().now();
                }

                @Override
                public void pause(Duration time) throws InterruptedException {
                    fate.moment();
                    cloud.bench.pace().pause(time);
                    fate.moment();
                }
            };
        }

        /** As when the program ends in the middle of a line of the journal. */
        void tear() throws IOException {
            Path journal = files.resolve("boards.progress.jsonl");
            if (Files.exists(journal)) {
                Files.writeString(journal, "{\"batch\":99,\"sent\":[\"" + BulkBench.id(0), StandardOpenOption.APPEND);
            }
        }

        /** What has to hold after a run that was not killed. */
        void check(String when) throws IOException {
            Map<String, ClaimedDevice> truth = cloud.truth(cloud.lab);
            Ledger ledger = Ledger.in(files.resolve("ledger"), cloud.bench.pace()::now);
            List<String> done = ledger.entries().stream()
                    .filter(entry -> DONE.contains(entry.phase()))
                    .map(entry -> entry.step().device().orElseThrow().lowerCase())
                    .toList();
            assertThat(truth.keySet()).as("in the tenant, %s", when).isEqualTo(wanted());
            assertThat(truth.values())
                    .as("in the group, %s", when)
                    .allMatch(each -> each.deviceGroupId().equals(Optional.of(cloud.group("Production"))));
            assertThat(cloud.twice).as("sent again, %s", when).isEmpty();
            assertThat(done).as("done by the ledger, %s", when).containsExactlyInAnyOrderElementsOf(wanted());
            assertThat(ledger.unsettled()).as("open steps, %s", when).isEmpty();
            assertThat(ledger.verify().isIntact()).as("ledger, %s", when).isTrue();
            assertThat(ledger.entries()).as("steps, %s", when).noneMatch(LedgerEntry::isOpen);
            checkOutcome(when);
        }

        private void checkOutcome(String when) {
            Map<String, Outcome> outcomes = outcome.orElseThrow().rows().stream()
                    .collect(Collectors.toMap(RowResult::deviceId, RowResult::outcome));
            assertThat(outcomes).as("outcome, %s", when).hasSize(BOARDS + 1);
            assertThat(outcomes.get(STRANGE)).as(when).isEqualTo(Outcome.REFUSED);
            assertThat(outcomes.get(BulkBench.id(2))).as(when).isEqualTo(Outcome.ELSEWHERE);
            wanted().forEach(board -> assertThat(outcomes.get(board)).as(when).matches(Outcome::isFine));
        }

        private static Set<String> wanted() {
            return IntStream.range(0, BOARDS)
                    .filter(number -> number != 2)
                    .mapToObj(BulkBench::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void listThatIsKilledAtEveryEleventhMomentLosesNoBoardAndRepeatsNone() throws IOException {
        int moments = new World(1, folder.resolve("whole")).run(NEVER);
        assertThat(moments).isGreaterThan(200);

        for (int last = 0; last <= moments; last += 11) {
            var world = new World(last, folder.resolve("killed-" + last));

            world.run(last);
            world.run(NEVER);

            world.check("killed after moment " + last);
        }
    }

    /** Azure cannot be asked for what an earlier run has begun. */
    @Test
    void listIntoACatalogThatIsKilledLosesNoBoard() throws IOException {
        int moments = new World(1, folder.resolve("whole"), BackEnd.CATALOG).run(NEVER);
        assertThat(moments).isGreaterThan(100);

        for (int last = 0; last <= moments; last += 17) {
            var world = new World(last, folder.resolve("killed-" + last), BackEnd.CATALOG);

            world.run(last);
            world.run(NEVER);

            world.check("killed after moment " + last);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void listThatIsKilledAgainAndAgainAtRandomMomentsLosesNoBoardAndRepeatsNone(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var world = new World(seed, folder);

        for (int kill = random.nextInt(1, 5); kill > 0; kill--) {
            world.run(random.nextInt(250));
            world.cloud.bench.pass(Duration.ofMillis(random.nextInt(20_000)));
            if (random.nextInt(3) == 0) {
                world.tear();
            }
        }
        world.run(NEVER);

        world.check("seed " + seed);
    }
}
