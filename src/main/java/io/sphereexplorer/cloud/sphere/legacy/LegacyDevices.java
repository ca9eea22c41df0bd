package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.ClaimedDeviceApi;
import io.sphereexplorer.cloud.sphere.ErrorReport;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.net.ByteString;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The boards of a tenant; cloud-services §1.3, 14 to 20, 39 and 40. Lists tell each page as it arrives. */
final class LegacyDevices implements ClaimedDeviceApi {
    private static final TypeReference<Page<ClaimedDevice>> DEVICES = new TypeReference<>() {};

    private final SphereCalls calls;
    private final String tenant;

    LegacyDevices(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        this.tenant = "/v2/tenants/" + tenant;
    }

    /** The file that allows something on one board. */
    private record CapabilityFile(String signedDeviceCapabilityImageBytes) {}

    @Override
    public void list(Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        calls.pages(tenant + "/devices", DEVICES, onPage);
    }

    @Override
    public void ofGroup(UUID group, Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        calls.pages(tenant + "/devicegroups/" + group + "/devices", DEVICES, onPage);
    }

    @Override
    public void ofProduct(UUID product, Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        calls.pages(tenant + "/products/" + product + "/devices", DEVICES, onPage);
    }

    @Override
    public ClaimedDevice show(String deviceId) throws CloudException {
        return calls.get(pathOf(deviceId), new TypeReference<ClaimedDevice>() {});
    }

    @Override
    public Operation claim(String deviceId) throws CloudException {
        return calls.send("PUT", pathOf(deviceId) + "/claim", LegacyOperations.OPERATION);
    }

    @Override
    public Operation claim(List<String> deviceIds) throws CloudException {
        return calls.send("PUT", tenant + "/devices", deviceIds, LegacyOperations.OPERATION);
    }

    @Override
    public Operation move(String deviceId, UUID group) throws CloudException {
        return calls.send("PUT", pathOf(deviceId) + "/devicegroup", group, LegacyOperations.OPERATION);
    }

    @Override
    public void images(String deviceId, Consumer<List<Image>> onPage) throws CloudException {
        calls.pages(pathOf(deviceId) + "/images", LegacyImages.IMAGES, onPage);
    }

    @Override
    public ByteString capabilityFile(String deviceId, Set<Capability> capabilities) throws CloudException {
        var body = Map.of(
                "DeviceId",
                deviceId,
                "Capabilities",
                capabilities.stream().map(Capability::number).sorted().toList());
        String path = tenant + "/deviceCapabilityImage";
        CapabilityFile file = calls.send("POST", path, body, new TypeReference<CapabilityFile>() {});
        try {
            return ByteString.copyOf(Base64.getDecoder().decode(file.signedDeviceCapabilityImageBytes()));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new CloudException.BadAnswer("POST " + path + ": no base64", e);
        }
    }

    @Override
    public void errorReports(Consumer<List<ErrorReport>> onPage) throws CloudException {
        calls.pages(tenant + "/getDeviceInsights", new TypeReference<Page<ErrorReport>>() {}, onPage);
    }

    private String pathOf(String deviceId) {
        return tenant + "/devices/" + SphereCalls.encoded(deviceId);
    }
}
