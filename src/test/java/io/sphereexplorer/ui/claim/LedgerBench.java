package io.sphereexplorer.ui.claim;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.DeskWithLedger;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.IrreversibleStep.Kind;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.StepOutcome;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;

/** A ledger in a folder, with the pane's model on it. */
final class LedgerBench {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:32:00.250Z"), ZoneId.of("Europe/Berlin"));
    static final UUID LAB = UUID.fromString("5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385");
    static final UUID TRAINING = UUID.fromString("c81b6d20-0f7e-4a35-b9d2-6e4f15a7083c");

    private final Random chance = new Random(7);
    final CommandRunner commands = new CommandRunner();
    final Ledger ledger;

    LedgerBench(Path folder) {
        ledger = Ledger.in(folder, CLOCK);
    }

    LedgerViewModel model() {
        return model(Runnable::run);
    }

    LedgerViewModel model(Executor worker) {
        Session session = DeskWithLedger.session(new BenchInMemory().bench(), ledger);
        return new LedgerViewModel(session, commands, new Background(worker, Runnable::run), CLOCK);
    }

    DeviceId board() {
        var digits = new StringBuilder();
        for (int i = 0; i < 128; i++) {
            digits.append(Character.forDigit(chance.nextInt(16), 16));
        }
        return new DeviceId(digits.toString());
    }

    IrreversibleStep claim() {
        return IrreversibleStep.of(Kind.CLAIM, IrreversibleStep.REAL_SERVICE)
                .by("lab.tech@contoso.example")
                .into(LAB, "contoso-lab")
                .with(board());
    }

    IrreversibleStep practice(Kind kind) {
        return IrreversibleStep.of(kind, "http://127.0.0.1:8080")
                .by("trainer@contoso.example")
                .into(TRAINING, "training-b")
                .with(board());
    }

    /** One step that ended. */
    void done(IrreversibleStep step, StepOutcome outcome) throws IOException {
        ledger.settle(ledger.begin(step).number(), outcome);
    }

    /** Steps of all kinds and ends, two of them open. */
    LedgerBench filled() throws IOException {
        done(practice(Kind.CREATE_TENANT), StepOutcome.done("created"));
        done(practice(Kind.CLAIM), StepOutcome.settled(true, "found in the tenant"));
        done(claim(), StepOutcome.done("claimed"));
        done(claim(), StepOutcome.refused("HTTP 404 The device could not be found, or was already claimed"));
        done(
                IrreversibleStep.of(Kind.MANUFACTURING_STATE, IrreversibleStep.REAL_BOARD)
                        .with(board())
                        .saying("DeviceComplete"),
                StepOutcome.done(""));
        for (int i = 0; i < 4; i++) {
            IrreversibleStep one = claim();
            done(
                    new IrreversibleStep(
                            Kind.BULK_CLAIM,
                            one.realm(),
                            one.account(),
                            one.tenantId(),
                            one.tenantName(),
                            one.device(),
                            ""),
                    i == 2 ? StepOutcome.failed("HTTP 503") : StepOutcome.done("claimed"));
        }
        done(claim(), StepOutcome.settled(false, "not found in the tenant"));
        done(claim(), StepOutcome.unknown("the service did not answer"));
        ledger.begin(claim());
        return this;
    }
}
