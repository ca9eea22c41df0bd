package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Wording;
import java.util.List;

/** The results of commands about tenants as answers; keys and texts are those of azsphere-cli §3.3 and §6. */
final class TenantAnswers {
    private static final String NONE = "You don't have access to any Azure Sphere tenants.";

    private TenantAnswers() {}

    static Answer tenants(List<Tenant> tenants) {
        return Answer.list(
                tenants.stream().map(TenantAnswers::entry).toList(),
                tenants.isEmpty() ? NONE : AccountAnswers.found(tenants));
    }

    static Answer tenant(Tenant tenant) {
        ObjectNode entry = entry(tenant);
        String title = Wording.of(tenant).title();
        String lines = TextLines.of(entry, "name", title + " Name", "id", title + " ID", "roles", "Roles");
        return Answer.object(entry, lines);
    }

    static Answer selected(Tenant tenant) {
        ObjectNode entry =
                JsonNodeFactory.instance.objectNode().put("id", tenant.id().toString());
        String text = "Default Azure Sphere %s ID has been set to '%s'."
                .formatted(Wording.of(tenant).noun(), tenant.id());
        return Answer.object(entry, text).showing();
    }

    static Answer created(Tenant tenant) {
        String text = """
                Created a new Azure Sphere tenant:
                 --> Tenant Name: %s
                 --> Tenant ID:   %s""".formatted(tenant.name(), tenant.id());
        return Answer.object(entry(tenant), text);
    }

    private static ObjectNode entry(Tenant tenant) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("id", tenant.id().toString())
                .put("name", tenant.name());
        ArrayNode roles = entry.putArray("roles");
        tenant.roles().forEach(roles::add);
        tenant.catalog().ifPresent(resource -> entry.put("resourceId", resource));
        return entry;
    }
}
