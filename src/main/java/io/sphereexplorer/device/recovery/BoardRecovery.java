package io.sphereexplorer.device.recovery;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.device.recovery.RecoveryHost.Phase;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import io.sphereexplorer.device.recovery.image.RecoveryImages;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPort;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Recovers the board at a port.
 *
 * @param capability what the board is permitted afterwards
 * @param news told of each step on the thread that runs
 * @param patience how long a board may take to enter recovery mode
 * @param clock measures silences
 */
public record BoardRecovery(
        RecoveryImages images,
        Optional<CapabilityFile> capability,
        Consumer<RecoveryNews> news,
        Duration patience,
        InstantSource clock) {
    /** The recovery port of an MT3620 at first, and after the board has asked for flow control (device-protocol §1.4). */
    public static final LineSettings LINE = new LineSettings(115_200, false);

    private static final LineSettings WITH_FLOW_CONTROL = new LineSettings(LINE.baud(), true);

    private static final Duration LOOK = Duration.ofMillis(500);
    /** Longer than the far end of XMODEM waits before it asks again. */
    private static final Duration OVERDUE = Duration.ofSeconds(15);

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);
    private static final Duration LONGEST_ERASE = Duration.ofMinutes(4);

    /**
     * Blocks until the board has all images and restarts, or cannot be recovered; closes the port in any case.
     *
     * @return who the board is
     * @throws RecoveryException.NotEntered if it does not ask for the bootloader in time
     * @throws RecoveryException.Broken if the port goes or the board falls silent
     * @throws DeviceException.Cancelled if the thread was interrupted before anything was erased
     * @throws RecoveryException.Stopped if it was interrupted afterwards
     */
    public DeviceId run(SerialPort port) throws IOException {
        var host = new RecoveryHost(images, capability, news);
        try (var line = new QueuedPort(port)) {
            if (!port.resetIntoRecovery()) {
                news.accept(RecoveryNews.of(Kind.WAITING_FOR_RESET));
            }
            talk(host, line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw host.stopped(e);
        } catch (RecoveryException known) {
            throw known;
        } catch (IOException e) {
            throw Thread.currentThread().isInterrupted() ? host.stopped(e) : host.broken(e);
        }
        return host.board().orElseThrow(() -> new RecoveryException.Refused("the board did not say who it is"));
    }

    private void talk(RecoveryHost host, QueuedPort line) throws IOException, InterruptedException {
        boolean flowControl = false;
        Instant heard = clock.instant(); // since the start, while the board does not ask for anything
        Instant said = heard;
        while (host.phase() != Phase.DONE) {
            Optional<byte[]> chunk = line.read(LOOK);
            byte[] answer = {};
            if (chunk.isPresent()) {
                answer = host.arrived(chunk.get(), chunk.get().length);
                heard = host.phase() == Phase.ENTERING ? heard : clock.instant();
            } else if (said.plus(OVERDUE).isBefore(clock.instant())) {
                answer = host.overdue();
            }
            line.write(answer);
            said = answer.length > 0 ? clock.instant() : said;
            if (host.flowControl() && !flowControl) {
                flowControl = true;
                line.drive(WITH_FLOW_CONTROL);
            }
            checkPatience(host, Duration.between(heard, clock.instant()));
        }
    }

    private void checkPatience(RecoveryHost host, Duration silence) throws RecoveryException {
        Duration longest = switch (host.phase()) {
            case ENTERING -> patience;
            case ERASING -> LONGEST_ERASE;
            case LOADING, WRITING, DONE -> LONGEST_SILENCE;
        };
        if (silence.compareTo(longest) > 0) {
            throw host.phase() == Phase.ENTERING
                    ? new RecoveryException.NotEntered()
                    : host.broken(new IOException("the board has said nothing for " + silence.toSeconds() + " s"));
        }
    }
}
