package io.sphereexplorer.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.StepPhase;
import io.sphereexplorer.session.ledger.WatchedLedgers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program is killed at a moment of a claim: before or after any request, before, in the middle of or after any write
 * of the ledger, while it waits. A new run on the same files and cloud has to find out the truth, and never claims twice.
 */
class KilledClaimTest {
    private static final EnumSet<StepPhase> DONE = EnumSet.of(StepPhase.DONE, StepPhase.SETTLED_DONE);
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    /** Nothing of the program goes on after it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Counts the moments of a run and ends it at one of them. */
    private static final class Fate {
        private final AtomicInteger moments = new AtomicInteger();
        private final int last;

        Fate(int last) {
            this.last = last;
        }

        void moment() {
            if (moments.incrementAndGet() > last) {
                throw new Killed();
            }
        }
    }

    /** A claim that may be killed again and again. */
    private static final class World {
        private final ClaimBench bench;
        private final Path files;
        private final Tenant lab;

        World(long seed, Path files) throws IOException {
            bench = new ClaimBench(seed);
            this.files = files;
            lab = bench.tenant(ClaimBench.ME, "contoso-lab");
            bench.choose(lab);
        }

        /** Tells how many moments the run had. */
        int run(int last) throws IOException {
            var fate = new Fate(last);
            bench.keepLedger(WatchedLedgers.in(files, () -> bench.pace().now(), fate::moment));
            bench.between((service, request) -> {
                fate.moment();
                Response answer = service.send(request);
                fate.moment();
                return answer;
            });
            try {
                new ClaimDevice(Optional.empty(), Optional.empty(), Optional.empty(), bench.pace())
                        .run(bench.session());
            } catch (Killed _) { // as if it had never been
            }
            return fate.moments.get();
        }

        /** What has to hold after a run that was not killed. */
        void check(String when) throws IOException {
            Ledger ledger = Ledger.in(files, () -> bench.pace().now());
            List<LedgerEntry> entries = ledger.entries();
            assertThat(bench.has(lab)).as("claimed, %s", when).isTrue();
            assertThat(bench.claims)
                    .as("claims that reached the service, %s", when)
                    .hasSize(1);
            assertThat(ledger.verify().isIntact()).as("ledger, %s", when).isTrue();
            assertThat(ledger.unsettled()).as("open steps, %s", when).isEmpty();
            assertThat(entries.stream().filter(entry -> DONE.contains(entry.phase())))
                    .as("claims that the ledger calls done, %s: %s", when, entries)
                    .hasSize(1);
        }
    }

    @Test
    void claimThatIsKilledAtAnyMomentIsNeitherLostNorRepeated() throws IOException {
        int moments = new World(1, folder.resolve("whole")).run(NEVER);
        assertThat(moments).isGreaterThan(20);

        for (int last = 0; last <= moments; last++) {
            for (int seconds : new int[] {0, 2, 60}) {
                var world = new World(last, folder.resolve("killed-%d-%d".formatted(last, seconds)));

                world.run(last);
                world.bench.pass(Duration.ofSeconds(seconds));
                world.run(NEVER);

                world.check("killed after moment %d, started %d s later".formatted(last, seconds));
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void claimThatIsKilledAgainAndAgainAtRandomMomentsIsNeitherLostNorRepeated(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var world = new World(seed, folder);
        int[] kills = IntStream.range(0, 1 + random.nextInt(4))
                .map(_ -> random.nextInt(30))
                .toArray();

        for (int last : kills) {
            world.run(last);
            world.bench.pass(Duration.ofMillis(random.nextInt(40_000)));
        }
        world.run(NEVER);

        world.check("seed " + seed);
    }
}
