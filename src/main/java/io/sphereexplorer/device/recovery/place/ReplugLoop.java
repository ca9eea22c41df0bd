package io.sphereexplorer.device.recovery.place;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.recovery.BoardRecovery;
import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.RecoveryNews;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Begins a recovery anew whenever the cable was pulled and is back. The board has lost what it held in memory then, and
 * the protocol has no way to go on in the middle.
 */
public record ReplugLoop(RecoveryGateway gateway, RecoveryPlace place, Consumer<RecoveryNews> news) {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(300);

    /**
     * Blocks until the board is recovered or cannot be.
     *
     * @throws RecoveryException.Broken if the cable stays away for ten minutes, or the board falls silent
     */
    public DeviceId run(BoardRecovery recovery) throws IOException {
        SerialPort port = gateway.open(place);
        while (true) {
            try {
                return recovery.run(port);
            } catch (RecoveryException.Broken broken) {
                if (!(broken.getCause() instanceof SerialPortException)) {
                    throw broken;
                }
                news.accept(new RecoveryNews(Kind.UNPLUGGED, broken.image(), broken.images(), 0, 0));
                port = reopened(broken);
            }
        }
    }

    private SerialPort reopened(RecoveryException.Broken broken) throws IOException {
        InstantSource clock = InstantSource.system();
        Instant end = clock.instant().plus(LONGEST);
        while (clock.instant().isBefore(end)) {
            pause();
            if (gateway.places().contains(place)) {
                try {
                    return gateway.open(place);
                } catch (DeviceException.Unplugged | DeviceException.PortBusy _) { // not yet, or gone again
                }
            }
        }
        throw broken;
    }

    private static void pause() throws DeviceException.Cancelled {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException.Cancelled(e);
        }
    }
}
