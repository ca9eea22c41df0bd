package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.cloud.DeviceGroup.Settings;
import io.sphereexplorer.emulator.scenario.CloudState.DeploymentState;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The device groups of a tenant and what is deployed to them; cloud-services §1.3, 25 to 34. */
final class DeviceGroupRoutes {
    private static final Optional<Role> READER = Optional.of(Role.READER);
    private static final Optional<Role> CONTRIBUTOR = Optional.of(Role.CONTRIBUTOR);
    private static final String TENANT = "/v2/tenants/{tenant}";
    private static final String GROUPS = TENANT + "/devicegroups";
    private static final int LONGEST_NAME = 50;
    /** In this order; cloud-services §1.4. */
    private static final List<Settings> DEFAULTS = List.of(
            new Settings("Development", "Default device group for development", 0, 1, false),
            new Settings("Field Test", "Default device group for field tests", 0, 0, false),
            new Settings("Production", "Default device group for production", 0, 0, false),
            new Settings("Production OS Evaluation", "Default device group for production evaluation", 1, 0, false),
            new Settings("Field Test OS Evaluation", "Default device group for field test evaluation", 1, 0, false));

    private final EmulatedCloud cloud;

    DeviceGroupRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        return List.of(
                new CloudRoute(
                        "GET",
                        GROUPS,
                        READER,
                        call -> Pages.of(call, call.inTenant().groups().stream().map(DeviceGroup::json))),
                new CloudRoute("GET", TENANT + "/products/{product}/deviceGroups", READER, this::ofProduct),
                new CloudRoute("POST", TENANT + "/products/{product}/devicegroups", CONTRIBUTOR, this::createDefaults),
                new CloudRoute(
                        "GET",
                        TENANT + "/products/name/{productName}/deviceGroups/name/{groupName}",
                        READER,
                        this::named),
                new CloudRoute(
                        "GET",
                        GROUPS + "/{group}",
                        READER,
                        call -> Reply.ok(group(call).json())),
                new CloudRoute("POST", GROUPS, CONTRIBUTOR, this::create),
                new CloudRoute("PATCH", GROUPS + "/{group}", CONTRIBUTOR, this::change),
                new CloudRoute("DELETE", GROUPS + "/{group}", Optional.of(Role.ADMINISTRATOR), this::delete),
                new CloudRoute(
                        "GET",
                        GROUPS + "/{group}/deployments",
                        READER,
                        call -> Pages.of(
                                call, group(call).deployments().stream().map(Deployment::json))),
                new CloudRoute("POST", GROUPS + "/{group}/deployments", CONTRIBUTOR, this::deploy));
    }

    /** Letters, digits and blanks, at most 50 (cloud-services §1.4). */
    static String name(String text) throws CloudRefusal {
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ]*") || text.length() > LONGEST_NAME) {
            throw CloudRefusal.badRequest("The name is not valid.");
        }
        return text;
    }

    static void addDefaults(EmulatedCloud cloud, Tenant tenant, UUID product) throws CloudRefusal {
        for (Settings settings : DEFAULTS) {
            tenant.store(new DeviceGroup(cloud.newId("group"), tenant.id(), product, settings, List.of()));
        }
    }

    private Reply ofProduct(CloudCall call) throws CloudRefusal {
        UUID product = call.inTenant().product(call.id("product")).id();
        return Pages.of(
                call,
                call.inTenant().groups().stream()
                        .filter(group -> group.product().equals(product))
                        .map(DeviceGroup::json));
    }

    private Reply createDefaults(CloudCall call) throws CloudRefusal {
        UUID product = call.inTenant().product(call.id("product")).id();
        addDefaults(cloud, call.inTenant(), product);
        return ofProduct(call);
    }

    private Reply named(CloudCall call) throws CloudRefusal {
        String product = call.variable("productName");
        String group = call.variable("groupName");
        return call.inTenant().products().stream()
                .filter(each -> each.name().equalsIgnoreCase(product))
                .flatMap(each -> call.inTenant().groups().stream()
                        .filter(one -> one.product().equals(each.id())))
                .filter(each -> each.settings().name().equalsIgnoreCase(group))
                .findFirst()
                .map(found -> Reply.ok(found.json()))
                .orElseThrow(() -> CloudRefusal.notFound("Device group '%s/%s'".formatted(product, group)));
    }

    private Reply create(CloudCall call) throws CloudRefusal {
        Tenant tenant = call.inTenant();
        UUID product = tenant.product(CloudCall.guid(call.text("ProductId"))).id();
        Settings settings = changed(new Settings(name(call.text("Name")), "", 0, 0, false), call.body());
        var group = new DeviceGroup(cloud.newId("group"), tenant.id(), product, settings, List.of());
        tenant.store(group);
        return Reply.ok(group.json());
    }

    private Reply change(CloudCall call) throws CloudRefusal {
        DeviceGroup group = group(call);
        DeviceGroup changed = group.with(changed(group.settings(), call.body()));
        call.inTenant().store(changed);
        return Reply.ok(changed.json());
    }

    private static Settings changed(Settings now, JsonNode body) throws CloudRefusal {
        return new Settings(
                name(body.path("Name").asText(now.name())),
                body.path("Description").asText(now.description()),
                number(body, "OsFeedType", now.osFeed(), 1),
                number(body, "UpdatePolicy", now.updatePolicy(), DeviceGroup.NO_UPDATES),
                body.path("AllowCrashDumpsCollection").asBoolean(now.crashDumps()));
    }

    private static int number(JsonNode body, String field, int absent, int most) throws CloudRefusal {
        int value = body.path(field).asInt(absent);
        if (value < 0 || value > most) {
            throw CloudRefusal.badRequest("%s is no number from 0 to %d.".formatted(field, most));
        }
        return value;
    }

    private Reply delete(CloudCall call) throws CloudRefusal {
        UUID group = group(call).id();
        if (cloud.devices().stream().anyMatch(device -> device.group().equals(Optional.of(group)))) {
            throw CloudRefusal.conflict("The device group has devices.");
        }
        return Reply.accepted(cloud.begin(
                call.inTenant().id(), CloudOperation.Type.DELETE_DEVICE_GROUP, new CloudWork.DeleteGroup(group)));
    }

    private Reply deploy(CloudCall call) throws CloudRefusal {
        Tenant tenant = call.inTenant();
        DeviceGroup group = group(call);
        List<UUID> images = new ArrayList<>();
        for (JsonNode each : call.body()) {
            images.add(tenant.image(CloudCall.guid(each.asText())).image().image());
        }
        var deployment = new DeploymentState(cloud.newId("deployment"), images, cloud.now());
        return Reply.accepted(cloud.begin(
                tenant.id(), CloudOperation.Type.DEPLOY_TO_DEVICE_GROUP, new CloudWork.Deploy(group.id(), deployment)));
    }

    private static DeviceGroup group(CloudCall call) throws CloudRefusal {
        return call.inTenant().group(call.id("group"));
    }
}
