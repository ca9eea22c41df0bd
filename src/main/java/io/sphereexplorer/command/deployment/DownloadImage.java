package io.sphereexplorer.command.deployment;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ImageLink;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Fetches an image package that the service keeps, by a link that it makes, and writes it once it is known to be that
 * image; no token goes to where the link leads.
 */
public record DownloadImage(Optional<String> tenant, UUID image, FileToSave file)
        implements CloudCommand<ImagePackage> {
    @Override
    public ImagePackage run(Session session) throws IOException {
        file.check();
        OpenTenant open = OpenTenant.of(session, tenant, Role.READER);
        ImageLink link = open.images().link(image);
        if (!link.isSuccess() || link.uri().isEmpty()) {
            throw new CloudException.OperationFailed(0, link.uriMessage().orElse(""));
        }
        ImagePackage found =
                ImagePackage.parse(session.cloud().files().fetch(link.uri().get()), "image " + image);
        if (!found.metadata().image().equals(image)) {
            throw new CloudException.BadAnswer("the link leads to another image");
        }
        file.save(found::writeTo);
        return found;
    }

    @Override
    public String asText() {
        return "image download --image " + image + " "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "")
                + CommandText.option("--tenant", tenant);
    }
}
