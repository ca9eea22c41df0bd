package io.sphereexplorer.command.claim;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.util.Optional;

/**
 * Finds out what a claim would do; nothing is sent that changes anything.
 *
 * @param device of a board that need not be here; empty for the attached one
 * @param tenant by name or ID; empty for the chosen one
 */
public record PlanClaim(Optional<DeviceId> device, Optional<String> tenant, Pace pace) implements Command<ClaimPlan> {
    /**
     * Tells what is known when all tenants were asked.
     *
     * @throws AccountException.RoleTooLow before a board or another tenant is asked anything
     * @throws AccountException.EmulatedBoard if the board is not of silicon and the service is the real one
     * @throws CloudException if the tenant that would get the board cannot be asked whether it has it
     */
    @Override
    public ClaimPlan run(Session session) throws IOException {
        CloudDesk desk = session.cloud();
        Account account = desk.signedIn();
        Tenant into = desk.tenant(tenant, Role.CONTRIBUTOR);
        ClaimTarget target = ClaimTarget.of(session, device);
        if (target.isEmulated() && !desk.endpoints().isPractice()) {
            throw new AccountException.EmulatedBoard();
        }
        OwnerSearch search = new TenantRound(desk, target.id()).search(pace.now());
        if (search.owner().isEmpty() && !search.wasAsked(into.id())) {
            throw whyUnasked(search, into);
        }
        return new ClaimPlan(account, into, target, search, ClaimRecord.unsettled(desk, target.id()));
    }

    @Override
    public String asText() {
        return "device claim" + FindOwner.option(device) + CommandText.option("--tenant", tenant) + " --dry-run";
    }

    @Override
    public boolean goesToBoard() {
        return device.isEmpty();
    }

    private static CloudException whyUnasked(OwnerSearch search, Tenant tenant) {
        return search.unasked().stream()
                .filter(each -> each.tenant().map(Tenant::id).equals(Optional.of(tenant.id())))
                .map(OwnerSearch.Unasked::reason)
                .findFirst()
                .orElseGet(() -> new CloudException.BadAnswer("the list of tenants lacks " + tenant.id()));
    }
}
