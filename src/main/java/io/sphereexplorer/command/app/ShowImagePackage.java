package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;

/** Reads what an image package on this computer holds and says of itself. */
public record ShowImagePackage(Path file) implements Command<ImagePackage> {
    @Override
    public ImagePackage run(Session session) throws IOException {
        return ImagePackage.read(file);
    }

    @Override
    public String asText() {
        return "image-package show " + CommandText.option("--image-package", file.toString());
    }

    @Override
    public boolean goesToBoard() {
        return false;
    }
}
