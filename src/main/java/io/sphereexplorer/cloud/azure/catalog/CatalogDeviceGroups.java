package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.CloudException.NotOffered;
import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroupApi;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.NewDeviceGroup;
import io.sphereexplorer.cloud.sphere.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The device groups of a catalog and what is deployed to them; cloud-services §2.2. */
final class CatalogDeviceGroups implements DeviceGroupApi {
    static final String GENERATE = "generateDefaultDeviceGroups";

    private static final TypeReference<GroupResource> GROUP = new TypeReference<>() {};
    private static final int CONFLICT = 409;

    private final CatalogCalls calls;
    private final CatalogDeployments deployments;

    CatalogDeviceGroups(CatalogCalls calls) {
        this.calls = calls;
        deployments = new CatalogDeployments(calls);
    }

    /** Those of all products; what is deployed to them is asked once for all. */
    @Override
    public void list(Consumer<List<DeviceGroup>> onPage) throws CloudException {
        List<List<GroupResource>> pages = new ArrayList<>();
        calls.asked(calls.root().path("listDeviceGroups"), Map.of(), GroupResource.class, pages::add);
        Map<UUID, Deployment> current = pages.stream().flatMap(List::stream).anyMatch(GroupResource::hasDeployment)
                ? deployments.currentOfAll()
                : Map.of();
        pages.forEach(page -> onPage.accept(groups(page, current)));
    }

    @Override
    public void ofProduct(UUID product, Consumer<List<DeviceGroup>> onPage) throws CloudException {
        String path = new CatalogProducts(calls).place(product).path(ResourceId.GROUPS);
        List<GroupResource> all = new ArrayList<>();
        calls.pages(path, GroupResource.class, all::addAll);
        onPage.accept(complete(all));
    }

    @Override
    public List<DeviceGroup> createDefaults(UUID product) throws CloudException {
        ResourceId place = new CatalogProducts(calls).place(product);
        calls.complete("POST", place.path(GENERATE), Optional.empty());
        List<DeviceGroup> all = new ArrayList<>();
        ofProduct(product, all::addAll);
        return all;
    }

    @Override
    public DeviceGroup named(String product, String group) throws CloudException {
        return at(calls.root().child(ResourceId.PRODUCTS, product).child(ResourceId.GROUPS, group));
    }

    @Override
    public DeviceGroup show(UUID group) throws CloudException {
        return at(place(group));
    }

    /** One of that name is not touched, although the request would change it. */
    @Override
    public DeviceGroup create(NewDeviceGroup group) throws CloudException {
        ResourceId place = new CatalogProducts(calls).place(group.productId()).child(ResourceId.GROUPS, group.name());
        if (calls.find(place.path(), GROUP).isPresent()) {
            throw CloudException.Refused.of(CONFLICT, "The product has a device group '%s'.".formatted(group.name()));
        }
        var settings = new DeviceGroupChange(
                Optional.empty(),
                Optional.of(group.description()),
                Optional.of(group.osFeedType()),
                Optional.of(group.updatePolicy()),
                Optional.empty());
        calls.complete("PUT", place.path(), Optional.of(GroupResource.content(settings)));
        return at(place);
    }

    /** A new name is refused: in Azure the name is what a group is known by. */
    @Override
    public DeviceGroup change(UUID group, DeviceGroupChange change) throws CloudException {
        ResourceId place = place(group);
        if (change.name().filter(name -> !name.equals(place.name())).isPresent()) {
            throw new NotOffered(NotOffered.Wish.GROUP_NAME);
        }
        calls.complete("PATCH", place.path(), Optional.of(GroupResource.content(change)));
        return at(place);
    }

    @Override
    public Operation delete(UUID group) throws CloudException {
        return calls.begin("DELETE", place(group).path(), Optional.empty());
    }

    @Override
    public Operation deploy(UUID group, List<UUID> images) throws CloudException {
        return deployments.deploy(place(group), images);
    }

    @Override
    public void deployments(UUID group, Consumer<List<Deployment>> onPage) throws CloudException {
        deployments.list(place(group), onPage);
    }

    /** Where a group is. */
    ResourceId place(UUID group) throws CloudException {
        Optional<ResourceId> known = calls.known(group);
        if (known.isEmpty()) {
            String path = calls.root().path("listDeviceGroups");
            calls.asked(path, Map.of(), GroupResource.class, this::learn);
            known = calls.known(group);
        }
        return known.orElseThrow(() -> CatalogCalls.notFound("The catalog has no such device group."));
    }

    private DeviceGroup at(ResourceId place) throws CloudException {
        return complete(List.of(calls.get(place.path(), GROUP))).getFirst();
    }

    private List<DeviceGroup> complete(List<GroupResource> told) throws CloudException {
        Map<UUID, Deployment> current = new HashMap<>();
        for (GroupResource each : told) {
            if (each.hasDeployment()) {
                deployments
                        .current(each.id())
                        .ifPresent(found -> current.put(each.id().uuid(), found.deployment(calls.tenant())));
            }
        }
        return groups(told, current);
    }

    private List<DeviceGroup> groups(List<GroupResource> told, Map<UUID, Deployment> current) {
        learn(told);
        return told.stream()
                .filter(each -> !each.id().isOfSystem())
                .map(each -> each.group(
                        calls.tenant(),
                        Optional.ofNullable(current.get(each.id().uuid()))))
                .toList();
    }

    private void learn(List<GroupResource> told) {
        for (GroupResource each : told) {
            calls.places().learn(each.id());
            each.id().within(ResourceId.PRODUCTS).ifPresent(calls.places()::learn);
        }
    }
}
