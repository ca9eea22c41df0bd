package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.device.EmulatedDevice.Watch;
import io.sphereexplorer.emulator.diagnostics.AppText;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.tcp.TcpListener;
import io.sphereexplorer.net.tcp.TcpSocket;
import io.sphereexplorer.net.tcp.TcpStack;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out what the application under the debugger writes; while there is none, nobody listens (device-protocol §1.8). */
final class OutputServer implements AutoCloseable {
    static final int PORT = 2342;

    private static final Logger LOG = LoggerFactory.getLogger(OutputServer.class);

    private final TcpStack stack;
    private final EmulatedDevice device;
    private final Pause pause;
    private final Watch watch;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private Optional<UUID> served = Optional.empty();
    private Optional<TcpListener> listener = Optional.empty();
    private boolean closed;

    OutputServer(TcpStack stack, EmulatedDevice device, Pause pause) {
        this.stack = stack;
        this.device = device;
        this.pause = pause;
        watch = device.onApplications(this::follow);
        follow();
    }

    /** Ends what is handed out and waits for its threads. */
    @Override
    public void close() {
        watch.close();
        synchronized (this) {
            closed = true;
            stop();
        }
        threads.forEach(Thread::interrupt);
        threads.forEach(OutputServer::join);
    }

    /** Whoever calls may hold the device; so the device is asked before this is locked, and not after. */
    private void follow() {
        Optional<UUID> debugged = device.debugged();
        synchronized (this) {
            if (!closed && !debugged.equals(served)) {
                stop();
                debugged.ifPresent(this::start);
            }
        }
    }

    private void start(UUID component) {
        try {
            TcpListener opened = stack.listen(PORT);
            listener = Optional.of(opened);
            served = Optional.of(component);
            run(() -> accept(opened));
        } catch (IOException e) {
            LOG.debug("no output of the application", e);
        }
    }

    /** What is being written ends with its line. */
    private void stop() {
        listener.ifPresent(TcpListener::close);
        listener = Optional.empty();
        served = Optional.empty();
    }

    private synchronized boolean isOpen(TcpListener opened) {
        return listener.filter(opened::equals).isPresent();
    }

    private void run(Runnable work) {
        Thread thread = Thread.ofVirtual().name("emulated-output").unstarted(() -> {
            work.run();
            threads.remove(Thread.currentThread());
        });
        threads.add(thread);
        thread.start();
    }

    private void accept(TcpListener opened) {
        var text = new AppText(device.board().random("output"));
        try {
            while (isOpen(opened)) {
                TcpSocket socket = opened.accept();
                run(() -> write(text, socket, opened));
            }
        } catch (IOException e) {
            LOG.debug("the application has ended", e);
        }
    }

    private void write(AppText text, TcpSocket socket, TcpListener accepting) {
        try (socket) {
            while (isOpen(accepting)) {
                socket.getOutputStream().write(text.next().toByteArray());
                pause.pause(text.interval());
            }
        } catch (IOException e) {
            LOG.debug("nobody reads the output of the application any more", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
