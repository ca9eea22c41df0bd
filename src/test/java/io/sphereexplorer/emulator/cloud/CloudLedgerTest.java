package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.azure.SubscriptionRoutes;
import io.sphereexplorer.emulator.azure.catalog.CatalogRoutes;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.ledger.Ledger;
import io.sphereexplorer.emulator.ledger.LedgerEntry;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.http.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CloudLedgerTest {
    private static final String AZURE = "cloud.azure.";

    @Test
    void everyRouteOfCatalogsStandsInTheLedgerAndNoOther() {
        List<String> expected = Stream.concat(
                        SubscriptionRoutes.all().stream(),
                        new CatalogRoutes(_ -> request -> new Response(200, request.headers(), request.body()))
                                .all().stream())
                .map(route -> AZURE + route.method() + route.path())
                .toList();

        assertThat(Ledger.ofProgram().entries().stream().map(LedgerEntry::name).filter(name -> name.startsWith(AZURE)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

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
                .filter(name -> Stream.of("cloud.behaviour.", "cloud.hub.", "cloud.defender.", AZURE)
                        .noneMatch(name::startsWith))
                .toList();

        assertThat(entered).containsExactlyInAnyOrderElementsOf(expected);
    }
}
