package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The image packages that a tenant keeps at the service; cloud-services §1.3, 35 to 38. */
public final class ImageApi {
    static final TypeReference<Page<Image>> IMAGES = new TypeReference<>() {};

    private final SphereCalls calls;
    private final String images;

    ImageApi(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        images = "/v2/tenants/" + tenant + "/images";
    }

    /**
     * Sends a package; name and IDs stand in it.
     *
     * @param imagePackage the whole file
     */
    public Operation upload(ByteString imagePackage) throws CloudException {
        return upload(imagePackage, _ -> {});
    }

    /**
     * The same, telling how far it is.
     *
     * @param sent told on this thread how many octets are sent, as far as that is known
     */
    public Operation upload(ByteString imagePackage, LongConsumer sent) throws CloudException {
        return calls.sendOctets(images, imagePackage, OperationApi.OPERATION, sent);
    }

    public void list(Consumer<List<Image>> onPage) throws CloudException {
        calls.pages(images, IMAGES, onPage);
    }

    public ImageLink link(UUID image) throws CloudException {
        return calls.get(images + "/" + image, new TypeReference<ImageLink>() {});
    }

    public Image show(UUID image) throws CloudException {
        return calls.get(images + "/" + image + "/metadata", new TypeReference<Image>() {});
    }
}
