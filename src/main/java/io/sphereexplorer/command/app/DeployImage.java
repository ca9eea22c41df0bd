package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.Objection;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks an image package, installs it on a board and looks whether the board lists it. Cancelling it or losing the
 * board on the way is told as {@link io.sphereexplorer.command.DeployStopped}.
 *
 * @param manualStart whether an application waits until it is started
 * @param force whether a board that seems unfit for it gets it all the same; a package that is unsound is never sent
 */
public record DeployImage(Path file, boolean manualStart, boolean force) implements Command<DeployImage.Result> {
    /** What was installed, and whether the board restarts now and so was not asked yet whether it has it. */
    public record Result(ImageMetadata image, boolean restarting) {}

    @Override
    public Result run(Session session) throws IOException {
        session.progress().accept(Progress.of("step.sideload.checking", 1, Deployment.STEPS));
        ImagePackage image = ImagePackage.read(file);
        refuseIfAny(image.objections());
        DeviceConnection board = session.deviceToChange();
        if (!force) {
            refuseIfAny(CheckImage.fit(board).objections(image));
        }
        boolean restarting = new Deployment(session, image, !manualStart).run(board);
        return new Result(image.metadata(), restarting);
    }

    private void refuseIfAny(List<Objection> objections) throws UnusableImage {
        if (!objections.isEmpty()) {
            throw new UnusableImage(objections.getFirst(), file.toString());
        }
    }

    @Override
    public String asText() {
        return "device sideload deploy " + CommandText.option("--image-package", file.toString())
                + (manualStart ? " --manual-start" : "") + (force ? " --force" : "");
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
