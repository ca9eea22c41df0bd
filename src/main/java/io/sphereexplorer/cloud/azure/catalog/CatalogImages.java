package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.azure.AzureJson;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.ImageApi;
import io.sphereexplorer.cloud.sphere.ImageLink;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.net.ByteString;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The image packages that a catalog keeps; cloud-services §2.2. */
final class CatalogImages implements ImageApi {
    private static final String IMAGES = "images";
    private static final TypeReference<ImageResource> IMAGE = new TypeReference<>() {};

    private final CatalogCalls calls;

    CatalogImages(CatalogCalls calls) {
        this.calls = calls;
    }

    @Override
    public Operation upload(ByteString imagePackage) throws CloudException {
        return upload(imagePackage, _ -> {});
    }

    /** Azure takes the package in base64, so that what is sent is scaled to what was to be sent. */
    @Override
    public Operation upload(ByteString imagePackage, LongConsumer sent) throws CloudException {
        String digits = Base64.getEncoder().encodeToString(imagePackage.toByteArray());
        ByteString body = AzureJson.write(Map.of("properties", Map.of("image", digits)));
        return calls.begin(
                calls.root().path("uploadImage"),
                body,
                octets -> sent.accept(octets * imagePackage.size() / Math.max(1, body.size())));
    }

    @Override
    public void list(Consumer<List<Image>> onPage) throws CloudException {
        calls.pages(
                calls.root().path(IMAGES),
                ImageResource.class,
                page -> onPage.accept(
                        page.stream().flatMap(each -> each.image().stream()).toList()));
    }

    @Override
    public ImageLink link(UUID image) throws CloudException {
        return at(image).link();
    }

    @Override
    public Image show(UUID image) throws CloudException {
        return at(image).image().orElseThrow(() -> new CloudException.BadAnswer("an image without a component"));
    }

    private ImageResource at(UUID image) throws CloudException {
        return calls.get(calls.root().child(IMAGES, image.toString()).path(), IMAGE);
    }
}
