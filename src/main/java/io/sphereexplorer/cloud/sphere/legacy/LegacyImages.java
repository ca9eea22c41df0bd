package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.ImageApi;
import io.sphereexplorer.cloud.sphere.ImageLink;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.net.ByteString;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The image packages that a tenant keeps at the service; cloud-services §1.3, 35 to 38. */
final class LegacyImages implements ImageApi {
    static final TypeReference<Page<Image>> IMAGES = new TypeReference<>() {};

    private final SphereCalls calls;
    private final String images;

    LegacyImages(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        images = "/v2/tenants/" + tenant + "/images";
    }

    @Override
    public Operation upload(ByteString imagePackage) throws CloudException {
        return upload(imagePackage, _ -> {});
    }

    @Override
    public Operation upload(ByteString imagePackage, LongConsumer sent) throws CloudException {
        return calls.sendOctets(images, imagePackage, LegacyOperations.OPERATION, sent);
    }

    @Override
    public void list(Consumer<List<Image>> onPage) throws CloudException {
        calls.pages(images, IMAGES, onPage);
    }

    @Override
    public ImageLink link(UUID image) throws CloudException {
        return calls.get(images + "/" + image, new TypeReference<ImageLink>() {});
    }

    @Override
    public Image show(UUID image) throws CloudException {
        return calls.get(images + "/" + image + "/metadata", new TypeReference<Image>() {});
    }
}
