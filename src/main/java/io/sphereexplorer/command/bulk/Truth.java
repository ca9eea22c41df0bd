package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.session.account.CloudDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * Where the boards of a list are, as the service says: in the tenant, or in another that one of the signed-in accounts
 * can see. It is read page by page, never board by board.
 */
final class Truth {
    private final Set<String> wanted;
    private final IntConsumer seen;
    private final Map<String, ClaimedDevice> here = new HashMap<>();
    private final Map<String, String> elsewhere = new HashMap<>();
    private final Set<UUID> searched = new HashSet<>();
    private final List<String> unseen = new ArrayList<>();
    private final TenantGroups groups;
    private int boards;

    private Truth(Set<String> wanted, TenantGroups groups, IntConsumer seen) {
        this.wanted = wanted;
        this.groups = groups;
        this.seen = seen;
    }

    /** @param seen told how many boards of all tenants were looked at */
    static Truth read(CloudDesk desk, Account chosen, Tenant tenant, Set<String> wanted, IntConsumer seen)
            throws CloudException {
        SphereApi service = desk.service(chosen);
        var truth = new Truth(wanted, TenantGroups.read(service, tenant.id()), seen);
        truth.searched.add(tenant.id());
        service.devices(tenant.id()).list(page -> truth.take(page, truth.here::put));
        for (Account account : desk.accounts()) {
            truth.searchOthers(account, desk.service(account));
        }
        return truth;
    }

    TenantGroups groups() {
        return groups;
    }

    Optional<ClaimedDevice> here(String deviceId) {
        return Optional.ofNullable(here.get(deviceId));
    }

    /** The other tenant of the user that the board is in. */
    Optional<String> elsewhere(String deviceId) {
        return Optional.ofNullable(elsewhere.get(deviceId));
    }

    List<String> unseen() {
        return unseen;
    }

    /** An account or a tenant that does not let itself be looked into hides boards, but keeps nobody from the others. */
    private void searchOthers(Account account, SphereApi service) throws CloudException {
        try {
            for (Tenant tenant : service.tenants().list()) {
                if (searched.add(tenant.id())) {
                    search(tenant, service);
                }
            }
        } catch (CloudException.SignInNeeded | CloudException.SignInRefused _) {
            unseen.add(account.mail());
        }
    }

    private void search(Tenant tenant, SphereApi service) throws CloudException {
        try {
            service.devices(tenant.id()).list(page -> take(page, (id, _) -> elsewhere.put(id, tenant.name())));
        } catch (CloudException.Refused _) {
            unseen.add(tenant.name());
        }
    }

    private void take(List<ClaimedDevice> page, BiConsumer<String, ClaimedDevice> found) {
        page.stream()
                .filter(device -> wanted.contains(device.deviceId()))
                .forEach(device -> found.accept(device.deviceId(), device));
        boards += page.size();
        seen.accept(boards);
    }
}
