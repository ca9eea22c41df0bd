package io.sphereexplorer.session;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceGateway;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Tells whoever shows boards that one of them will not answer for a while, whichever command it was. Thread-safe. */
public final class ExpectedSilences {
    private final List<BiConsumer<AttachedBoard, ExpectedSilence>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Calls {@code listener} on the thread of the command that knows it.
     *
     * @return closing it ends the calls
     */
    public DeviceGateway.Watch onExpectation(BiConsumer<AttachedBoard, ExpectedSilence> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells that a board will not answer from now on, or that this is over. */
    public void expect(AttachedBoard board, ExpectedSilence silence) {
        listeners.forEach(listener -> listener.accept(board, silence));
    }
}
