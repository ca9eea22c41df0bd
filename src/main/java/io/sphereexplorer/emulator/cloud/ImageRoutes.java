package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.util.List;
import java.util.Optional;

/** The image packages that a tenant keeps at the service; cloud-services §1.3, 35 to 38. */
final class ImageRoutes {
    private static final Optional<Role> READER = Optional.of(Role.READER);
    private static final String IMAGES = "/v2/tenants/{tenant}/images";

    private final EmulatedCloud cloud;

    ImageRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        return List.of(
                new CloudRoute("POST", IMAGES, Optional.of(Role.CONTRIBUTOR), this::upload),
                new CloudRoute(
                        "GET",
                        IMAGES,
                        READER,
                        call -> Pages.of(call, call.inTenant().images().stream().map(CloudImage::json))),
                new CloudRoute("GET", IMAGES + "/{image}", READER, this::link),
                new CloudRoute(
                        "GET",
                        IMAGES + "/{image}/metadata",
                        READER,
                        call -> Reply.ok(call.inTenant().image(call.id("image")).json())));
    }

    private Reply upload(CloudCall call) throws CloudRefusal {
        Tenant tenant = call.inTenant();
        var work = new CloudWork.Upload(CloudImage.of(call.request().body()).base64());
        return Reply.ok(cloud.begin(tenant.id(), CloudOperation.Type.IMAGE_UPLOAD, work));
    }

    /** Practice has no storage to fetch from, and says so as the service does when a link cannot be made. */
    private Reply link(CloudCall call) throws CloudRefusal {
        call.inTenant().image(call.id("image"));
        return Reply.ok(CloudJson.object()
                .put("IsSuccess", false)
                .putNull("Uri")
                .put("UriMessage", "The emulated service hands out no download links."));
    }
}
