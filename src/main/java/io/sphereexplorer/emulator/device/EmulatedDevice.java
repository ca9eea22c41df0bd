package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.diagnostics.LogMessage;
import io.sphereexplorer.emulator.diagnostics.LogParameters;
import io.sphereexplorer.emulator.image.Application;
import io.sphereexplorer.emulator.image.ImageSigners;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.emulator.scenario.BoardState;
import io.sphereexplorer.emulator.wifi.Uplink;
import io.sphereexplorer.emulator.wifi.WifiStation;
import io.sphereexplorer.emulator.world.Board;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.UpdateService;
import io.sphereexplorer.emulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What one board is: a function of what was done to it and of the world's clock, without threads. Any thread may
 * call; calls on one board are serialised on it.
 */
public final class EmulatedDevice {
    /** One release behind the newest published, so that there is something to update. */
    public static final String FIRST_OS_VERSION = "24.03";
    /** What a recovery writes. */
    public static final String NEWEST_OS_VERSION = "24.06";

    private static final int RF_TEST_MODE = 12;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final Duration APPLICATIONS_START = Duration.ofMillis(2_930);
    private static final Duration START_UNTIL_REACHABLE = Duration.ofSeconds(3);
    /** A real board takes up to ten minutes. */
    private static final Duration UPDATE_SILENCE = Duration.ofSeconds(20);

    private final World world;
    private final Board board;
    private final String deviceId;
    private final String hardwareAddress;
    private final RandomGenerator random;
    private final Flash flash = new Flash();
    private final BootRom rom = new BootRom(this);
    private String osVersion = FIRST_OS_VERSION;
    private ManufacturingState manufacturingState = ManufacturingState.MODULE1_COMPLETE;
    private List<Integer> capabilities = List.of();
    private Optional<List<Integer>> stagedCapabilities = Optional.empty();
    private ImageSigners imageSigners = ImageSigners.ofEmulatedBoards();
    private boolean wlanUp = true;
    private RestVersion restVersion = RestVersion.newest();
    private final Enrolment enrolment;
    private Boot boot;
    private OtaUpdate update;
    private Optional<Restart> restart = Optional.empty();
    private final ApplicationWatchers applicationWatchers = new ApplicationWatchers();

    /** A board that has been running for some minutes. */
    public EmulatedDevice(World world, Board board) {
        this.world = world;
        this.board = board;
        random = board.random("device");
        byte[] octets = new byte[64];
        random.nextBytes(octets);
        deviceId = HexFormat.of().formatHex(octets);
        enrolment = new Enrolment(deviceId);
        hardwareAddress = "1e:f1:f1:" + HexFormat.ofDelimiter(":").formatHex(octets, 0, 3);
        var started = now().minusSeconds(random.nextLong(60, 600));
        boot = boot(started);
        update = OtaUpdate.dayAfter(started);
        flash.reports().started(0);
    }

    /** 128 digits in lower case. */
    public String deviceId() {
        return deviceId;
    }

    /** Starts the board anew: it falls silent, keeps what it has stored and is back 8 to 15 seconds later. */
    public synchronized void restart() {
        settle();
        if (restart.isEmpty() && rom.startsSystem()) {
            restart(LAST_WORDS);
            log(LogMessage.SYSTEM_HAS_STARTED_REBOOTING, new LogParameters());
        }
    }

    /** Forgets everything but who it is, and restarts. */
    public synchronized void resetToFactory() {
        forget();
        manufacturingState = ManufacturingState.MODULE1_COMPLETE;
        osVersion = FIRST_OS_VERSION;
        rom.systemWritten();
        restart();
    }

    /** What the board does before its system runs, and instead of it. */
    public BootRom rom() {
        return rom;
    }

    /** Power comes back, or the reset pin lets go: whatever was under way is lost. */
    void startAnew() {
        restart(Duration.ZERO);
    }

    private void restart(Duration lastWords) {
        rom.started();
        var back = now().plusMillis(random.nextLong(8_000, 15_000));
        restart = Optional.of(new Restart(now().plus(lastWords), back));
    }

    /** All that is in flash except who the board is and its manufacturing state, which is in fuses. */
    void forget() {
        flash.clear();
        capabilities = List.of();
        stagedCapabilities = Optional.empty();
        wlanUp = true;
    }

    /** Runs at once as if it had been running for some minutes, with what is in flash. */
    void beginAnew() {
        rom.systemWritten();
        rom.started();
        restart = Optional.empty();
        boot = boot(now().minusSeconds(60));
        enrolment.beginAnew();
        update = enrolment.firstSearch(now(), false);
        flash.reports().started(0);
    }

    /** From now on this cloud says whether the board is claimed, and what it is to run. To be called once. */
    public synchronized void join(UpdateService cloud) {
        enrolment.join(cloud);
        update = enrolment.firstSearch(now(), true);
    }

    synchronized boolean claimed() {
        return enrolment.claimed();
    }

    /** What is on it, to be saved. */
    public synchronized BoardState state() {
        settle();
        return new BoardMemory(this).read();
    }

    /**
     * Makes it a board in this state, which begins anew at once.
     *
     * @throws IllegalArgumentException if no board can be so; then it has become one as it left the factory
     */
    public synchronized void state(BoardState state) {
        forget();
        try {
            new BoardMemory(this).write(state);
        } catch (IllegalArgumentException e) {
            forget();
            throw e;
        } finally {
            beginAnew();
        }
    }

    /** The version of the operating system in flash. */
    public synchronized String osVersion() {
        return osVersion;
    }

    /** How far an update is that the board fetched by itself. */
    synchronized OtaUpdate.Phase updatePhase() {
        settle();
        return update.phase(now());
    }

    synchronized void osVersion(String version) {
        osVersion = version;
    }

    /** Whether the update under way, if there is one, brings another operating system. */
    synchronized boolean systemIsUpdated() {
        return enrolment.wantsOther(osVersion);
    }

    /** Whether a tenant owns it; only then the cloud knows it. True at first; a cloud that it has joined knows better. */
    public synchronized void claimed(boolean nowClaimed) {
        enrolment.claimed(nowClaimed);
    }

    /** A board that is complete has no RF test mode. */
    public synchronized void manufacturingState(ManufacturingState state) {
        manufacturingState = state;
        if (state == ManufacturingState.DEVICE_COMPLETE) {
            capabilities = capabilities.stream()
                    .filter(number -> number != RF_TEST_MODE)
                    .toList();
        }
    }

    /** Whose test-signed images it takes from now on, besides no others; the SDK's and the practice signer's at first. */
    public synchronized void imageSigners(ImageSigners trusted) {
        imageSigners = trusted;
    }

    synchronized ImageSigners imageSigners() {
        return imageSigners;
    }

    /** The numbers of what the board permits beyond the ordinary (device-protocol §4.6). */
    public synchronized void capabilities(List<Integer> numbers) {
        capabilities = List.copyOf(numbers);
    }

    /** Lets it speak as a board of an earlier operating system does. */
    public synchronized void restVersion(RestVersion spoken) {
        restVersion = spoken;
    }

    synchronized RestVersion restVersion() {
        return restVersion;
    }

    /** Whether it carries out requests. */
    synchronized boolean answering() {
        settle();
        return rom.startsSystem() && restart.isEmpty() && !world.faults().active(Fault.SILENT);
    }

    /** Whether octets get in and out of its service port. */
    synchronized boolean talking() {
        settle();
        boolean down = restart.filter(under -> !now().isBefore(under.silent())).isPresent();
        return rom.startsSystem() && !down && !world.faults().active(Fault.SILENT);
    }

    /** What it has in memory since the last start; another object after each restart. */
    synchronized Boot boot() {
        settle();
        return boot;
    }

    /** Switches the Wi-Fi interface. */
    synchronized void wlanUp(boolean up) {
        settle();
        wlanUp = up;
        if (boot.initialised()) {
            boot.bring(up, now());
            settle();
        }
    }

    synchronized boolean wlanUp() {
        return wlanUp;
    }

    synchronized boolean connectedTo(int networkId) {
        settle();
        return boot.connectedTo(networkId);
    }

    synchronized boolean authenticationIsReady() {
        settle();
        return claimed() && boot.uplink().authenticated();
    }

    synchronized ManufacturingState manufacturingState() {
        return manufacturingState;
    }

    synchronized List<Integer> capabilities() {
        return capabilities;
    }

    /** Writes down what happens now. */
    synchronized void log(LogMessage message, LogParameters parameters) {
        flash.log().add(boot.uptime(now()), message, parameters);
    }

    /** The application under the debugger. */
    synchronized Optional<UUID> debugged() {
        return flash.images().in(Application.State.DEBUGGING).stream()
                .map(one -> one.image().component())
                .findFirst();
    }

    /** The debugger lets go of its application, which then stands still. */
    void stopDebugging() {
        synchronized (this) {
            flash.images()
                    .in(Application.State.DEBUGGING)
                    .forEach(one -> flash.images().change(one, Application.State.STOPPED));
        }
        applicationWatchers.tell();
    }

    /** Who is told whenever an application may do something else than before. */
    ApplicationWatchers applicationWatchers() {
        return applicationWatchers;
    }

    /** What the board will permit from the next installation on. */
    synchronized void stageCapabilities(List<Integer> numbers) {
        stagedCapabilities = Optional.of(numbers);
    }

    synchronized Optional<List<Integer>> stagedCapabilities() {
        return stagedCapabilities;
    }

    /** Tells whether there were any. */
    synchronized boolean installCapabilities() {
        boolean any = stagedCapabilities.isPresent();
        capabilities = stagedCapabilities.orElse(capabilities);
        stagedCapabilities = Optional.empty();
        return any;
    }

    Flash flash() {
        return flash;
    }

    String hardwareAddress() {
        return hardwareAddress;
    }

    /** Its address on the network it has joined, if it has got one. */
    synchronized Optional<String> wlanAddress() {
        settle();
        return boot.uplink().addressAcquired() ? Optional.of(board.address()) : Optional.empty();
    }

    /** Pulls its cable, or puts it back; only hubs miss it. */
    public synchronized void plugged(boolean on) {
        enrolment.plugged(on);
    }

    public World world() {
        return world;
    }

    public Board board() {
        return board;
    }

    public Instant now() {
        return world.clock().instant();
    }

    /** Lets everything happen whose time has come, such as an update while nobody looks. */
    public synchronized void settle() {
        finishRestart();
        boot.advance(wlanUp, now());
        advanceUpdate();
    }

    private void finishRestart() {
        restart.filter(under -> !now().isBefore(under.reachable())).ifPresent(over -> {
            restart = Optional.empty();
            flash.images().restarted();
            flash.reports().started(boot.uptime(over.silent()).toSeconds());
            var started = over.reachable().minus(START_UNTIL_REACHABLE);
            boot = boot(started);
            flash.images()
                    .in(Application.State.RUNNING)
                    .forEach(_ -> flash.log().add(APPLICATIONS_START, LogMessage.STARTING_APP, new LogParameters()));
            update = enrolment.firstSearch(started, !flash.networks().all().isEmpty());
        });
    }

    private void advanceUpdate() {
        if (restart.isPresent() || !rom.startsSystem()) {
            enrolment.visitHubs(Optional.empty(), now());
            return;
        }
        var known = enrolment.knownSince(boot.uplink().authenticatedSince(), now());
        enrolment.visitHubs(known, now());
        update.advance(known, at -> enrolment.wantsMore(at, osVersion, flash.images()), now());
        update.restartAt().filter(at -> !now().isBefore(at)).ifPresent(this::restartUpdated);
    }

    private void restartUpdated(Instant at) {
        flash.log().add(boot.uptime(at), LogMessage.SYSTEM_HAS_STARTED_REBOOTING, new LogParameters());
        osVersion = enrolment.installSystem(osVersion, at);
        enrolment.install(flash.images(), SystemComponent.customersRoom(capabilities));
        rom.started();
        restart = Optional.of(new Restart(at, at.plus(UPDATE_SILENCE)));
        settle();
    }

    private Boot boot(Instant started) {
        return new Boot(
                new WifiStation(world, flash.networks(), flash.certificates(), random),
                new Uplink(world.faults(), random),
                new NetworkJournal(flash.log(), started, board.address()),
                started);
    }
}
