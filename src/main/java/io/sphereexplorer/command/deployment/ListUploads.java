package io.sphereexplorer.command.deployment;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which image packages a tenant keeps at the service. */
public record ListUploads(Optional<String> tenant) implements CloudCommand<List<Image>> {
    @Override
    public List<Image> run(Session session) throws IOException {
        List<Image> all = new ArrayList<>();
        OpenTenant.of(session, tenant, Role.READER).images().list(all::addAll);
        return all;
    }

    @Override
    public String asText() {
        return "image list" + CommandText.option("--tenant", tenant);
    }
}
