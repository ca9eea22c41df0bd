package io.sphereexplorer.app;

import io.sphereexplorer.emulator.ledger.Ledger;
import io.sphereexplorer.emulator.ledger.LedgerEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

/** The entry point {@code sphere-explorer emulator}: serves boards until it reads {@code quit} or is stopped. */
final class EmulatorMain {
    private static final Logger LOG = LoggerFactory.getLogger(EmulatorMain.class);
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private EmulatorMain() {}

    /** Returns the exit code after {@code quit}; a signal ends the program from within. */
    static int run(List<String> arguments) {
        try {
            EmulatorOptions options = EmulatorOptions.parse(arguments);
            if (options.wantsHelp()) {
                System.out.print(EmulatorOptions.usage());
                return 0;
            }
            if (options.wantsLedger()) {
                printLedger();
                return 0;
            }
            return serve(options);
        } catch (ParameterException e) {
            System.err.println("ERROR: " + e.getMessage() + "\n'sphere-explorer emulator -h' shows the options.");
            return NOT_UNDERSTOOD;
        } catch (IOException e) {
            System.err.println("ERROR: the emulator cannot serve all of this: " + e.getMessage());
            return FAILED;
        }
    }

    private static void printLedger() {
        var ledger = Ledger.ofProgram();
        ledger.entries().stream().map(LedgerEntry::line).forEach(System.out::println);
        System.out.println();
        ledger.summary().forEach(System.out::println);
    }

    private static int serve(EmulatorOptions options) throws IOException {
        try (ServedWorld world = ServedWorld.open(options)) {
            var onSignal = new Thread(() -> close(world));
            Runtime.getRuntime().addShutdownHook(onSignal);
            System.out.println("ready");
            obey(world);
            forget(onSignal);
        }
        return 0;
    }

    private static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            LOG.debug("a signal came at the same time as quit and closes everything as well", e);
        }
    }

    /** Until {@code quit}; the end of input only means that no more commands will come. */
    private static void obey(ServedWorld world) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (true) {
            Optional<String> line = Optional.ofNullable(lines.readLine()).map(String::strip);
            if (line.isEmpty()) {
                waitForSignal();
                return;
            } else if (line.get().equals("quit")) {
                System.out.println("ok quit");
                return;
            } else if (!line.get().isEmpty()) {
                System.out.println(answer(world, line.get()));
            }
        }
    }

    private static String answer(ServedWorld world, String line) {
        try {
            return world.run(line);
        } catch (IOException e) {
            return "error " + e.getMessage();
        }
    }

    private static void waitForSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(ServedWorld world) {
        try {
            world.close();
        } catch (IOException e) {
            LOG.debug("closing after a signal", e);
        }
    }
}
