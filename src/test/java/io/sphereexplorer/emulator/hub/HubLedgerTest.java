package io.sphereexplorer.emulator.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.ledger.Ledger;
import io.sphereexplorer.emulator.ledger.LedgerEntry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HubLedgerTest {
    private static final String PREFIX = "cloud.hub.";

    @Test
    void everyRouteOfAHubStandsInTheLedgerAndNoOther() {
        List<String> expected = Stream.concat(
                        new HubRoutes(new HubBench().hubs).all().stream().map(route -> route.method() + route.path()),
                        RegistryRoutes.lines().stream())
                .map(line -> PREFIX + line)
                .toList();

        assertThat(Ledger.ofProgram().entries().stream().map(LedgerEntry::name).filter(name -> name.startsWith(PREFIX)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
