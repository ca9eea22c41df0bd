package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ClaimedDeviceApi;
import io.sphereexplorer.cloud.sphere.DeviceGroupApi;
import io.sphereexplorer.cloud.sphere.ImageApi;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.ProductApi;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.NameException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The tenant that a command is about, as the service shows it now, with the calls to what is in it. Every call blocks. */
public record OpenTenant(Tenant tenant, SphereApi service) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /**
     * Asks the service what the account may do in the tenant, before anything else is sent.
     *
     * @param named by name or ID; the chosen tenant if empty
     * @param needed the lowest role that will do
     */
    public static OpenTenant of(Session session, Optional<String> named, Role needed) throws IOException {
        Tenant tenant = session.cloud().tenant(named, needed);
        return new OpenTenant(tenant, session.cloud().service());
    }

    public ProductApi products() {
        return service.products(tenant.id());
    }

    public DeviceGroupApi groups() {
        return service.deviceGroups(tenant.id());
    }

    public ClaimedDeviceApi devices() {
        return service.devices(tenant.id());
    }

    public ImageApi images() {
        return service.images(tenant.id());
    }

    /**
     * Blocks until the service has done what it began.
     *
     * @throws CloudException.OperationFailed if it did not, or not without errors
     */
    public void await(Operation begun) throws CloudException {
        Operation over = service.operations(tenant.id()).await(begun, PATIENCE);
        if (over.state() == Operation.State.COMPLETE_WITH_ERRORS) {
            var failure = over.failure().orElse(new Operation.Failure(0, "completed with errors"));
            throw new CloudException.OperationFailed(failure.code(), failure.message());
        }
    }

    public List<Product> allProducts() throws CloudException {
        List<Product> all = new ArrayList<>();
        products().list(all::addAll);
        return all;
    }

    /**
     * The product of that name, in any case, or with that ID.
     *
     * @throws NameException if it is not clear which
     */
    public Product product(String nameOrId) throws IOException {
        if (isId(nameOrId)) {
            return products().show(UUID.fromString(nameOrId));
        }
        List<Product> all = allProducts();
        List<Product> found = all.stream()
                .filter(each -> each.name().equalsIgnoreCase(nameOrId))
                .toList();
        if (found.size() > 1) {
            throw NameException.several(
                    NameException.Kind.PRODUCT,
                    nameOrId,
                    found.stream().map(each -> each.id().toString()).toList());
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> NameException.none(
                        NameException.Kind.PRODUCT,
                        nameOrId,
                        all.stream().map(Product::name).toList()));
    }

    /**
     * The device group that is named {@code Product/Group}, in any case, by its ID, or by its own name if no other
     * product has such a group.
     *
     * @throws NameException if it is not clear which
     */
    public NamedGroup group(String pathOrId) throws IOException {
        return new GroupFinder(this).find(pathOrId);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
