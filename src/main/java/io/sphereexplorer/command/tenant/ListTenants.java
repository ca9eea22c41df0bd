package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Lists the tenants of the chosen account, with its roles in each. */
public record ListTenants() implements CloudCommand<List<Tenant>> {
    @Override
    public List<Tenant> run(Session session) throws IOException {
        return session.cloud().service().tenants().list();
    }

    @Override
    public String asText() {
        return "tenant list";
    }
}
