package io.sphereexplorer.command.deployment;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Reads what the service knows of an image package that it keeps. */
public record ShowUpload(Optional<String> tenant, UUID image) implements CloudCommand<Image> {
    @Override
    public Image run(Session session) throws IOException {
        return OpenTenant.of(session, tenant, Role.READER).images().show(image);
    }

    @Override
    public String asText() {
        return "image show --image " + image + CommandText.option("--tenant", tenant);
    }
}
