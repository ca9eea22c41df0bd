package io.sphereexplorer.command.deployment;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.image.ImageMetadata;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.Objection;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks an image package and sends it to the service, which keeps it; one that is unsound is never sent. It tells the
 * octets on their way.
 */
public record AddImage(Optional<String> tenant, Path file) implements CloudCommand<Image> {
    private static final int STEPS = 3;

    /** What the service has now; it takes name and IDs out of the package. */
    private Image kept(ImagePackage image) {
        ImageMetadata metadata = image.metadata();
        String name =
                metadata.build().map(ImageMetadata.Build::name).orElseGet(() -> String.valueOf(file.getFileName()));
        return new Image(metadata.image(), name, metadata.component(), Optional.empty(), metadata.imageType());
    }

    @Override
    public Image run(Session session) throws IOException {
        session.progress().accept(Progress.of("step.image.checking", 1, STEPS));
        ImagePackage image = ImagePackage.read(file);
        for (Objection objection : image.objections()) {
            throw new UnusableImage(objection, file.toString());
        }
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        var sending = Progress.of("step.image.sending", 2, STEPS);
        session.progress().accept(sending.at(0, image.size()));
        Operation begun =
                open.images().upload(image.octets(), sent -> session.progress().accept(sending.at(sent, image.size())));
        session.progress().accept(Progress.of("step.image.accepting", 3, STEPS));
        open.await(begun);
        return kept(image);
    }

    @Override
    public String asText() {
        return "image add " + CommandText.option("--image", file.toString()) + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
