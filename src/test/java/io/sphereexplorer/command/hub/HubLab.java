package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A tenant with a claimed board, the practice hub, and accounts for both; no board is attached. */
final class HubLab implements AutoCloseable {
    static final String ID = "f2a90d47".repeat(16);
    static final String UPPER = ID.toUpperCase(Locale.ROOT);
    static final String HOST = "contoso-hub.azure-devices.net";

    final PracticeDesk practice = new PracticeDesk();
    final List<String> steps = new ArrayList<>();
    final Tenant tenant;
    private final Bench bench = new Bench(List.of());

    /** With the hub chosen. */
    HubLab() throws IOException {
        tenant = practice.signedIn().tenant("contoso-lab");
        practice.claim(tenant, ID);
        practice.signInAtAzure();
        run(new ChooseHub("contoso-hub"));
        practice.sent().clear();
    }

    <R> R run(Command<R> command) throws IOException {
        return command.run(session());
    }

    Session session() {
        return Session.of(bench, practice.desk()).reporting(this::tell);
    }

    private void tell(Progress progress) {
        steps.add(progress.step());
    }

    Instant now() {
        return practice.pace().now();
    }

    HandOff check() throws IOException {
        return run(new CheckHandOff(Optional.of(ID), Optional.empty(), this::now));
    }

    /** Where the board comes in after so many looks. */
    Pace comingIn(int looks) {
        return new Pace() {
            private int left = looks;

            @Override
            public Instant now() {
                return practice.pace().now();
            }

            @Override
            public void pause(Duration time) {
                practice.pass(time);
                if (--left == 0) {
                    comeIn();
                }
            }
        };
    }

    /** As the hub notes it when the board has shown its certificate. */
    void comeIn() {
        hub().connected(ID);
    }

    EmulatedHub hub() {
        return practice.cloud().hubs().at(HOST).orElseThrow();
    }

    /** How many requests changed something at the hub. */
    long changes() {
        return practice.sent().stream()
                .filter(line -> line.startsWith("PUT ") || line.startsWith("DELETE ") || line.startsWith("POST "))
                .filter(line -> !line.contains("/listkeys") && !line.contains("/devices/query"))
                .count();
    }

    static String text(IOException failure) {
        return new FailureCatalogue().describe(failure).happened();
    }

    @Override
    public void close() {
        bench.close();
    }
}
