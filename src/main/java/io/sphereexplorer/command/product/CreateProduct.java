package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Creates a product.
 *
 * @param withDefaultGroups whether it gets the five usual device groups
 */
public record CreateProduct(Optional<String> tenant, String name, String description, boolean withDefaultGroups)
        implements CloudCommand<Product> {
    private static final Pattern USABLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ]{0,49}");

    /** Whether a product may be called so: 1 to 50 letters, digits and blanks (cloud-services §1.4). */
    public static boolean isUsable(String name) {
        return USABLE.matcher(name).matches();
    }

    @Override
    public Product run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        open.await(open.products().create(name, description, withDefaultGroups));
        return open.product(name);
    }

    @Override
    public String asText() {
        return "product create " + CommandText.option("--name", name)
                + (description.isEmpty() ? "" : " " + CommandText.option("--description", description))
                + (withDefaultGroups ? "" : " --no-default-device-groups")
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
