package io.sphereexplorer.app;

import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.device.DeviceEmulator;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.session.BoardNames;
import io.sphereexplorer.session.account.CloudMemory;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.ui.classroom.Classroom;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A practice world in the window: emulated boards and a practice cloud on an address of this computer, which come back to
 * any earlier step. It shares nothing with real boards, accounts and ledgers. Thread-safe.
 */
final class PracticeWorld implements Classroom, AutoCloseable {
    /** The scenarios that the menu offers. */
    static final List<String> NAMES = List.of("claim-demo", "claimed-elsewhere", "roll-over");

    /** Those that a trainer shows. */
    private static final List<String> FAULTS = List.of(
            "wrong-key",
            "no-address",
            "no-internet",
            "no-time",
            "silent",
            "claimed-elsewhere",
            "sign-in-refused",
            "service-down",
            "throttled",
            "slow",
            "lost-answer",
            "hub-wrong-code",
            "hub-stale-etag",
            "hub-throttled",
            "hub-full",
            "device-certificate-expired");

    private static final int MOST_STEPS = 100;

    private final String name;
    private final KeptWorld kept;
    private final ServedCloud served;
    private final FaultSwitches faults;
    private final DeviceIdentityAuthority authority = DeviceIdentityAuthority.create();
    private final Ledger ledger;
    private final CloudMemory memory = CloudMemory.inMemory();
    private final Deque<Step> steps = new ArrayDeque<>();

    /** How everything was before a command. */
    private record Step(String command, Scenario world, CloudMemory.Kept accounts) {}

    private PracticeWorld(String name, KeptWorld kept, ServedCloud served, FaultSwitches faults, Ledger ledger) {
        this.name = name;
        this.kept = kept;
        this.served = served;
        this.faults = faults;
        this.ledger = ledger;
    }

    /**
     * Answers when it returns; takes some tenths of a second.
     *
     * @param name one of {@link #NAMES}
     * @param clock what boards and cloud take for the passing of time
     */
    static PracticeWorld open(String name, InstantSource clock) throws IOException {
        Scenario scenario = ScenarioFile.named(name);
        World world = scenario.world(scenario.seed(), 1, clock);
        var cloud = new EmulatedCloud(world.clock(), new SplittableRandom(scenario.seed()));
        KeptWorld kept = KeptWorld.of(world, scenario, Optional.of(cloud));
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new PracticeWorld(
                name,
                kept,
                ServedCloud.listen(anyPort, false, cloud, scenario.seed()),
                new FaultSwitches(world.faults(), Optional.of(cloud.faults())),
                Ledger.inMemory(clock));
    }

    /** The boards, newly plugged in; closing them leaves the world as it is. */
    EmulatedSerialPorts plugIn() {
        return new EmulatedSerialPorts(
                kept.devices().stream()
                        .map(device -> new DeviceEmulator(device, authority, Pause.real(1)))
                        .toList(),
                Line.ideal());
    }

    /** Who signs the boards' certificates. */
    DeviceIdentityAuthority authority() {
        return authority;
    }

    /** Where its cloud is. */
    Endpoints endpoints() {
        return served.endpoints();
    }

    /** Who is signed in there. */
    CloudMemory memory() {
        return memory;
    }

    /** What was done in it that could not be undone in reality, also what was taken back. */
    Ledger ledger() {
        return ledger;
    }

    /** What the class calls the boards: Demo-01, Demo-02 and so on. */
    BoardNames boardNames() {
        BoardNames names = BoardNames.inMemory();
        int number = 0;
        for (EmulatedDevice device : kept.devices()) {
            number++;
            DeviceId id = DeviceId.parse(device.deviceId()).orElseThrow();
            names.keep(id, "Demo-%02d".formatted(number));
        }
        return names;
    }

    /** Keeps how everything is before each command that changes it. */
    void follow(CommandRunner commands) {
        commands.onRun(run -> {
            boolean changes = run.changesBoard() || run.changesCloud();
            if (changes && run.phase() == CommandRun.Phase.STARTED) {
                keep(run.text());
            }
        });
    }

    @Override
    public String title() {
        return Messages.text("classroom.world." + name);
    }

    @Override
    public List<String> faults() {
        return FAULTS;
    }

    @Override
    public boolean isOn(String fault) {
        return faults.isOn(fault);
    }

    @Override
    public void turn(String fault, boolean on) {
        faults.turn(fault, on);
    }

    @Override
    public synchronized Optional<String> lastStep() {
        return Optional.ofNullable(steps.peekLast()).map(Step::command);
    }

    @Override
    public synchronized void rewind() {
        Optional.ofNullable(steps.pollLast()).ifPresent(step -> {
            kept.become(step.world());
            memory.keep(step.accounts());
        });
    }

    @Override
    public synchronized void reset() {
        steps.clear();
        kept.reset();
        memory.keep(CloudMemory.Kept.NOTHING);
    }

    @Override
    public void close() throws IOException {
        served.close();
    }

    private synchronized void keep(String command) {
        steps.addLast(new Step(command, kept.now(), memory.kept()));
        if (steps.size() > MOST_STEPS) {
            steps.removeFirst();
        }
    }
}
