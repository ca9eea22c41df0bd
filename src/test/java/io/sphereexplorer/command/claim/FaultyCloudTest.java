package io.sphereexplorer.command.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.ClaimException;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.account.FoundOwner;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the cloud does wrong has a text of its own, ends in time, and never makes a claim go out twice. */
class FaultyCloudTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static Map<String, ClaimBench.Between> faults() {
        Map<String, ClaimBench.Between> faults = new LinkedHashMap<>();
        for (int status : new int[] {401, 403, 404, 409, 410, 429, 500, 503}) {
            faults.put(String.valueOf(status), (_, _) -> ClaimBench.error(status, "on purpose"));
        }
        faults.put("cut", (_, _) -> {
            throw new IOException("reset");
        });
        faults.put("garbage", (_, _) -> new Response(200, Headers.NONE, ByteString.ofUtf8("<html>")));
        return faults;
    }

    @Test
    void eachFaultHasItsOwnTextAndNothingIsSentThatChangesAnything() throws IOException {
        Set<String> texts = new HashSet<>();
        for (var fault : faults().entrySet()) {
            var bench = bench(Duration.ZERO);
            bench.between(fault.getValue());

            var failure = catchThrowableOfType(IOException.class, () -> claim(bench));

            texts.add(new FailureCatalogue().describe(failure).happened());
            assertThat(bench.entries()).as(fault.getKey()).isEmpty();
        }

        assertThat(texts).hasSize(faults().size());
    }

    @Test
    void faultFromTheClaimOnNeverSendsASecondOneAndTheNextRunIsRight() throws IOException {
        for (var fault : faults().entrySet()) {
            for (boolean reaches : new boolean[] {true, false}) {
                var bench = bench(Duration.ZERO);
                Tenant tenant = bench.desk().tenant(Optional.empty());
                var start = bench.pace().now();
                fail(bench, fault.getValue(), reaches);

                var failure = catchThrowableOfType(IOException.class, () -> claim(bench));

                String when = fault.getKey() + (reaches ? " after" : " before") + " the service took the claim";
                assertThat(failure).as(when).isNotNull();
                assertThat(Duration.between(start, bench.pace().now())).as(when).isLessThan(PATIENCE);
                assertThat(bench.claims).as(when).hasSize(reaches ? 1 : 0);
                bench.between((service, request) -> service.send(request));
                bench.pass(Duration.ofSeconds(5));
                claim(bench);
                assertThat(bench.has(tenant)).as(when).isTrue();
                assertThat(bench.claims).as(when).hasSize(1);
                assertThat(bench.entries()).as(when).noneMatch(LedgerEntry::isOpen);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-10, 10})
    void clockThatIsWrongByMinutesDoesNotMatter(long minutes) throws IOException {
        var bench = bench(Duration.ofMinutes(minutes));
        bench.between((service, request) -> {
            Response answer = service.send(request);
            if (ClaimBench.isClaim(request)) {
                throw new IOException("cut");
            }
            return answer;
        });

        assertThat(claim(bench)).isInstanceOf(ClaimOutcome.ClaimedNow.class);

        assertThat(bench.claims).hasSize(1);
    }

    @Test
    void claimThatTheServiceIsStillWorkingOnStaysOpenAndIsNotSentAgain() throws IOException {
        var bench = bench(Duration.ZERO);
        bench.cloud.faults().switchOn(CloudFault.OPERATION_STUCK);

        assertThat(catchThrowableOfType(IOException.class, () -> claim(bench)))
                .isInstanceOf(ClaimException.Unknown.class);
        assertThat(bench.entries()).filteredOn(LedgerEntry::isOpen).hasSize(1);

        bench.cloud.faults().switchOff(CloudFault.OPERATION_STUCK);
        bench.pass(Duration.ofSeconds(5));
        claim(bench);
        assertThat(bench.claims).hasSize(1);
        assertThat(bench.entries()).noneMatch(LedgerEntry::isOpen);
    }

    @Test
    void whoWasFoundToOwnTheBoardIsRemembered() throws IOException {
        var bench = bench(Duration.ZERO);
        var session = bench.session();

        new FindOwner(Optional.empty(), bench.pace()).run(session);
        assertThat(session.cloud().owners().of(ClaimBench.BOARD).flatMap(FoundOwner::tenant))
                .isEmpty();
        command(bench).run(session);

        assertThat(session.cloud().owners().of(ClaimBench.BOARD).flatMap(FoundOwner::tenant))
                .map(Tenant::name)
                .contains("contoso-lab");
    }

    /** From the claim on, every request meets the fault. */
    private static void fail(ClaimBench bench, ClaimBench.Between fault, boolean reaches) {
        boolean[] begun = new boolean[1];
        bench.between((service, request) -> {
            boolean first = ClaimBench.isClaim(request) && !begun[0];
            begun[0] |= first;
            if (!begun[0]) {
                return service.send(request);
            }
            if (first && reaches) {
                service.send(request);
            }
            return fault.send(service, request);
        });
    }

    private static ClaimBench bench(Duration ahead) throws IOException {
        var bench = new ClaimBench(7, ahead);
        bench.choose(bench.tenant(ClaimBench.ME, "contoso-lab"));
        return bench;
    }

    private static ClaimOutcome claim(ClaimBench bench) throws IOException {
        return command(bench).run(bench.session());
    }

    private static ClaimDevice command(ClaimBench bench) {
        return new ClaimDevice(Optional.empty(), Optional.empty(), Optional.empty(), bench.pace());
    }
}
