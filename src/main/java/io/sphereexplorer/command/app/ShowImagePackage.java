package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;

/** Reads what an image package on this computer says of itself. */
public record ShowImagePackage(Path file) implements Command<ImageMetadata> {
    @Override
    public ImageMetadata run(Session session) throws IOException {
        return ImagePackage.read(file).metadata();
    }

    @Override
    public String asText() {
        return "image-package show --image-package " + CommandText.quoted(file.toString());
    }

    @Override
    public boolean goesToBoard() {
        return false;
    }
}
