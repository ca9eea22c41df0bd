package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The image packages that a tenant keeps at the service; cloud-services §1.3, 35 to 38. */
public interface ImageApi {
    /**
     * Sends a package; name and IDs stand in it.
     *
     * @param imagePackage the whole file
     */
    Operation upload(ByteString imagePackage) throws CloudException;

    /**
     * The same, telling how far it is.
     *
     * @param sent told on this thread how many octets are sent, as far as that is known
     */
    Operation upload(ByteString imagePackage, LongConsumer sent) throws CloudException;

    void list(Consumer<List<Image>> onPage) throws CloudException;

    ImageLink link(UUID image) throws CloudException;

    Image show(UUID image) throws CloudException;
}
