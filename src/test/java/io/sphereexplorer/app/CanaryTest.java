package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.certificate.AddCertificate;
import io.sphereexplorer.command.network.ApplyProxy;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.command.wifi.ReplaceKey;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.PracticeAuthority;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPorts;
import io.sphereexplorer.net.slip.PacketCapture;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.console.ConsoleViewModel;
import io.sphereexplorer.ui.wifi.WifiViewModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A key, two passwords and a private key go through a whole run: by clicks, by commands with and without typing errors, to
 * a board that answers, refuses and is silent. Nothing that the program writes or shows holds any of them.
 */
class CanaryTest {
    private static final String KEY = "canary-wifi-5121";
    private static final String PROXY_PASSWORD = "canary-proxy-7733";
    private static final String KEY_PASSWORD = PracticeAuthority.KEY_PASSWORD;
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final World world = World.create(24, 1, now::get);
    private final EmulatedSerialPorts ports = EmulatedSerialPorts.of(world, AUTHORITY, _ -> {}, Line.ideal());
    private final ByteArrayOutputStream capture = new ByteArrayOutputStream();
    private final Bench bench = new Bench(List.of(new SerialGateway(
            List.of(new CapturedPorts()), DeviceTrust.pinned().with(List.of(AUTHORITY.certificate())))));
    private final Session session = Session.of(bench);
    private final CommandRunner commands = new CommandRunner();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final Interpreter interpreter = new Interpreter(commands, FailureCatalogue.forCommands());
    private final ConsoleViewModel console =
            new ConsoleViewModel(commands, background, interpreter::run, () -> session);
    private final StringWriter seen = new StringWriter();
    private final PracticeAuthority practice = new PracticeAuthority();
    private final Log log = new Log();

    @TempDir
    private Path home;

    private Path certificate;
    private Path key;

    @BeforeEach
    void listen() throws IOException {
        certificate = Files.writeString(home.resolve("c.pem"), PracticeAuthority.pem(practice.client()));
        key = Files.writeString(home.resolve("c.key"), practice.clientKeyPem());
        log.start();
        commands.onRun(run -> {
            see(run);
            run.failure().ifPresent(this::see);
        });
        pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        bench.close();
        ports.close();
        log.stop();
    }

    @Test
    void nothingWrittenOrShownHoldsASecret() throws Exception {
        clickThroughAJoin();
        runCommands();
        typeCommands();
        world.faults().switchOn(Fault.WRONG_KEY);
        clickThroughAJoin();
        ports.unplug(1);
        runCommands();
        typeCommands();
        Settings.of(home.resolve("settings.json")).save();

        assertClean("what was shown", seen.toString());
        assertClean("the log", log.text.toString());
        assertClean(
                "the console", console.asText() + console.lastCommandProperty().get());
        assertClean("the capture", capture.toString(StandardCharsets.ISO_8859_1));
        assertThat(capture.size()).isGreaterThan(10_000);
        assertThat(seen.toString()).contains("device wifi add", "network proxy apply", "device certificate add");
        try (var files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(key))
                    .forEach(file -> assertClean(file.toString(), content(file)));
        }
    }

    private void clickThroughAJoin() {
        var wifi = new WifiViewModel(session, commands, background, new ImpatientPace(), new RunningWork());
        wifi.scan().scan().run();
        wifi.join().add(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of(KEY)));
        see(wifi.problemProperty().get());
        wifi.stored().networks().forEach(network -> wifi.join().replaceKey(network, Secret.of(KEY + "2")));
        see(wifi.problemProperty().get());
        see(wifi.stored().networks());
    }

    private void runCommands() {
        var proxy = new Proxy(true, "proxy.example", 8080, Optional.of("me"), List.of());
        var files = new CertificateFiles(
                CertificateType.CLIENT, certificate, Optional.of(key), Optional.of(Secret.of(KEY_PASSWORD)));
        var badFiles = new CertificateFiles(
                CertificateType.CLIENT, certificate, Optional.of(certificate), Optional.of(Secret.of(KEY_PASSWORD)));
        List<Command<?>> all = List.of(
                new AddNetwork(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of(KEY))),
                new AddNetwork(NewWifiNetwork.withKey(Ssid.of("x".repeat(40)), Secret.of(KEY))),
                new ReplaceKey(0, Secret.of(KEY)),
                new ReplaceKey(99, Secret.of(KEY)),
                new ApplyProxy(proxy, Optional.of(Secret.of(PROXY_PASSWORD))),
                new AddCertificate(new CertificateId("canary"), files),
                new AddCertificate(new CertificateId("canary"), badFiles));
        for (Command<?> command : all) {
            see(command);
            try {
                see(commands.run(session, command));
            } catch (IOException e) {
                see(e);
            }
        }
    }

    private void typeCommands() {
        String client = "device certificate add -c canary -t client -p '%s' --private-key-file '%s'"
                .formatted(certificate, key);
        List<String> lines = List.of(
                "device wifi add -s LabNet-24 -p " + KEY,
                "device wifi add -s LabNet-24 --psk=" + KEY + " -o xml",
                "device wifi add -s LabNet-24 --pks " + KEY,
                "device wifi ad -s LabNet-24 --psk " + KEY,
                "device wifi add -s LabNet-24 --psk \"" + KEY,
                "device wifi enable --id 77 --verbose --psk " + KEY,
                "device wifi add -s LabNet-24 -p " + KEY + KEY + KEY + KEY + KEY,
                "device network proxy apply -a p -r 80 --authentication basic --username me -p " + PROXY_PASSWORD,
                "device network proxy apply -a p -r 80 --authentication basic --usr me --passwort " + PROXY_PASSWORD,
                "device network proxy apply -a p -r 800000 --authentication basic -p" + PROXY_PASSWORD,
                client + " -w " + KEY_PASSWORD,
                client + " --private-key-pasword " + KEY_PASSWORD,
                client + " --verbose -w wrong" + KEY_PASSWORD,
                "device certificate add -c canary -t rootca -p '" + key + "' --verbose");
        for (String line : lines) {
            see(interpreter.run(line, session));
            see(interpreter.run(List.of(line.split(" ")), session));
            console.inputProperty().set(line);
            console.enter();
            see(console.asText());
        }
    }

    private void see(Object shown) {
        seen.append(shown.toString()).append('\n');
        if (shown instanceof Exception failure) {
            failure.printStackTrace(new PrintWriter(seen, true));
            seen.append(new FailureCatalogue().describe(failure).toString());
        }
    }

    private void assertClean(String where, String text) {
        assertThat(text).as(where).doesNotContain(KEY, PROXY_PASSWORD, KEY_PASSWORD);
        practice.clientKeyPem()
                .lines()
                .filter(line -> !line.startsWith("-"))
                .forEach(line -> assertThat(text).as(where).doesNotContain(line));
        content(key)
                .lines()
                .filter(line -> !line.startsWith("-"))
                .forEach(line -> assertThat(text).as(where).doesNotContain(line));
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits without waiting. */
    private final class ImpatientPace implements Pace {
        @Override
        public Instant now() {
            return now.get();
        }

        @Override
        public void pause(Duration time) {
            pass(time);
        }
    }

    /** Every event at the lowest level, with the stack of its failure. */
    private static final class Log extends AppenderBase<ILoggingEvent> {
        private final StringWriter text = new StringWriter();
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Level before = root.getLevel();

        @Override
        public void start() {
            super.start();
            root.setLevel(Level.TRACE);
            root.addAppender(this);
        }

        @Override
        public void stop() {
            root.detachAppender(this);
            root.setLevel(before);
            super.stop();
        }

        @Override
        protected void append(ILoggingEvent event) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }

    /** The emulated ports with a capture on each. */
    private final class CapturedPorts implements SerialPorts {
        @Override
        public List<SerialPortInfo> list() {
            return ports.list();
        }

        @Override
        public Watch watch(Runnable onChange) {
            return ports.watch(onChange);
        }

        @Override
        public SerialPort open(SerialPortInfo port, LineSettings settings) throws SerialPortException {
            SerialPort opened = ports.open(port, settings);
            try {
                return new PacketCapture(opened, capture, now::get);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
