package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.AppOutput;
import io.sphereexplorer.device.AppStatus;
import io.sphereexplorer.device.AppTrigger;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.diagnostics.OutputDecoder;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads what an application of a board writes, line by line. Ends when the application does, or after some time.
 *
 * @param component which application; if none is named, the one under the debugger, or the only one
 * @param start whether it is started under the debugger first, since only then a board hands its output out
 * @param longest how long to read
 * @param lines told, on the thread of the command, what came; their time is that since the beginning of the reading
 * @param clock for these times
 */
public record FollowOutput(
        Optional<UUID> component,
        boolean start,
        Optional<Duration> longest,
        Consumer<List<LogLine>> lines,
        InstantSource clock)
        implements Command<FollowOutput.Ending> {
    /** The step in which it has connected and waits for what the application writes. */
    public static final String RECEIVING = "step.output.receiving";

    private static final String CONNECTING = "step.output.connecting";
    private static final int STANDARD_PORT = 2342;
    private static final String DEBUGGING = "debugging";
    private static final int CHUNK = 16 * 1024;

    /** Why the reading ended. */
    public enum Ending {
        APPLICATION_ENDED,
        TIME_IS_UP
    }

    @Override
    public Ending run(Session session) throws IOException {
        session.progress().accept(Progress.of(CONNECTING, 1, 2));
        int port =
                port(start ? session.deviceToChange().apps() : session.device().apps());
        try (AppOutput output = session.device().output(port)) {
            session.progress().accept(Progress.of(RECEIVING, 2, 2));
            return read(output);
        }
    }

    private Ending read(AppOutput output) throws DeviceException {
        var decoder = new OutputDecoder();
        byte[] chunk = new byte[CHUNK];
        Instant begin = clock.instant();
        Optional<Ending> ending = Optional.empty();
        while (ending.isEmpty()) {
            Duration passed = Duration.between(begin, clock.instant());
            if (longest.filter(limit -> passed.compareTo(limit) >= 0).isPresent()) {
                ending = Optional.of(Ending.TIME_IS_UP);
            } else {
                int length = output.read(chunk, longest.map(limit -> limit.minus(passed)));
                long millis = Duration.between(begin, clock.instant()).toMillis();
                tell(decoder.feed(chunk, Math.max(length, 0), millis));
                ending = length < 0 ? Optional.of(Ending.APPLICATION_ENDED) : Optional.empty();
            }
        }
        tell(decoder.finish(Duration.between(begin, clock.instant()).toMillis()));
        return ending.get();
    }

    private void tell(List<LogLine> told) {
        if (!told.isEmpty()) {
            lines.accept(told);
        }
    }

    private int port(AppApi apps) throws DeviceException {
        List<AppStatus> present = new ArrayList<>();
        for (UUID each : component.isPresent() ? List.of(component.get()) : apps.installed()) {
            present.add(apps.status(each));
        }
        Optional<AppStatus> open =
                present.stream().filter(app -> app.state().equals(DEBUGGING)).findFirst();
        AppStatus chosen = open.isPresent() ? open.get() : started(apps, present);
        return chosen.outPort().orElse(STANDARD_PORT);
    }

    private AppStatus started(AppApi apps, List<AppStatus> present) throws DeviceException {
        List<AppStatus> candidates = present.stream()
                .filter(app -> !app.state().equals("notPresent"))
                .filter(app -> !app.component().equals(ImageInventory.DEBUGGER))
                .toList();
        if (!start || candidates.size() != 1) {
            throw new DeviceException.NoOutput();
        }
        return apps.trigger(candidates.getFirst().component(), AppTrigger.START_DEBUG);
    }

    @Override
    public String asText() {
        return "device app show-output"
                + component.map(id -> " --component-id " + id).orElse("")
                + (start ? " --start" : "")
                + longest.map(limit -> " --seconds " + limit.toSeconds()).orElse(" --follow");
    }

    @Override
    public boolean changesBoard() {
        return start;
    }
}
