package io.sphereexplorer.command.recovery;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.session.Bench;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks a recovered board again and again who it is, until it answers. */
record AnswerWatch(Bench bench, AttachedBoard board, InstantSource clock) {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /**
     * Blocks until it answers.
     *
     * @param expected who it is, if that is known
     * @throws DeviceException.OtherBoard if it is another one
     * @throws RecoveryException.NotAnswering if it does not answer within a minute
     */
    void await(Optional<DeviceId> expected) throws IOException {
        Instant end = clock.instant().plus(LONGEST);
        while (true) {
            try {
                DeviceId found = bench.connection(board).device().identity().id();
                if (expected.isPresent() && !expected.get().equals(found)) {
                    throw new DeviceException.OtherBoard(expected.get(), found);
                }
                return;
            } catch (DeviceException.Cancelled | DeviceException.OtherBoard outcome) {
                throw outcome;
            } catch (DeviceException stillStarting) {
                if (clock.instant().isAfter(end)) {
                    throw new RecoveryException.NotAnswering(stillStarting);
                }
            }
            pause();
        }
    }

    private static void pause() throws DeviceException.Cancelled {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException.Cancelled(e);
        }
    }
}
