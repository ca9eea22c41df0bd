package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.device.image.UnusableImage.Problem;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Checks an image package and installs it on a board.
 *
 * @param manualStart whether an application waits until it is started
 * @param force whether a board that is too old for it gets it all the same
 */
public record DeployImage(Path file, boolean manualStart, boolean force) implements Command<DeployImage.Result> {
    private static final int STEPS = 3;

    /** What was installed, and whether the board restarts now. */
    public record Result(ImageMetadata image, boolean restarting) {}

    @Override
    public Result run(Session session) throws IOException {
        session.progress().accept(Progress.of("step.sideload.checking", 1, STEPS));
        ImagePackage image = ImagePackage.read(file);
        if (!image.metadata().signed()) {
            throw new UnusableImage(Problem.NOT_SIGNED, file.toString());
        }
        DeviceConnection board = session.deviceToChange();
        if (!force) {
            checkRuntime(board, image.metadata());
        }
        session.progress().accept(Progress.of("step.sideload.staging", 2, STEPS));
        board.apps().stage(image.octets());
        session.progress().accept(Progress.of("step.sideload.installing", 3, STEPS));
        boolean restarting = board.apps().install(!manualStart);
        if (restarting) {
            board.close();
        }
        return new Result(image.metadata(), restarting);
    }

    private void checkRuntime(DeviceConnection board, ImageMetadata image) throws IOException {
        long needed = image.dependencies().stream()
                .filter(each -> each.type() == ImageMetadata.Dependency.APPLICATION_RUNTIME)
                .mapToLong(ImageMetadata.Dependency::version)
                .max()
                .orElse(0);
        if (needed > board.device().abiVersions().applicationRuntime()) {
            throw new UnusableImage(Problem.NEEDS_NEWER_OS, file.toString());
        }
    }

    @Override
    public String asText() {
        return "device sideload deploy --image-package " + CommandText.quoted(file.toString())
                + (manualStart ? " --manual-start" : "") + (force ? " --force" : "");
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
