package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The boards of a tenant; cloud-services §1.3, 14 to 20, 39 and 40. Lists tell each page as it arrives. */
public interface ClaimedDeviceApi {
    /** How many boards one bulk claim takes. */
    int LARGEST_BULK = 1000;

    void list(Consumer<List<ClaimedDevice>> onPage) throws CloudException;

    void ofGroup(UUID group, Consumer<List<ClaimedDevice>> onPage) throws CloudException;

    void ofProduct(UUID product, Consumer<List<ClaimedDevice>> onPage) throws CloudException;

    ClaimedDevice show(String deviceId) throws CloudException;

    /** Begins to claim a board, for ever; again in the same tenant succeeds. */
    Operation claim(String deviceId) throws CloudException;

    /**
     * Begins to claim boards, for ever.
     *
     * @param deviceIds at most {@link #LARGEST_BULK}
     */
    Operation claim(List<String> deviceIds) throws CloudException;

    Operation move(String deviceId, UUID group) throws CloudException;

    /** What the board is meant to run. */
    void images(String deviceId, Consumer<List<Image>> onPage) throws CloudException;

    /** The signed file that allows {@code capabilities} on this board and no other. */
    ByteString capabilityFile(String deviceId, Set<Capability> capabilities) throws CloudException;

    /** What happened to the tenant's boards: at most 1000 events, or those of 14 days. */
    void errorReports(Consumer<List<ErrorReport>> onPage) throws CloudException;
}
