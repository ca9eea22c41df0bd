package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.CloudException.NotOffered;
import io.sphereexplorer.cloud.azure.AzureJson;
import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.ClaimedDeviceApi;
import io.sphereexplorer.cloud.sphere.ErrorReport;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The boards of a catalog; cloud-services §2.2. */
final class CatalogDevices implements ClaimedDeviceApi {
    private static final String DEVICES = "devices";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CatalogCalls calls;
    private final DevicePlaces places;

    CatalogDevices(CatalogCalls calls) {
        this.calls = calls;
        places = new DevicePlaces(calls);
    }

    /** The file that allows something on one board. */
    private record CapabilityFile(String image) {}

    @Override
    public void list(Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        places.pages(page -> onPage.accept(devices(page)));
    }

    @Override
    public void ofGroup(UUID group, Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        String path = new CatalogDeviceGroups(calls).place(group).path(DEVICES);
        calls.pages(path, DeviceResource.class, page -> onPage.accept(devices(page)));
    }

    /** Azure lists the boards of groups and of catalogs, not of products. */
    @Override
    public void ofProduct(UUID product, Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        UUID wanted = new CatalogProducts(calls).place(product).uuid();
        list(page -> onPage.accept(page.stream()
                .filter(each -> each.productId().equals(Optional.of(wanted)))
                .toList()));
    }

    @Override
    public ClaimedDevice show(String deviceId) throws CloudException {
        return places.find(deviceId).device(calls.tenant());
    }

    @Override
    public Operation claim(String deviceId) throws CloudException {
        Object body = Map.of("properties", Map.of("deviceId", deviceId));
        return calls.begin("PUT", unassigned().child(DEVICES, deviceId).path(), Optional.of(body));
    }

    @Override
    public Operation claim(List<String> deviceIds) throws CloudException {
        Object body = Map.of("deviceIdentifiers", deviceIds);
        return calls.begin("POST", unassigned().path("claimDevices"), Optional.of(body));
    }

    @Override
    public Operation move(String deviceId, UUID group) throws CloudException {
        ResourceId to = new CatalogDeviceGroups(calls).place(group);
        ResourceId from = places.find(deviceId).id();
        return calls.begin("PATCH", from.path(), Optional.of(Map.of("properties", Map.of("deviceGroupId", to.text()))));
    }

    /** What is deployed to its group; Azure does not tell it for a board. */
    @Override
    public void images(String deviceId, Consumer<List<Image>> onPage) throws CloudException {
        Optional<ResourceId> group = places.find(deviceId).group();
        if (group.isEmpty()) {
            onPage.accept(List.of());
            return;
        }
        List<ImageResource> deployed = new CatalogDeployments(calls)
                .current(group.get())
                .map(DeploymentResource::images)
                .orElse(List.of());
        List<Image> images = new ArrayList<>();
        for (ImageResource each : deployed) {
            Optional<Image> told = each.image();
            images.add(told.isPresent() ? told.get() : new CatalogImages(calls).show(each.imageId()));
        }
        onPage.accept(images);
    }

    @Override
    public ByteString capabilityFile(String deviceId, Set<Capability> capabilities) throws CloudException {
        List<String> names = new ArrayList<>();
        for (Capability each : capabilities.stream().sorted().toList()) {
            names.add(name(each));
        }
        String path = places.find(deviceId).id().path("generateCapabilityImage");
        Response first = calls.send("POST", path, Optional.of(Map.of("capabilities", names)));
        Response answer = calls.operations().result(first, PATIENCE);
        CapabilityFile file = AzureJson.read("POST " + path, answer.body(), new TypeReference<CapabilityFile>() {});
        try {
            return ByteString.copyOf(Base64.getMimeDecoder().decode(file.image()));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new CloudException.BadAnswer("POST " + path + ": no base64", e);
        }
    }

    @Override
    public void errorReports(Consumer<List<ErrorReport>> onPage) throws CloudException {
        calls.asked(
                calls.root().path("listDeviceInsights"),
                Map.of(),
                DeviceInsight.class,
                page -> onPage.accept(page.stream().map(DeviceInsight::report).toList()));
    }

    /** Where boards go that are claimed into no group. */
    private ResourceId unassigned() throws CloudException {
        return calls.root().child(ResourceId.PRODUCTS, ResourceId.DEFAULT).child(ResourceId.GROUPS, ResourceId.DEFAULT);
    }

    private List<ClaimedDevice> devices(List<DeviceResource> page) {
        return page.stream().map(each -> each.device(calls.tenant())).toList();
    }

    private static String name(Capability capability) throws NotOffered {
        return switch (capability) {
            case APP_DEVELOPMENT -> "ApplicationDevelopment";
            case FIELD_SERVICING -> "FieldServicing";
            case RF_TEST_MODE -> throw new NotOffered(NotOffered.Wish.RADIO_TEST);
        };
    }
}
