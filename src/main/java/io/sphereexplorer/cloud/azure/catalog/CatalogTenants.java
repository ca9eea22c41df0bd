package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.CloudException.NotOffered;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.TenantApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The catalogs of all subscriptions that the account sees; cloud-services §2.2. */
final class CatalogTenants implements TenantApi {
    /** What stands where a tenant of Legacy has roles: what the account may do, Azure judges at each request. */
    static final String ROLE = "Azure RBAC";

    private static final String SUBSCRIPTIONS_VERSION = "2019-06-01";
    private static final int NOT_FOUND = 404;

    private final AzureCalls calls;
    private final CatalogPlaces places;

    CatalogTenants(AzureCalls calls, CatalogPlaces places) {
        this.calls = calls;
        this.places = places;
    }

    /** A subscription as Azure lists it. */
    record Subscription(ResourceId id) {
        Subscription {
            Objects.requireNonNull(id);
        }
    }

    /** A catalog as Azure shows it. */
    record Catalog(ResourceId id, String name, Optional<Properties> properties) {
        /** One that is being made has no ID yet. */
        record Properties(Optional<UUID> tenantId) {}

        Catalog {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }

        Optional<Tenant> tenant() {
            return properties
                    .flatMap(Properties::tenantId)
                    .map(tenant -> new Tenant(tenant, name, List.of(ROLE), Optional.of(id.text())));
        }
    }

    /** Those of all subscriptions; one that refuses to be looked into counts only if there is nothing else. */
    @Override
    public List<Tenant> list() throws CloudException {
        List<Subscription> subscriptions = new ArrayList<>();
        calls.pages("/subscriptions", SUBSCRIPTIONS_VERSION, Subscription.class, subscriptions::addAll);
        List<Tenant> found = new ArrayList<>();
        List<CloudException> refusals = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            try {
                found.addAll(in(subscription));
            } catch (CloudException.Refused e) {
                refusals.add(e);
            }
        }
        if (found.isEmpty() && !refusals.isEmpty()) {
            throw refusals.getFirst();
        }
        found.forEach(tenant ->
                places.learn(tenant.id(), new ResourceId(tenant.catalog().orElseThrow())));
        return List.copyOf(found);
    }

    private List<Tenant> in(Subscription subscription) throws CloudException {
        List<Catalog> catalogs = new ArrayList<>();
        String path = subscription.id().path("providers/Microsoft.AzureSphere/catalogs");
        calls.pages(path, CatalogCalls.VERSION, Catalog.class, catalogs::addAll);
        return catalogs.stream().flatMap(each -> each.tenant().stream()).toList();
    }

    @Override
    public Tenant show(UUID id) throws CloudException {
        Optional<ResourceId> known = places.find(id);
        if (known.isEmpty()) {
            return found(id);
        }
        try {
            Catalog catalog = calls.get(known.get().path(), CatalogCalls.VERSION, new TypeReference<Catalog>() {});
            return catalog.tenant()
                    .filter(tenant -> tenant.id().equals(id))
                    .orElseThrow(() -> new CloudException.BadAnswer("the catalog has another ID by now"));
        } catch (CloudException.Refused e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            places.forget(id); // it may have moved to another resource group
            return found(id);
        }
    }

    private Tenant found(UUID id) throws CloudException {
        return list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CloudException.Refused.of(
                        NOT_FOUND, "No subscription of the account has a catalog with ID '%s'.".formatted(id)));
    }

    /** Refused, since a catalog takes a subscription and a resource group in the place of a board. */
    @Override
    public Operation create(String deviceId, String name) throws CloudException {
        throw new NotOffered(NotOffered.Wish.NEW_CATALOG);
    }

    @Override
    public Tenant rename(UUID id, String name) throws CloudException {
        throw new NotOffered(NotOffered.Wish.CATALOG_NAME);
    }
}
