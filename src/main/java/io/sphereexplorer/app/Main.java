package io.sphereexplorer.app;

import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TlsException;
import java.util.List;
import javafx.application.Application;
import picocli.CommandLine.ParameterException;

/** Starts the program: the window, one azsphere command, or the emulator. */
public final class Main {
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Main() {}

    public static void main(String[] args) {
        try {
            start(StartOptions.parse(args), args);
        } catch (ParameterException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private static void start(StartOptions options, String... args) {
        if (options.wantsVersion()) {
            System.out.println(ProgramVersion.sentence());
            return;
        }
        List<String> rest = options.rest();
        switch (rest.isEmpty() ? "" : rest.getFirst()) {
            case "" -> openWindow(options, args);
            case "azsphere" -> System.exit(new AzsphereMain(options).run(rest.subList(1, rest.size())));
            case "emulator" -> System.exit(EmulatorMain.run(rest.subList(1, rest.size())));
            case "-h", "--help", "help" -> System.out.print(StartOptions.usage());
            default -> refuse("'%s' is neither an option nor 'azsphere' nor 'emulator'".formatted(rest.getFirst()));
        }
    }

    /** A file that cannot be used is told before a window opens that would be of no use. */
    private static void openWindow(StartOptions options, String... args) {
        try {
            if (options.trust().isPresent()) {
                DeviceTrust.readPem(options.trust().get());
            }
        } catch (TlsException e) {
            System.err.println("ERROR: " + e.getMessage());
            System.exit(FAILED);
        }
        Application.launch(ExplorerApplication.class, args);
    }

    private static void refuse(String why) {
        System.err.println("ERROR: " + why);
        System.err.print(StartOptions.usage());
        System.exit(NOT_UNDERSTOOD);
    }
}
