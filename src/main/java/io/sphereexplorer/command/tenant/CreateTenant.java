package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.TenantException;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.util.List;

/**
 * Creates a tenant, for ever, with an attached board that is claimed nowhere and never created one; the board is not
 * claimed by it (cloud-services §1.4). The request is sent once; if its answer is lost, the account's tenants are looked
 * at instead.
 *
 * @param additional whether the account is to have one more than those it has
 */
public record CreateTenant(String name, boolean additional, Pace pace) implements Command<CreatedTenant> {
    static final int STEPS = 3;

    @Override
    public CreatedTenant run(Session session) throws IOException {
        session.progress().accept(Progress.of("step.tenant.checking", 1, STEPS));
        TenantPlan plan = check(session);
        return new TenantCreation(session, name, plan, pace).run();
    }

    /**
     * Looks up what it takes, and sends nothing that changes anything.
     *
     * @throws TenantException if the name cannot be one, or the account has a tenant and is to have no other
     * @throws AccountException if nobody is signed in, or the board is emulated and the service is not
     */
    public TenantPlan check(Session session) throws IOException {
        TenantName.check(name);
        CloudDesk cloud = session.cloud();
        Account account = cloud.signedIn();
        AttachedBoard board = session.board();
        if (board.origin() == AttachedBoard.Origin.EMULATED
                && !cloud.endpoints().isPractice()) {
            throw new AccountException.EmulatedBoard();
        }
        List<Tenant> tenants = cloud.service().tenants().list();
        if (!tenants.isEmpty() && !additional) {
            throw new TenantException.HasTenant(tenants);
        }
        DeviceId id = session.deviceToChange().device().identity().id();
        return new TenantPlan(account, id, tenants);
    }

    @Override
    public String asText() {
        return "tenant create " + CommandText.option("--name", name) + (additional ? " --force-additional" : "");
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
