package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.cloud.authority.TenantAuthorities;
import io.sphereexplorer.emulator.scenario.CloudState.MemberState;
import io.sphereexplorer.emulator.scenario.CloudState.ProductState;
import io.sphereexplorer.emulator.scenario.CloudState.TenantState;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What boards are claimed into, and all that belongs to it. Guarded by the cloud it is part of. */
final class Tenant {
    private final UUID id;
    private final Instant begun;
    private final Map<Principal, Set<Role>> members = new LinkedHashMap<>();
    private final Map<UUID, Product> products = new LinkedHashMap<>();
    private final Map<UUID, DeviceGroup> groups = new LinkedHashMap<>();
    private final Map<UUID, CloudImage> images = new LinkedHashMap<>();
    private Optional<TenantAuthorities> authorities = Optional.empty();
    private Map<String, String> tags = Map.of();
    private String name;

    Tenant(UUID id, String name, Instant begun) {
        this.id = id;
        this.name = name;
        this.begun = begun;
    }

    UUID id() {
        return id;
    }

    /** Whether that is its name or ID, in whatever case. */
    boolean isCalled(String nameOrId) {
        return name.equalsIgnoreCase(nameOrId) || id.toString().equalsIgnoreCase(nameOrId);
    }

    /** Its keys are drawn at the first call, since that takes long and few want it. */
    TenantAuthorities authorities() {
        if (authorities.isEmpty()) {
            authorities = Optional.of(TenantAuthorities.begin(id, begun));
        }
        return authorities.get();
    }

    String name() {
        return name;
    }

    /** What Azure keeps beside it, by name. */
    Map<String, String> tags() {
        return tags;
    }

    void tag(Map<String, String> others) {
        tags = Map.copyOf(others);
    }

    void rename(String newName) {
        name = newName;
    }

    void assign(Principal member, Role role) {
        members.computeIfAbsent(member, _ -> EnumSet.noneOf(Role.class)).add(role);
    }

    Map<Principal, Set<Role>> members() {
        return members;
    }

    Set<Role> roles(Principal member) {
        return members.getOrDefault(member, Set.of());
    }

    /** Whether the member's highest role includes {@code needed}. */
    boolean permits(Principal member, Role needed) {
        return roles(member).stream().anyMatch(role -> role.includes(needed));
    }

    Collection<Product> products() {
        return products.values();
    }

    Product product(UUID product) throws CloudRefusal {
        return Optional.ofNullable(products.get(product))
                .orElseThrow(() -> CloudRefusal.notFound("Product '" + product + "'"));
    }

    /**
     * Adds a product.
     *
     * @throws CloudRefusal if there is one of that name, in whatever case
     */
    void add(Product product) throws CloudRefusal {
        if (products.values().stream().anyMatch(each -> each.name().equalsIgnoreCase(product.name()))) {
            throw CloudRefusal.conflict("A product named '%s' exists.".formatted(product.name()));
        }
        products.put(product.id(), product);
    }

    /** Describes a product in other words. */
    Product describe(UUID product, String description) throws CloudRefusal {
        var changed = new Product(product, id, product(product).name(), description);
        products.put(product, changed);
        return changed;
    }

    void removeProduct(UUID product) {
        products.remove(product);
        groups.values().removeIf(group -> group.product().equals(product));
    }

    Collection<DeviceGroup> groups() {
        return groups.values();
    }

    DeviceGroup group(UUID group) throws CloudRefusal {
        return Optional.ofNullable(groups.get(group))
                .orElseThrow(() -> CloudRefusal.notFound("Device group '" + group + "'"));
    }

    /**
     * Adds a group, or puts it in the place of the one with its ID.
     *
     * @throws CloudRefusal if its product has another of that name, in whatever case
     */
    void store(DeviceGroup group) throws CloudRefusal {
        boolean taken = groups.values().stream()
                .filter(each -> each.product().equals(group.product()))
                .filter(each -> !each.id().equals(group.id()))
                .anyMatch(each ->
                        each.settings().name().equalsIgnoreCase(group.settings().name()));
        if (taken) {
            throw CloudRefusal.conflict("A device group named '%s' exists in the product."
                    .formatted(group.settings().name()));
        }
        groups.put(group.id(), group);
    }

    void removeGroup(UUID group) {
        groups.remove(group);
    }

    Collection<CloudImage> images() {
        return images.values();
    }

    CloudImage image(UUID image) throws CloudRefusal {
        return Optional.ofNullable(images.get(image)).orElseThrow(() -> CloudRefusal.notFound("Image '" + image + "'"));
    }

    void store(CloudImage image) {
        images.put(image.image().image(), image);
    }

    /**
     * The tenant that was so.
     *
     * @param people whoever has that mail address
     * @param now from which its age counts
     * @throws CloudRefusal if something of it makes no sense
     */
    static Tenant of(TenantState state, Function<String, Principal> people, Instant now) throws CloudRefusal {
        var tenant =
                new Tenant(state.id(), state.name(), state.age().map(now::minus).orElse(state.begun()));
        for (MemberState member : state.members()) {
            for (String role : member.roles()) {
                tenant.assign(people.apply(member.mail()), Role.of(role));
            }
        }
        state.products()
                .forEach(each -> tenant.products.put(
                        each.id(), new Product(each.id(), state.id(), each.name(), each.description())));
        state.groups().forEach(each -> tenant.groups.put(each.id(), DeviceGroup.of(state.id(), each)));
        for (String image : state.images()) {
            tenant.store(CloudImage.of(image));
        }
        tenant.tag(state.tags());
        tenant.authorities = state.authorities().map(each -> TenantAuthorities.of(state.id(), each));
        return tenant;
    }

    TenantState state() {
        return new TenantState(
                id,
                name,
                begun,
                members.entrySet().stream()
                        .map(member -> new MemberState(
                                member.getKey().mail(),
                                member.getValue().stream().map(Role::wireName).toList()))
                        .toList(),
                products.values().stream()
                        .map(each -> new ProductState(each.id(), each.name(), each.description()))
                        .toList(),
                groups.values().stream().map(DeviceGroup::state).toList(),
                images.values().stream().map(CloudImage::base64).toList(),
                authorities.map(TenantAuthorities::state),
                Optional.empty(),
                tags);
    }

    /** As the given member sees it. */
    ObjectNode json(Principal member) {
        ObjectNode json = CloudJson.object().put("Id", id.toString()).put("Name", name);
        roles(member).forEach(role -> json.withArray("Roles").add(role.wireName()));
        return json;
    }
}
