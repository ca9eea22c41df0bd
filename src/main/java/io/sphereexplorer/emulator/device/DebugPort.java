package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.device.ApplicationWatchers.Watch;
import io.sphereexplorer.net.tcp.TcpListener;
import io.sphereexplorer.net.tcp.TcpSocket;
import io.sphereexplorer.net.tcp.TcpStack;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port at which something listens while an application is under the debugger, and nothing else (device-protocol §1.8). */
final class DebugPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DebugPort.class);

    private final TcpStack stack;
    private final EmulatedDevice device;
    private final int port;
    private final Supplier<Service> services;
    private final Watch watch;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private Optional<UUID> served = Optional.empty();
    private Optional<TcpListener> listener = Optional.empty();
    private boolean closed;

    /** What is done with each connection. */
    @FunctionalInterface
    interface Service {
        /**
         * Serves one connection; whoever calls closes it afterwards.
         *
         * @param open whether the application is still under the debugger
         */
        void serve(TcpSocket socket, BooleanSupplier open) throws IOException;
    }

    /** @param services makes the service for each application that comes under the debugger */
    DebugPort(TcpStack stack, EmulatedDevice device, int port, Supplier<Service> services) {
        this.stack = stack;
        this.device = device;
        this.port = port;
        this.services = services;
        watch = device.applicationWatchers().add(this::follow);
        follow();
    }

    /** Ends all connections and waits for their threads. */
    @Override
    public void close() {
        watch.close();
        synchronized (this) {
            closed = true;
            stop();
        }
        threads.forEach(Thread::interrupt);
        threads.forEach(DebugPort::join);
    }

    /**
     * Whoever calls may hold the device; so the device is asked while this is not locked, and again afterwards, for another
     * thread may have heard the later news before.
     */
    private void follow() {
        Optional<UUID> debugged;
        do {
            debugged = device.debugged();
            follow(debugged);
        } while (!debugged.equals(device.debugged()));
    }

    private synchronized void follow(Optional<UUID> debugged) {
        if (!closed && !debugged.equals(served)) {
            stop();
            debugged.ifPresent(this::start);
        }
    }

    private void start(UUID component) {
        try {
            TcpListener opened = stack.listen(port);
            listener = Optional.of(opened);
            served = Optional.of(component);
            run(() -> accept(opened));
        } catch (IOException e) {
            LOG.debug("nothing listens at port {}", port, e);
        }
    }

    /** Each service notices it by itself. */
    private void stop() {
        listener.ifPresent(TcpListener::close);
        listener = Optional.empty();
        served = Optional.empty();
    }

    private synchronized boolean isOpen(TcpListener opened) {
        return listener.filter(opened::equals).isPresent();
    }

    private void run(Runnable work) {
        Thread thread = Thread.ofVirtual().name("emulated-debug").unstarted(() -> {
            work.run();
            threads.remove(Thread.currentThread());
        });
        threads.add(thread);
        thread.start();
    }

    private void accept(TcpListener opened) {
        Service service = services.get();
        try {
            while (isOpen(opened)) {
                TcpSocket socket = opened.accept();
                run(() -> serve(service, socket, opened));
            }
        } catch (IOException e) {
            LOG.debug("the application has ended", e);
        }
    }

    private void serve(Service service, TcpSocket socket, TcpListener accepting) {
        try (socket) {
            service.serve(socket, () -> isOpen(accepting));
        } catch (IOException e) {
            LOG.debug("a connection at port {} has ended", port, e);
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
