package io.sphereexplorer.session.ledger;

import io.sphereexplorer.device.DeviceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Steps and ledger files for the tests. */
final class LedgerSample {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T09:30:00.250Z"));
    static final UUID TENANT = UUID.fromString("5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385");

    private LedgerSample() {}

    static DeviceId board(int number) {
        return new DeviceId("%0128x".formatted(number));
    }

    static IrreversibleStep claim(int board) {
        return IrreversibleStep.of(IrreversibleStep.Kind.CLAIM, IrreversibleStep.REAL_SERVICE)
                .by("lab.tech@contoso.example")
                .into(TENANT, "contoso-lab")
                .with(board(board));
    }

    /** Six lines: claims of three boards with different ends, and a new tenant that is open. */
    static Ledger written(Path folder) throws IOException {
        Ledger ledger = Ledger.in(folder, CLOCK);
        LedgerEntry first = ledger.begin(claim(1));
        ledger.settle(first.number(), StepOutcome.done("claimed"));
        LedgerEntry second = ledger.begin(claim(2));
        ledger.settle(second.number(), StepOutcome.refused("claimed elsewhere"));
        ledger.begin(claim(3));
        ledger.begin(IrreversibleStep.of(IrreversibleStep.Kind.CREATE_TENANT, "http://127.0.0.1:8080")
                .by("trainer@contoso.example")
                .intoNew("training-b"));
        return ledger;
    }

    static Path file(Path folder) {
        return folder.resolve("ledger.jsonl");
    }

    static Path head(Path folder) {
        return folder.resolve("ledger.head");
    }

    /** To change, and to write back. */
    static List<String> lines(Path folder) throws IOException {
        return new ArrayList<>(Files.readAllLines(file(folder)));
    }

    static void write(Path folder, List<String> lines) throws IOException {
        Files.writeString(file(folder), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** Of a ledger that knows only the files. */
    static LedgerVerdict verdict(Path folder) throws IOException {
        return Ledger.in(folder, CLOCK).verify();
    }
}
