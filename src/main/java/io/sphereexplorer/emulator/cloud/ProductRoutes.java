package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.scenario.CloudState.ProductState;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The products of a tenant; cloud-services §1.3, 21 to 24. */
final class ProductRoutes {
    private static final String PRODUCTS = "/v2/tenants/{tenant}/products";

    private final EmulatedCloud cloud;

    ProductRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        Optional<Role> reader = Optional.of(Role.READER);
        return List.of(
                new CloudRoute(
                        "GET",
                        PRODUCTS,
                        reader,
                        call -> Pages.of(
                                call, call.inTenant().products().stream().map(Product::json))),
                new CloudRoute(
                        "GET",
                        PRODUCTS + "/{product}",
                        reader,
                        call -> Reply.ok(
                                call.inTenant().product(call.id("product")).json())),
                new CloudRoute("POST", PRODUCTS, Optional.of(Role.CONTRIBUTOR), this::create),
                new CloudRoute("DELETE", PRODUCTS + "/{product}", Optional.of(Role.ADMINISTRATOR), this::delete));
    }

    private Reply create(CloudCall call) throws CloudRefusal {
        Tenant tenant = call.inTenant();
        var product = new ProductState(
                cloud.newId("product"),
                DeviceGroupRoutes.name(call.text("Name")),
                call.body().path("Description").asText(""));
        boolean withGroups = call.body().path("CreateDefaultGroups").asBoolean(true);
        if (tenant.products().stream().anyMatch(each -> each.name().equalsIgnoreCase(product.name()))) {
            throw CloudRefusal.conflict("A product named '%s' exists.".formatted(product.name()));
        }
        return Reply.accepted(cloud.begin(
                tenant.id(), CloudOperation.Type.CREATE_PRODUCT, new CloudWork.CreateProduct(product, withGroups)));
    }

    private Reply delete(CloudCall call) throws CloudRefusal {
        Tenant tenant = call.inTenant();
        UUID product = tenant.product(call.id("product")).id();
        if (cloud.devices().stream().anyMatch(device -> device.product().equals(Optional.of(product)))) {
            throw CloudRefusal.conflict("The product has devices.");
        }
        return Reply.accepted(
                cloud.begin(tenant.id(), CloudOperation.Type.DELETE_PRODUCT, new CloudWork.DeleteProduct(product)));
    }
}
