package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The boards of a tenant; cloud-services §1.3, 14 to 20, 39 and 40. Lists tell each page as it arrives. */
public final class ClaimedDeviceApi {
    /** How many boards one bulk claim takes. */
    public static final int LARGEST_BULK = 1000;

    private static final TypeReference<Page<ClaimedDevice>> DEVICES = new TypeReference<>() {};

    private final SphereCalls calls;
    private final String tenant;

    ClaimedDeviceApi(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        this.tenant = "/v2/tenants/" + tenant;
    }

    /** The file that allows something on one board. */
    private record CapabilityFile(String signedDeviceCapabilityImageBytes) {}

    public void list(Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        calls.pages(tenant + "/devices", DEVICES, onPage);
    }

    public void ofGroup(UUID group, Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        calls.pages(tenant + "/devicegroups/" + group + "/devices", DEVICES, onPage);
    }

    public void ofProduct(UUID product, Consumer<List<ClaimedDevice>> onPage) throws CloudException {
        calls.pages(tenant + "/products/" + product + "/devices", DEVICES, onPage);
    }

    public ClaimedDevice show(String deviceId) throws CloudException {
        return calls.get(pathOf(deviceId), new TypeReference<ClaimedDevice>() {});
    }

    /** Begins to claim a board, for ever; again in the same tenant succeeds. */
    public Operation claim(String deviceId) throws CloudException {
        return calls.send("PUT", pathOf(deviceId) + "/claim", OperationApi.OPERATION);
    }

    /**
     * Begins to claim boards, for ever.
     *
     * @param deviceIds at most {@link #LARGEST_BULK}
     */
    public Operation claim(List<String> deviceIds) throws CloudException {
        return calls.send("PUT", tenant + "/devices", deviceIds, OperationApi.OPERATION);
    }

    public Operation move(String deviceId, UUID group) throws CloudException {
        return calls.send("PUT", pathOf(deviceId) + "/devicegroup", group, OperationApi.OPERATION);
    }

    /** What the board is meant to run. */
    public void images(String deviceId, Consumer<List<Image>> onPage) throws CloudException {
        calls.pages(pathOf(deviceId) + "/images", ImageApi.IMAGES, onPage);
    }

    /** The signed file that allows {@code capabilities} on this board and no other. */
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

    /** What happened to the tenant's boards: at most 1000 events, or those of 14 days. */
    public void errorReports(Consumer<List<ErrorReport>> onPage) throws CloudException {
        calls.pages(tenant + "/getDeviceInsights", new TypeReference<Page<ErrorReport>>() {}, onPage);
    }

    private String pathOf(String deviceId) {
        return tenant + "/devices/" + SphereCalls.encoded(deviceId);
    }
}
