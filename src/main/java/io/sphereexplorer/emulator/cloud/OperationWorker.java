package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.scenario.CloudState.ProductState;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.util.UUID;

/** Does what operations of the cloud were begun for, with the checks that count at their end. */
record OperationWorker(EmulatedCloud cloud) implements CloudOperation.Worker {
    @Override
    public String apply(UUID tenant, CloudWork work) throws CloudRefusal {
        if (cloud.faults().active(CloudFault.TENANT_IN_MIGRATION)) {
            throw new CloudRefusal(409, CloudRefusal.IN_MIGRATION, "Practice: the tenant is being migrated.");
        }
        if (cloud.faults().active(CloudFault.OPERATION_FAILED)) {
            throw new CloudRefusal(500, "OperationFailed", "Practice: the operation failed.");
        }
        return "/v2/tenants/" + tenant + resource(tenant, work);
    }

    /** Where in the tenant the result is, when the work is done. */
    private String resource(UUID tenant, CloudWork work) throws CloudRefusal {
        return switch (work) {
            case CloudWork.CreateTenant create -> createTenant(tenant, create);
            case CloudWork.CreateCatalog create -> createCatalog(tenant, create);
            case CloudWork.Claim claim -> claim(existing(tenant), claim);
            case CloudWork.ClaimInto claim -> claimInto(existing(tenant), claim);
            case CloudWork.Move move -> move(existing(tenant), move);
            case CloudWork.MoveOut move -> moveOut(move);
            case CloudWork.CreateProduct create -> createProduct(existing(tenant), create);
            case CloudWork.DeleteProduct delete -> {
                existing(tenant).removeProduct(delete.product());
                yield "/products";
            }
            case CloudWork.DeleteGroup delete -> {
                existing(tenant).removeGroup(delete.group());
                yield "/devicegroups";
            }
            case CloudWork.Deploy deploy -> deploy(existing(tenant), deploy);
            case CloudWork.Upload upload -> upload(existing(tenant), upload);
        };
    }

    private Tenant existing(UUID tenant) throws CloudRefusal {
        return cloud.tenant(tenant).orElseThrow(() -> CloudRefusal.notFound("Tenant '" + tenant + "'"));
    }

    private String createTenant(UUID id, CloudWork.CreateTenant create) throws CloudRefusal {
        cloud.store(cloud.withoutTenant(create.device()).havingMadeTenant());
        var tenant = new Tenant(id, create.name(), cloud.now());
        tenant.assign(cloud.principal(create.creator()), Role.ADMINISTRATOR);
        cloud.add(tenant);
        return "";
    }

    private String createCatalog(UUID id, CloudWork.CreateCatalog create) throws CloudRefusal {
        if (CatalogNames.of(cloud.tenants()).containsValue(create.name())) {
            throw CloudRefusal.conflict("A catalog named '%s' exists.".formatted(create.name()));
        }
        var tenant = new Tenant(id, create.name(), cloud.now());
        tenant.assign(cloud.principal(create.creator()), Role.ADMINISTRATOR);
        tenant.tag(create.tags());
        cloud.add(tenant);
        return "";
    }

    private String claimInto(Tenant tenant, CloudWork.ClaimInto claim) throws CloudRefusal {
        DeviceGroup group = tenant.group(claim.group());
        for (String device : claim.devices()) {
            cloud.store(cloud.claimable(device, tenant).claimedInto(tenant.id()).in(group));
        }
        return "/devices";
    }

    private String moveOut(CloudWork.MoveOut move) {
        cloud.store(cloud.device(move.device()).orElseThrow().outOfGroup());
        return "/devices/" + move.device();
    }

    private String claim(Tenant tenant, CloudWork.Claim claim) throws CloudRefusal {
        for (String device : claim.devices()) {
            cloud.store(cloud.claimable(device, tenant).claimedInto(tenant.id()));
        }
        return claim.devices().size() == 1 ? "/devices/" + claim.devices().getFirst() : "/devices";
    }

    private String move(Tenant tenant, CloudWork.Move move) throws CloudRefusal {
        DeviceGroup group = tenant.group(move.group());
        cloud.store(cloud.device(move.device()).orElseThrow().in(group));
        return "/devices/" + move.device();
    }

    private String createProduct(Tenant tenant, CloudWork.CreateProduct create) throws CloudRefusal {
        ProductState product = create.product();
        tenant.add(new Product(product.id(), tenant.id(), product.name(), product.description()));
        if (create.withGroups()) {
            DeviceGroupRoutes.addDefaults(cloud, tenant, product.id());
        }
        return "/products/" + product.id();
    }

    private static String deploy(Tenant tenant, CloudWork.Deploy deploy) throws CloudRefusal {
        tenant.store(tenant.group(deploy.group()).with(new Deployment(tenant.id(), deploy.deployment())));
        return "/devicegroups/%s/deployments".formatted(deploy.group());
    }

    private static String upload(Tenant tenant, CloudWork.Upload upload) throws CloudRefusal {
        CloudImage image = CloudImage.of(upload.octets());
        tenant.store(image);
        return "/images/" + image.image().image();
    }
}
