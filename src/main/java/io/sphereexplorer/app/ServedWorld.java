package io.sphereexplorer.app;

import io.sphereexplorer.emulator.cloud.CloudSeed;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.device.DeviceEmulator;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.image.PracticeCapability;
import io.sphereexplorer.emulator.image.PracticePackage;
import io.sphereexplorer.emulator.recovery.PracticeImages;
import io.sphereexplorer.emulator.recovery.RecoverySocket;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything that {@code sphere-explorer emulator} serves, and what its one-line commands do to it. */
final class ServedWorld implements AutoCloseable {
    private final World world;
    private final KeptWorld kept;
    private final List<ServedBoard> boards = new ArrayList<>();
    private Optional<HttpServer> service = Optional.empty();
    private Optional<ServedCloud> cloud = Optional.empty();

    private ServedWorld(World world, KeptWorld kept) {
        this.world = world;
        this.kept = kept;
    }

    /**
     * Answers at all places when it returns.
     *
     * @throws IOException if a place or the file of {@code --trust-out} cannot be used; nothing is served then
     */
    static ServedWorld open(EmulatorOptions options) throws IOException {
        return open(options, InstantSource.system());
    }

    /** With boards and a cloud for which time passes so. */
    static ServedWorld open(EmulatorOptions options, InstantSource clock) throws IOException {
        Scenario scenario = options.startingScenario();
        World world = scenario.world(options.seed(scenario), options.boards(), clock);
        var practice = options.cloud().map(_ -> new CloudSeed(world.seed(), List.of()).cloud(world.clock()));
        var served = new ServedWorld(world, KeptWorld.of(world, scenario, practice));
        try {
            served.serve(options, DeviceIdentityAuthority.create());
            return served;
        } catch (IOException e) {
            served.close();
            throw e;
        }
    }

    /**
     * Carries out one line: {@code reset}, {@code restart}, {@code plug}, {@code unplug}, {@code recovery on|off}, each
     * with the number of a board or without for the first, {@code fault NAME on|off}, {@code save FILE}, {@code rewind}
     * or {@code reset-world}; {@code cloud} tells where the practice cloud is, {@code cloud revoke TENANT} revokes a CA.
     *
     * @return one line that begins with {@code ok} or {@code error}
     */
    String run(String line) throws IOException {
        List<String> words = List.of(line.strip().split("\\s+"));
        if (words.getFirst().equals("fault")) {
            return new FaultSwitches(world.faults(), kept.cloud().map(EmulatedCloud::faults)).obey(words);
        }
        if (words.getFirst().equals("recovery")) {
            return recovery(words);
        }
        if (words.getFirst().equals("cloud")) {
            return cloud.map(served -> served.obey(words)).orElse("error there is no cloud; see --cloud");
        }
        if (List.of("save", "rewind", "reset-world").contains(words.getFirst())) {
            return keep(
                    words.getFirst(),
                    line.strip().substring(words.getFirst().length()).strip());
        }
        int number = words.size() < 2 || !words.get(1).matches("\\d{1,4}") ? 1 : Integer.parseInt(words.get(1));
        if (number < 1 || number > boards.size()) {
            return "error there is no board %d".formatted(number);
        }
        return run(words.getFirst(), boards.get(number - 1))
                ? "ok " + String.join(" ", words)
                : unknown(words.getFirst());
    }

    /** Closes everything, even if some of it cannot be closed. */
    @Override
    public void close() throws IOException {
        List<Closeable> all = new ArrayList<>(boards);
        service.ifPresent(server -> all.add(server::close));
        cloud.ifPresent(all::add);
        closeAll(all);
    }

    /** @throws IOException the first failure, with the others suppressed in it, after all were tried */
    static void closeAll(List<Closeable> all) throws IOException {
        if (!all.isEmpty()) {
            try (var _ = all.getLast()) {
                closeAll(all.subList(0, all.size() - 1));
            }
        }
    }

    private void serve(EmulatorOptions options, DeviceIdentityAuthority authority) throws IOException {
        for (int i = 0; i < kept.devices().size(); i++) {
            var device = kept.devices().get(i);
            options.restVersion().ifPresent(device::restVersion);
            var emulator = new DeviceEmulator(device, authority, Pause.real(options.speed()));
            var socket = new RecoverySocket(device, Pause.real(options.speed()));
            var recovery = new ServedRecovery(socket, at(options.recoverySerial(), i));
            boards.add(new ServedBoard(emulator, at(options.listen(), i), at(options.serial(), i), recovery));
        }
        if (options.trustOut().isPresent()) {
            new PemFolder("--trust-out").write(options.trustOut().get(), authority.pem());
        }
        if (options.eapOut().isPresent()) {
            new PemFolder("--eap-out").writePractice(options.eapOut().get());
        }
        if (options.recoveryImagesOut().isPresent()) {
            PracticeImages.ofRealSize(world.seed())
                    .writeTo(options.recoveryImagesOut().get());
        }
        if (options.imagesOut().isPresent()) {
            writePractice(options.imagesOut().get());
        }
        for (ServedBoard board : boards) {
            board.plug();
        }
        if (options.service().isPresent()) {
            service = Optional.of(serviceAt(options.service().get()));
        }
        if (options.cloud().isPresent()) {
            cloud = Optional.of(ServedCloud.listen(
                    options.cloud().get(),
                    options.approvesAtOnce(),
                    kept.cloud().orElseThrow(),
                    world.seed()));
        }
    }

    private void writePractice(Path folder) throws IOException {
        for (PracticePackage each : PracticePackage.values()) {
            each.writeTo(folder);
        }
        for (EmulatedDevice device : kept.devices()) {
            new PracticeCapability(device.deviceId()).writeTo(folder);
        }
    }

    private HttpServer serviceAt(InetSocketAddress address) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.bind(address);
        } catch (IOException e) {
            socket.close();
            throw ServedBoard.cannotListen(address, e);
        }
        var server = new HttpServer(
                HttpServer.Acceptor.of(socket),
                HttpServer.Handshake.NONE,
                new HostServiceRoutes(this::plugged),
                HttpLimits.DEFAULT);
        server.start();
        return server;
    }

    private SortedSet<Integer> plugged() {
        var numbers = new TreeSet<Integer>();
        for (int i = 0; i < boards.size(); i++) {
            if (boards.get(i).isPlugged()) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    private static boolean run(String word, ServedBoard board) throws IOException {
        switch (word) {
            case "reset" -> board.recovery().reset();
            case "restart" -> board.board().device().restart();
            case "plug" -> board.plug();
            case "unplug" -> board.unplug();
            default -> {
                return false;
            }
        }
        return true;
    }

    private String keep(String word, String file) throws IOException {
        switch (word) {
            case "save" -> {
                if (file.isEmpty()) {
                    return "error usage: save FILE";
                }
                kept.save(Path.of(file));
            }
            case "rewind" -> {
                kept.rewind();
                cloud.ifPresent(ServedCloud::reset);
            }
            default -> {
                kept.reset();
                cloud.ifPresent(ServedCloud::reset);
                for (ServedBoard board : boards) {
                    board.plug();
                }
            }
        }
        return "ok " + word;
    }

    private String recovery(List<String> words) {
        int number = words.size() == 3 && words.get(2).matches("\\d{1,4}") ? Integer.parseInt(words.get(2)) : 1;
        boolean understood = words.size() > 1 && List.of("on", "off").contains(words.get(1));
        if (!understood || number < 1 || number > boards.size()) {
            return "error usage: recovery on|off [N]";
        }
        boards.get(number - 1).recovery().strap(words.get(1).equals("on"));
        return "ok " + String.join(" ", words);
    }

    private static String unknown(String word) {
        String known = "reset, restart, recovery, plug, unplug, fault, save, rewind, reset-world, cloud, quit";
        return "error unknown command %s; known: %s".formatted(word, known);
    }

    private static <T> Optional<T> at(List<T> values, int index) {
        return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
    }
}
