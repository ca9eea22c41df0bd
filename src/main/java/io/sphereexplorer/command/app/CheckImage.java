package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.image.BoardFit;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.Objection;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds an image package on this computer against a board, and sends nothing of it. */
public record CheckImage(Path file) implements Command<CheckImage.Result> {
    /** What the package is, and why this board would refuse it: nothing if it would not. */
    public record Result(ImagePackage image, List<Objection> objections) {
        public Result {
            objections = List.copyOf(objections);
        }
    }

    @Override
    public Result run(Session session) throws IOException {
        ImagePackage image = ImagePackage.read(file);
        List<Objection> objections = new ArrayList<>(image.objections());
        objections.addAll(fit(session.device()).objections(image));
        return new Result(image, objections);
    }

    static BoardFit fit(DeviceConnection board) throws DeviceException {
        return new BoardFit(
                board.device().abiVersions(),
                board.device().capabilities(),
                board.device().manufacturingState(),
                inventory(board));
    }

    private static Optional<ImageInventory> inventory(DeviceConnection board) throws DeviceException {
        try {
            return Optional.of(board.device().images());
        } catch (DeviceException.Refused _) { // a locked board does not tell, which is an objection of its own
            return Optional.empty();
        }
    }

    @Override
    public String asText() {
        return "device sideload check " + CommandText.option("--image-package", file.toString());
    }
}
