package io.sphereexplorer.app;

import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the whole program, wherever they stand on the command line; what is left goes to the entry point. */
@Command(
        name = "sphere-explorer",
        synopsisHeading = "Usage: ",
        customSynopsis = {
            "sphere-explorer [options]                      opens the window",
            "       sphere-explorer [options] azsphere [command]   runs one azsphere command, or the interactive console",
            "       sphere-explorer emulator [options]             lets other programs use emulated boards",
            ""
        })
final class StartOptions {
    private final List<String> rest = new ArrayList<>();

    @Option(
            names = "--port",
            paramLabel = "PATH",
            description = "Also use this serial port as a board's service port; may be given several times.")
    private List<String> ports = List.of();

    @Option(
            names = "--recovery-port",
            paramLabel = "PATH",
            description = "Also use this serial port as a board's recovery port; may be given several times.")
    private List<String> recoveryPorts = List.of();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Also trust boards that one of the certificate authorities in this PEM file has signed.")
    private Optional<Path> trust = Optional.empty();

    @Option(names = "--home", paramLabel = "DIR", description = "Keep settings and data in this folder.")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--cloud-url",
            paramLabel = "URL",
            converter = CloudReader.class,
            description = "Use this practice cloud instead of the real one; https, or http to this computer itself.")
    private Endpoints cloud = Endpoints.microsoft();

    @Option(names = "--no-emulator", description = "The window starts no emulated board.")
    private boolean noEmulator;

    @Option(
            names = "--emulated",
            paramLabel = "N",
            description = "Also attach this many emulated boards, new at each start.")
    private int emulated;

    @Option(names = "--version", description = "Print the name and the version of the program.")
    private boolean version;

    @Option(
            names = "--measure-start",
            description = "Print how long the window took to start, in milliseconds, then exit.")
    private boolean measureStart;

    /** @throws CommandLine.ParameterException if an option of the program lacks its value or has a wrong one */
    static StartOptions parse(String... arguments) {
        var options = new StartOptions();
        var parser = new CommandLine(options).setUnmatchedArgumentsAllowed(true).setExpandAtFiles(false);
        parser.parseArgs(arguments);
        options.rest.addAll(parser.getUnmatchedArguments());
        return options;
    }

    static String usage() {
        return new CommandLine(new StartOptions()).getUsageMessage();
    }

    List<String> ports() {
        return List.copyOf(ports);
    }

    List<String> recoveryPorts() {
        return List.copyOf(recoveryPorts);
    }

    Optional<Path> trust() {
        return trust;
    }

    Home home() {
        return Home.at(home);
    }

    /** The cloud that accounts and tenants are of. */
    Endpoints cloud() {
        return cloud;
    }

    boolean startsEmulator() {
        return !noEmulator;
    }

    int emulated() {
        return emulated;
    }

    boolean measuresStart() {
        return measureStart;
    }

    boolean wantsVersion() {
        return version;
    }

    /** The named ports that are not there now, each with its option. */
    List<String> absentPorts() {
        return Stream.concat(absent("--port", ports), absent("--recovery-port", recoveryPorts))
                .toList();
    }

    private static Stream<String> absent(String option, List<String> ports) {
        Set<String> there = new SystemSerialPorts(ports)
                .list().stream().map(SerialPortInfo::path).collect(Collectors.toSet());
        return ports.stream().filter(port -> !there.contains(port)).map(port -> option + " " + port);
    }

    /** The words that are no option of the program, in order; the first may name an entry point. */
    List<String> rest() {
        return List.copyOf(rest);
    }

    /** Reads the URL of a practice cloud. */
    static final class CloudReader implements ITypeConverter<Endpoints> {
        @Override
        public Endpoints convert(String text) {
            try {
                return Endpoints.practice(URI.create(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
