package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.ledger.Ledger;
import io.sphereexplorer.emulator.ledger.LedgerEntry;
import io.sphereexplorer.emulator.world.ManualClock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CloudLedgerTest {
    @Test
    void everyRouteAndFaultOfTheCloudStandsInTheLedgerAndNoOther() {
        var routes = new SphereRoutes(new EmulatedCloud(new ManualClock(), new SplittableRandom(1)), Optional::of);
        List<String> expected = Stream.concat(
                        routes.all().stream().map(route -> "cloud." + route.method() + route.path()),
                        Arrays.stream(CloudFault.values()).map(fault -> "cloud.fault." + fault.word()))
                .toList();

        List<String> entered = Ledger.ofProgram().entries().stream()
                .filter(entry -> entry.area().equals("cloud"))
                .map(LedgerEntry::name)
                .filter(name -> !name.startsWith("cloud.behaviour.") && !name.startsWith("cloud.hub."))
                .toList();

        assertThat(entered).containsExactlyInAnyOrderElementsOf(expected);
    }
}
