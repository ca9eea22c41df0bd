package io.sphereexplorer.command.recovery;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.device.recovery.BoardRecovery;
import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.RecoveryNews;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import io.sphereexplorer.device.recovery.image.RecoveryImages;
import io.sphereexplorer.device.recovery.place.RecoveryGateway;
import io.sphereexplorer.device.recovery.place.RecoveryPlace;
import io.sphereexplorer.device.recovery.place.ReplugLoop;
import io.sphereexplorer.device.recovery.place.VendorTool;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a board's system anew: applications, networks and certificates are lost; its identity, its claim and its
 * manufacturing state stay.
 *
 * @param images a folder; if none is named, what is at hand for a board that is a program
 * @param capability a file that the board gets with it
 * @param experimental whether a real board is recovered by this program, which was never tried
 * @param news told of each step on the thread of the command, beside the session's progress
 */
public record RecoverDevice(
        Optional<Path> images, Optional<Path> capability, boolean experimental, Consumer<RecoveryNews> news)
        implements Command<RecoverDevice.Result> {
    /** How long a board may take to enter recovery mode, and somebody to press its button. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * What came of it.
     *
     * @param board who it is, if it said so
     * @param answered whether it answered afterwards; false if there was no service port to ask it at
     */
    public record Result(Optional<DeviceId> board, boolean answered) {}

    /** With no one to tell but the session. */
    public RecoverDevice(Optional<Path> images, Optional<Path> capability, boolean experimental) {
        this(images, capability, experimental, _ -> {});
    }

    @Override
    public Result run(Session session) throws IOException {
        var steps = new RecoverySteps(session.progress());
        Consumer<RecoveryNews> both = told -> {
            steps.tell(told);
            news.accept(told);
        };
        steps.checking();
        RecoveryTarget target = RecoveryTarget.of(session);
        RecoveryGateway gateway = session.bench().recovery();
        boolean ours = target.place()
                .filter(place -> experimental || place.kind() != RecoveryPlace.Kind.HARDWARE)
                .isPresent();
        Optional<DeviceId> id =
                ours ? Optional.of(recover(session, target, both)) : withVendorTool(gateway, target, both);
        if (target.board().isEmpty()) {
            return new Result(id, false);
        }
        both.accept(RecoveryNews.of(Kind.AWAITING_ANSWER));
        new AnswerWatch(session.bench(), target.board().get(), InstantSource.system()).await(id);
        expect(session, target, ExpectedSilence.NONE);
        return new Result(id, true);
    }

    private DeviceId recover(Session session, RecoveryTarget target, Consumer<RecoveryNews> listener)
            throws IOException {
        RecoveryGateway gateway = session.bench().recovery();
        RecoveryPlace place = target.place().orElseThrow(() -> new RecoveryException.NoPort(0));
        Optional<Path> folder = images.isPresent() ? images : gateway.images(place);
        RecoveryImages read = RecoveryImages.read(folder.orElseThrow(RecoveryException.NoImages::new));
        Optional<CapabilityFile> file = Optional.empty();
        if (capability.isPresent()) {
            file = Optional.of(CapabilityFile.read(capability.get()));
        }
        Consumer<RecoveryNews> both = told -> {
            if (told.kind() == Kind.BOARD_FOUND) {
                expect(session, target, ExpectedSilence.UPDATE);
            }
            listener.accept(told);
        };
        var recovery = new BoardRecovery(read, file, both, PATIENCE, InstantSource.system());
        return new ReplugLoop(gateway, place, both).run(recovery);
    }

    private Optional<DeviceId> withVendorTool(
            RecoveryGateway gateway, RecoveryTarget target, Consumer<RecoveryNews> listener) throws IOException {
        VendorTool tool = gateway.vendorTool().orElseThrow(RecoveryException.NotTriedOnHardware::new);
        List<String> options = new ArrayList<>();
        images.ifPresent(folder -> options.addAll(List.of("--images", folder.toString())));
        capability.ifPresent(file -> options.addAll(List.of("--capability", file.toString())));
        target.board().ifPresent(board -> options.addAll(List.of("--device", board.connectionPath())));
        return tool.recover(options, listener);
    }

    /** Only for whoever shows the board; without one there is nobody to tell. */
    private static void expect(Session session, RecoveryTarget target, ExpectedSilence silence) {
        target.board().ifPresent(board -> session.bench().silences().expect(board, silence));
    }

    @Override
    public String asText() {
        return "device recover"
                + option("--images", images)
                + option("--capability", capability)
                + (experimental ? " --experimental" : "");
    }

    private static String option(String name, Optional<Path> file) {
        return file.map(path -> " " + CommandText.option(name, path.toString())).orElse("");
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
