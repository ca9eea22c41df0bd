package io.sphereexplorer.app;

import io.sphereexplorer.emulator.ledger.Ledger;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code sphere-explorer emulator}. */
@Command(
        name = "sphere-explorer emulator",
        description =
                "Lets other programs use emulated boards. Prints 'ready' when all of it answers, and runs until it is"
                        + " stopped or reads 'quit' from standard input.")
final class EmulatorOptions {
    @Option(
            names = "--boards",
            paramLabel = "N",
            description = "How many boards; if left out, as many as the scenario has or places are named.")
    private Optional<Integer> boards = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            description = "What the boards, networks and faults are at first: laboratory (if left out), factory,"
                    + " developer, locked, no-way-out, claim-demo, claimed-elsewhere, roll-over, or a file"
                    + " of YAML or JSON such as save writes.")
    private String scenario = "laboratory";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Chooses device IDs, addresses and chance; that of the scenario if left out.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "How much faster than a real board they answer; 1 if left out.")
    private double speed = 1;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS:PORT",
            converter = AddressReader.class,
            description =
                    "HTTPS of the first board's REST interface at this address; of the second board's if given again.")
    private List<InetSocketAddress> listen = List.of();

    @Option(
            names = "--serial",
            paramLabel = "PATH",
            description =
                    "The first board's service port on this serial port or pseudo-terminal, SLIP at 921,600 8N1; the"
                            + " second board's if given again.")
    private List<String> serial = List.of();

    @Option(
            names = "--recovery-serial",
            paramLabel = "PATH",
            description = "The first board's recovery port on this serial port or pseudo-terminal, 115,200 8N1; the"
                    + " second board's if given again.")
    private List<String> recoverySerial = List.of();

    @Option(
            names = "--recovery-images-out",
            paramLabel = "FOLDER",
            description = "Write recovery images that the boards take into this folder; real boards refuse them.")
    private Optional<Path> recoveryImagesOut = Optional.empty();

    @Option(
            names = "--images-out",
            paramLabel = "FOLDER",
            description =
                    "Write practice image packages into this folder, and for each board a capability file that lets it take"
                            + " them; real boards refuse them.")
    private Optional<Path> imagesOut = Optional.empty();

    @Option(
            names = "--service",
            paramLabel = "ADDRESS:PORT",
            converter = AddressReader.class,
            description = "The vendor's device communication service, which lists the boards.")
    private Optional<InetSocketAddress> service = Optional.empty();

    @Option(
            names = "--cloud",
            paramLabel = "ADDRESS:PORT",
            converter = AddressReader.class,
            description = "A practice cloud over plain HTTP, to which the boards are known and claimed by nobody:"
                    + " sign-in, the security service, and the list of releases.")
    private Optional<InetSocketAddress> cloud = Optional.empty();

    @Option(
            names = "--sign-in",
            paramLabel = "auto|page",
            converter = SignInReader.class,
            description = "How accounts sign in to the practice cloud: page (if left out) asks on a page who it is;"
                    + " auto asks nobody.")
    private Optional<SignInWay> signIn = Optional.empty();

    @Option(
            names = "--trust-out",
            paramLabel = "FILE",
            description = "Write the certificate of the emulated device authority here, as PEM.")
    private Optional<Path> trustOut = Optional.empty();

    @Option(
            names = "--eap-out",
            paramLabel = "FOLDER",
            description = "Write the practice certificates for the network Lab-EAP into this folder, as PEM.")
    private Optional<Path> eapOut = Optional.empty();

    @Option(
            names = "--rest-version",
            paramLabel = "VERSION",
            converter = VersionReader.class,
            description = "Which version of their REST interface the boards speak, from 2.0.0; that of the scenario,"
                    + " 4.6.0, if left out.")
    private Optional<RestVersion> restVersion = Optional.empty();

    @Option(
            names = "--ledger",
            description = "Print how certain each answer of an emulated board is: documented, observed or assumed.")
    private boolean ledger;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    /** @throws CommandLine.ParameterException if they cannot be understood or name more places than there are boards */
    static EmulatorOptions parse(List<String> arguments) {
        var options = new EmulatorOptions();
        var parser = new CommandLine(options).setExpandAtFiles(false);
        parser.parseArgs(arguments.toArray(String[]::new));
        if (options.boards() < options.places()) {
            throw new CommandLine.ParameterException(
                    parser,
                    "--boards %d is too few; --boards %d is needed".formatted(options.boards(), options.places()));
        }
        if (options.signIn.isPresent() && options.cloud.isEmpty()) {
            throw new CommandLine.ParameterException(parser, "--sign-in needs --cloud");
        }
        if (!(options.speed > 0)) {
            throw new CommandLine.ParameterException(parser, "--speed must be more than 0");
        }
        return options;
    }

    static String usage() {
        return new CommandLine(new EmulatorOptions()).getUsageMessage()
                + "\nHow certain its answers are (--ledger prints them all):\n"
                + Ledger.ofProgram().summary().stream().map("  %s%n"::formatted).collect(Collectors.joining());
    }

    boolean wantsLedger() {
        return ledger;
    }

    boolean wantsHelp() {
        return help;
    }

    /** At least so many; a scenario may have more. */
    int boards() {
        return boards.orElseGet(this::places);
    }

    /** How many boards it takes to serve every address and port that is named; never less than one. */
    private int places() {
        return IntStream.of(1, listen.size(), serial.size(), recoverySerial.size())
                .max()
                .getAsInt();
    }

    /** @throws IOException if it cannot be read */
    Scenario startingScenario() throws IOException {
        return ScenarioFile.named(scenario);
    }

    /** The one that was asked for, or else the scenario's. */
    long seed(Scenario starting) {
        return seed.orElse(starting.seed());
    }

    double speed() {
        return speed;
    }

    List<InetSocketAddress> listen() {
        return List.copyOf(listen);
    }

    List<String> serial() {
        return List.copyOf(serial);
    }

    List<String> recoverySerial() {
        return List.copyOf(recoverySerial);
    }

    Optional<Path> recoveryImagesOut() {
        return recoveryImagesOut;
    }

    Optional<Path> imagesOut() {
        return imagesOut;
    }

    Optional<InetSocketAddress> service() {
        return service;
    }

    Optional<InetSocketAddress> cloud() {
        return cloud;
    }

    /** Whether a fixed practice account signs in without the page. */
    boolean approvesAtOnce() {
        return signIn.equals(Optional.of(SignInWay.AUTO));
    }

    Optional<Path> trustOut() {
        return trustOut;
    }

    Optional<Path> eapOut() {
        return eapOut;
    }

    Optional<RestVersion> restVersion() {
        return restVersion;
    }

    /** Reads one of the published versions, such as {@code 4.5.0}. */
    static final class VersionReader implements ITypeConverter<RestVersion> {
        @Override
        public RestVersion convert(String text) {
            return RestVersion.ofNumber(text).orElseThrow(() -> {
                String known = Arrays.stream(RestVersion.values())
                        .map(RestVersion::number)
                        .collect(Collectors.joining(", "));
                return new TypeConversionException("%s is none of %s".formatted(text, known));
            });
        }
    }

    /** How accounts sign in to the practice cloud. */
    enum SignInWay {
        AUTO,
        PAGE
    }

    /** Reads {@code auto} or {@code page}. */
    static final class SignInReader implements ITypeConverter<SignInWay> {
        @Override
        public SignInWay convert(String text) {
            return switch (text) {
                case "auto" -> SignInWay.AUTO;
                case "page" -> SignInWay.PAGE;
                default -> throw new TypeConversionException("%s is neither auto nor page".formatted(text));
            };
        }
    }
}
