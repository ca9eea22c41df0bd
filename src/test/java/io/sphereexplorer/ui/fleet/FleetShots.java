package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.bulk.BulkBench;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.fleet.table.DeviceColumn;
import io.sphereexplorer.ui.fleet.table.DeviceSort;
import io.sphereexplorer.ui.fleet.table.PracticeFleet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The states of the table of boards and of the claim of many. */
public final class FleetShots {
    private static final ChosenTenant LAB = new ChosenTenant(new UUID(5, 15), "contoso-lab");
    private static final Executor NOBODY = _ -> {};

    private FleetShots() {}

    public static List<Shot> all() {
        return List.of(
                table("fleet-no-tenant", 0, Runnable::run, _ -> {}, Optional.empty()),
                table("fleet-unread", 0, Runnable::run, _ -> {}, Optional.of(LAB)),
                table("fleet-empty", 0, Runnable::run, FleetViewModel::read, Optional.of(LAB)),
                table("fleet-busy", 0, NOBODY, FleetViewModel::read, Optional.of(LAB)),
                table("fleet-normal", 240, Runnable::run, FleetShots::selected, Optional.of(LAB)),
                table("fleet-many", 100_000, Runnable::run, FleetShots::sorted, Optional.of(LAB)),
                table("fleet-hidden", 100_000, Runnable::run, FleetShots::hidden, Optional.of(LAB)),
                table("fleet-no-match", 500, Runnable::run, FleetShots::unfit, Optional.of(LAB)),
                table("fleet-failed", -1, Runnable::run, FleetViewModel::read, Optional.of(LAB)),
                bulk("bulk-drop", Runnable::run, (_, _) -> {}),
                bulk("bulk-looking", NOBODY, (bench, model) -> model.choose(bench.mixed())),
                bulk("bulk-plan", Runnable::run, (bench, model) -> {
                    model.choose(bench.mixed());
                    model.typedProperty().set("12");
                }),
                bulk("bulk-result", Runnable::run, FleetShots::claimed),
                bulk("bulk-stopped", Runnable::run, (bench, model) -> {
                    bench.refuse();
                    claimed(bench, model);
                }),
                bulk("bulk-no-list", Runnable::run, (bench, model) -> model.choose(bench.list("Product,Group"))),
                bulk(
                        "bulk-only-moves",
                        Runnable::run,
                        (bench, model) -> model.choose(bench.list(BulkBench.id(0) + ",Kettle,Production"))));
    }

    private static Shot table(
            String name, int boards, Executor worker, Consumer<FleetViewModel> state, Optional<ChosenTenant> tenant) {
        return new Shot(name, () -> {
            var background = new Background(worker, Runnable::run);
            var model = new FleetViewModel(source(boards), new SimpleObjectProperty<>(tenant), background);
            var pane = new FleetPane(model, chosen(background), () -> Instant.parse("2025-11-26T09:00:00Z"));
            state.accept(model);
            return pane;
        });
    }

    private static ChosenDevices chosen(Background background) {
        return new ChosenDevices(() -> Session.of(new Bench(List.of())), new CommandRunner(), background);
    }

    private static FleetSource source(int boards) {
        return (names, onPage) -> {
            var fleet = new PracticeFleet(7);
            names.accept(fleet.names());
            for (int from = 0; from < boards; from += 500) {
                onPage.accept(fleet.page(Math.min(500, boards - from)));
            }
            if (boards < 0) {
                List<ClaimedDevice> page = fleet.page(12);
                onPage.accept(page);
                throw new CloudException.NoAnswer(false, new SocketTimeoutException("late"));
            }
        };
    }

    private static void selected(FleetViewModel model) {
        model.read();
        model.table().selection().choose(IntStream.of(2, 3, 5));
    }

    private static void sorted(FleetViewModel model) {
        model.read();
        model.table().sortProperty().set(Optional.of(new DeviceSort(DeviceColumn.LAST_REQUEST, false)));
        model.table().filterProperty().set("kettle production 24.");
    }

    private static void hidden(FleetViewModel model) {
        model.read();
        model.table().selection().choose(IntStream.range(0, 1200));
        model.table().filterProperty().set("field test lift");
    }

    private static void unfit(FleetViewModel model) {
        model.read();
        model.table().filterProperty().set("0d47 dishwasher of the second floor");
    }

    private static void claimed(ListBench bench, BulkViewModel model) {
        model.choose(bench.mixed());
        model.typedProperty().set(bench.lastDigits());
        model.claim().run();
    }

    /** Brings a pane into a state. */
    @FunctionalInterface
    private interface BulkState {
        void set(ListBench bench, BulkViewModel model);
    }

    private static Shot bulk(String name, Executor worker, BulkState state) {
        return new Shot(name, () -> {
            var bench = new ListBench();
            var model = bench.model(new Background(worker, Runnable::run));
            var pane = new BulkPane(model);
            state.set(bench, model);
            return pane;
        });
    }

    /** Lists and a cloud for them. */
    static final class ListBench {
        final BulkBench cloud;
        final Path folder;
        final ObjectProperty<Optional<ChosenTenant>> tenant = new SimpleObjectProperty<>();

        ListBench() {
            try {
                folder = Files.createTempDirectory("lists");
                cloud = new BulkBench(7).boards(60);
                cloud.claim(cloud.lab, List.of(BulkBench.id(0), BulkBench.id(1)));
                cloud.claim(cloud.annex, List.of(BulkBench.id(2)));
                tenant.set(Optional.of(new ChosenTenant(cloud.lab.id(), cloud.lab.name())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        BulkViewModel model(Background background) {
            return new BulkViewModel(cloud.bench::session, new CommandRunner(), background, tenant, cloud.bench.pace());
        }

        Path list(String... lines) {
            try {
                return BulkBench.list(folder, "boards of line 3.csv", List.of(lines));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** With something of everything. */
        Path mixed() {
            List<String> lines = new ArrayList<>(BulkBench.lines(60, "Production"));
            lines.set(2, BulkBench.id(1).toUpperCase(Locale.ROOT) + ",,");
            lines.set(5, "1.23457E+127,Kettle,Production");
            lines.set(6, BulkBench.id(5) + ",Kettle,Warehouse of the second floor");
            lines.set(7, BulkBench.id(6).substring(0, 90) + ",Kettle,Production");
            lines.set(8, "'" + BulkBench.id(7) + ",Kettle,Field Test");
            lines.add(9, "f".repeat(128) + ",Kettle,Production");
            return list(lines.toArray(String[]::new));
        }

        String lastDigits() {
            String id = cloud.lab.id().toString();
            return id.substring(id.length() - 4);
        }

        void refuse() {
            cloud.between((service, request) -> request.method().equals("PUT")
                    ? new Response(
                            403,
                            Headers.of("Content-Type", "application/json"),
                            ByteString.ofUtf8("[{\"Title\":\"Forbidden\",\"Status\":403}]"))
                    : service.send(request));
        }

        FileToSave result() {
            return new FileToSave(folder.resolve("result.csv"), false);
        }
    }
}
