package io.sphereexplorer.command.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.command.Done;
import io.sphereexplorer.device.BoardScript;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.DeskWithLedger;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.StepPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManufacturingRecordTest {
    private static final DeviceId ID = new DeviceId("ab".repeat(64));
    private static final String PUT = "PUT /device/manufacturing_state";
    private static final String GET = "GET /device/manufacturing_state";

    private final BoardScript board = new BoardScript().id(ID).answer("GET /status", "{\"uptime\":634}");
    private final FakeGateway gateway = new FakeGateway();
    private final Ledger ledger = Ledger.inMemory(InstantSource.system());
    private final List<StepPhase> whenSent = new ArrayList<>();

    @TempDir
    private Path folder;

    private Session session() {
        return session(ledger);
    }

    private Session session(Ledger record) {
        return DeskWithLedger.session(new Bench(List.of(gateway)), record);
    }

    @Test
    void stepIsInTheLedgerBeforeItIsSentAndItsEndAfter() throws IOException {
        board.answer(PUT, "{}");
        gateway.plug("313", request -> {
            if (request.method().equals("PUT")) {
                whenSent.add(ledger.entries().getLast().phase());
            }
            return board.send(request);
        });

        assertThat(module().run(session())).isEqualTo(Done.DONE);

        assertThat(whenSent).containsExactly(StepPhase.BEGUN);
        LedgerEntry entry = ledger.entries().getLast();
        assertThat(entry.phase()).isEqualTo(StepPhase.DONE);
        assertThat(entry.step())
                .isEqualTo(IrreversibleStep.of(IrreversibleStep.Kind.MANUFACTURING_STATE, IrreversibleStep.REAL_BOARD)
                        .with(ID)
                        .saying("Module1Complete"));
    }

    @Test
    void refusalIsRecorded() {
        gateway.plug("313", board.answer(PUT, 403, "{\"error\":1}"));

        assertThatThrownBy(() -> module().run(session())).isInstanceOf(DeviceException.Refused.class);

        assertThat(phases()).containsExactly(StepPhase.REFUSED);
    }

    @Test
    void lostAnswerLeavesTheStepOpenAndTheNextTryAsksTheBoardFirst() throws IOException {
        gateway.plug("313", this::losingTheAnswer);
        assertThatThrownBy(() -> module().run(session())).isInstanceOf(DeviceException.class);
        assertThat(phases()).containsExactly(StepPhase.UNKNOWN);

        var fresh = new BoardScript().id(ID).answer(GET, "{\"manufacturingState\":\"Module1Complete\"}");
        gateway.swap(FakeGateway.board("313"), fresh);
        module().run(session());

        assertThat(phases()).containsExactly(StepPhase.SETTLED_DONE);
        assertThat(fresh.requests()).contains(GET).doesNotContain(PUT);
    }

    @Test
    void stepThatDidNotReachTheBoardIsTakenAgain() throws IOException {
        gateway.plug("313", this::losingTheAnswer);
        assertThatThrownBy(() -> module().run(session())).isInstanceOf(DeviceException.class);

        var fresh = new BoardScript()
                .id(ID)
                .answer(GET, "{\"manufacturingState\":\"Blank\"}")
                .answer(PUT, "{}");
        gateway.swap(FakeGateway.board("313"), fresh);
        module().run(session());

        assertThat(phases()).containsExactly(StepPhase.SETTLED_NOT_DONE, StepPhase.DONE);
        assertThat(fresh.requests()).containsSubsequence(GET, PUT);
    }

    @Test
    void nothingIsSentThatCannotBeWrittenDown() throws IOException {
        gateway.plug("313", board.answer(PUT, "{}"));
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        Ledger broken = Ledger.in(inTheWay.resolve("data"), InstantSource.system());

        assertThatThrownBy(() -> module().run(session(broken))).isInstanceOf(LedgerException.NotWritable.class);

        assertThat(board.requests()).doesNotContain(PUT);
    }

    @Test
    void stepThatIsNotConfirmedIsNotWrittenDown() throws IOException {
        gateway.plug("313", board.answer(PUT, "{}"));
        var update = new UpdateManufacturingState(ManufacturingState.DEVICE_COMPLETE, "0000");

        assertThatThrownBy(() -> update.run(session())).isInstanceOf(DeviceException.NotConfirmed.class);

        assertThat(ledger.lines()).isEmpty();
    }

    private Response losingTheAnswer(Request request) throws IOException {
        if (request.method().equals("PUT")) {
            throw new IOException("the line was cut");
        }
        return board.send(request);
    }

    private List<StepPhase> phases() {
        try {
            return ledger.entries().stream().map(LedgerEntry::phase).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UpdateManufacturingState module() {
        return new UpdateManufacturingState(ManufacturingState.MODULE1_COMPLETE, "");
    }
}
