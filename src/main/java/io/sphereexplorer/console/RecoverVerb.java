package io.sphereexplorer.console;

import io.sphereexplorer.command.recovery.RecoverDevice;
import io.sphereexplorer.device.recovery.RecoveryNews;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code device recover}; azsphere-cli §5.2. */
@Command(
        name = "recover",
        description = "Write the operating system of a device anew. Applications, Wi-Fi networks and certificates are"
                + " lost; the device ID, the claim and the manufacturing state are kept.",
        footer = "Example: azsphere device recover --images mt3620an")
final class RecoverVerb implements Callable<Answer> {
    private final BoardRun run;
    private final List<String> lines = new ArrayList<>();

    @Option(
            names = {"-i", "--images"},
            paramLabel = "<folder>",
            description = "Folder with the recovery images; not needed for an emulated device.")
    private Optional<Path> images = Optional.empty();

    @Option(
            names = {"-c", "--capability"},
            paramLabel = "<file>",
            description = "Capability file that the device gets with its system.")
    private Optional<Path> capability = Optional.empty();

    @Option(
            names = "--experimental",
            description = "Recover a real device without the vendor's program. This was never tried on hardware.")
    private boolean experimental;

    RecoverVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException {
        print("Starting device recovery. Please note that this may take up to 10 minutes.");
        var result = run.of(new RecoverDevice(images, capability, experimental, this::tell));
        result.board().ifPresent(board -> print("Device ID: " + board.upperCase()));
        print("Device recovered successfully.");
        if (!result.answered()) {
            run.note("note: the device was not asked whether it answers, because it has no service port here");
        }
        return Answer.sentence(String.join("\n", lines));
    }

    private void tell(RecoveryNews news) {
        news.line().ifPresent(this::print);
        switch (news.kind()) {
            case WAITING_FOR_RESET -> print("Reset the device now, with its recovery strap held.");
            case UNPLUGGED ->
                print("The connection broke at image %d of %d. Plug the device in again; it begins anew by itself."
                        .formatted(news.image(), news.images()));
            default -> {} // said by the lines of the vendor's tool, or too often to be said
        }
    }

    private void print(String line) {
        if (!run.printsNow(line)) {
            lines.add(line);
        }
    }
}
