package io.sphereexplorer.ui.claim;

import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.StepOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The states of the ledger's pane. */
public final class LedgerShots {
    private LedgerShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("ledger-empty", bench -> bench.model()),
                shot("ledger-normal", bench -> bench.filled().model()),
                shot("ledger-busy", bench -> bench.filled().model(_ -> {})),
                shot("ledger-intact", bench -> {
                    LedgerViewModel model = bench.filled().model();
                    model.verify().run();
                    model.export(Files.createTempDirectory("ledger").resolve("ledger.csv"));
                    return model;
                }),
                shot("ledger-changed", bench -> {
                    Path file = bench.filled().ledger.place();
                    Files.writeString(file, Files.readString(file).replaceFirst("contoso-lab", "contoso-lax"));
                    LedgerViewModel model = bench.model();
                    model.verify().run();
                    return model;
                }),
                shot("ledger-failed", bench -> {
                    Files.createDirectories(bench.filled().ledger.place().resolveSibling("blocked"));
                    Files.delete(bench.ledger.place());
                    Files.createDirectory(bench.ledger.place());
                    LedgerViewModel model = bench.model();
                    model.verify().run();
                    return model;
                }),
                shot("ledger-filtered", bench -> {
                    LedgerViewModel model = bench.filled().model();
                    model.filterProperty().set("no such board");
                    return model;
                }),
                shot("ledger-long", LedgerShots::longTexts));
    }

    private static LedgerViewModel longTexts(LedgerBench bench) throws IOException {
        bench.done(
                IrreversibleStep.of(
                                IrreversibleStep.Kind.MANUFACTURING_STATE,
                                "https://practice.training-centre.contoso.example/clouds/seven")
                        .by("someone.with.a.very.long.name@subsidiary.contoso-manufacturing.example")
                        .into(LedgerBench.LAB, "contoso-manufacturing-line-seven-spring-batch")
                        .with(bench.board())
                        .saying("Module1Complete"),
                StepOutcome.settled(false, "not found in the tenant"));
        return bench.model();
    }

    /** Makes a state. */
    @FunctionalInterface
    private interface State {
        LedgerViewModel of(LedgerBench bench) throws IOException;
    }

    private static Shot shot(String name, State state) {
        return new Shot(name, () -> {
            try {
                return new LedgerPane(state.of(new LedgerBench(Files.createTempDirectory("ledger"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
