package io.sphereexplorer.command.device;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceApi;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.StepOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Takes the steps of manufacturing of one board so that the ledger knows of each. */
final class ManufacturingRecord {
    private final Ledger ledger;
    private final DeviceApi board;
    private final DeviceId id;
    private final String realm;

    ManufacturingRecord(Session session) throws DeviceException {
        ledger = session.cloud().ledger();
        board = session.deviceToChange().device();
        AttachedBoard place = session.board();
        id = session.bench().idOf(place);
        realm = place.origin() == AttachedBoard.Origin.REAL
                ? IrreversibleStep.REAL_BOARD
                : IrreversibleStep.EMULATED_BOARD;
    }

    /** Of the board that the step goes to. */
    DeviceId id() {
        return id;
    }

    /** Takes the step, unless an earlier one whose end was not known is found to have been just this. */
    void take(ManufacturingState state) throws IOException {
        if (foundDone(state)) {
            return;
        }
        long number = ledger.begin(step(state)).number();
        try {
            board.setManufacturingState(state);
        } catch (DeviceException failure) {
            note(number, failure);
            throw failure;
        }
        ledger.settle(number, StepOutcome.done(""));
    }

    private IrreversibleStep step(ManufacturingState state) {
        return IrreversibleStep.of(IrreversibleStep.Kind.MANUFACTURING_STATE, realm)
                .with(id)
                .saying(state.wireName());
    }

    private void note(long number, DeviceException failure) {
        String text = String.valueOf(failure.getMessage());
        try {
            ledger.settle(
                    number,
                    failure instanceof DeviceException.Refused ? StepOutcome.refused(text) : StepOutcome.unknown(text));
        } catch (LedgerException e) {
            failure.addSuppressed(e);
        }
    }

    /** Asks the board what became of steps whose end is not known. */
    private boolean foundDone(ManufacturingState wanted) throws IOException {
        List<LedgerEntry> open = ledger.unsettled().stream()
                .filter(entry -> entry.step().kind() == IrreversibleStep.Kind.MANUFACTURING_STATE)
                .filter(entry -> entry.step().device().equals(Optional.of(id)))
                .toList();
        if (open.isEmpty()) {
            return false;
        }
        ManufacturingState now = board.manufacturingState();
        for (LedgerEntry entry : open) {
            boolean done = now == ManufacturingState.DEVICE_COMPLETE
                    || now.wireName().equals(entry.step().detail());
            ledger.settle(entry.number(), StepOutcome.settled(done, "the board is in " + now.wireName()));
        }
        return now == wanted;
    }
}
