package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
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
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Creates a tenant, for ever, with an attached board that is claimed nowhere and never created one; the board is not
 * claimed by it (cloud-services §1.4). The request is sent once; if its answer is lost, the account's tenants are looked
 * at instead.
 *
 * @param additional whether the account is to have one more than those it has
 */
public record CreateTenant(String name, boolean additional, Pace pace) implements Command<CreatedTenant> {
    static final int STEPS = 3;
    private static final Duration MAY_STILL_APPEAR = Duration.ofMinutes(5);

    @Override
    public CreatedTenant run(Session session) throws IOException {
        session.progress().accept(Progress.of("step.tenant.checking", 1, STEPS));
        return new TenantCreation(session, check(session), pace).run();
    }

    /**
     * Looks up what it takes, and sends nothing that changes anything.
     *
     * @throws TenantException if the name cannot be one, the account has a tenant and is to have no other, or the same was
     *     sent a moment ago and may still be done
     * @throws CloudException.NotOffered if the account is of Azure, where catalogs take no board to create
     * @throws AccountException if nobody is signed in, or the board is emulated and the service is not
     */
    public TenantPlan check(Session session) throws IOException {
        TenantName.check(name);
        CloudDesk cloud = session.cloud();
        Account account = cloud.signedIn();
        if (account.realm() == Realm.AZURE) {
            throw new CloudException.NotOffered(CloudException.NotOffered.Wish.NEW_CATALOG);
        }
        if (session.board().origin() == AttachedBoard.Origin.EMULATED
                && !cloud.endpoints().isPractice()) {
            throw new AccountException.EmulatedBoard();
        }
        List<Tenant> tenants = cloud.service(account).tenants().list();
        DeviceId board = session.deviceToChange().device().identity().id();
        var plan = new TenantPlan(name, account, board, tenants, open(cloud, account, board));
        if (plan.earlier().isEmpty()) {
            check(plan);
        }
        return plan;
    }

    private void check(TenantPlan plan) throws TenantException {
        if (!plan.tenants().isEmpty() && !additional) {
            throw new TenantException.HasTenant(plan.tenants());
        }
        if (plan.wasTriedSince(pace.now().minus(MAY_STILL_APPEAR))) {
            throw new TenantException.MayBeCreated(name);
        }
    }

    private List<LedgerEntry> open(CloudDesk cloud, Account account, DeviceId board) throws IOException {
        return cloud.ledger().unsettled().stream()
                .filter(entry -> isThis(entry.step(), cloud.endpoints().name(), account.mail()))
                .filter(entry -> entry.step().device().equals(Optional.of(board)))
                .toList();
    }

    private boolean isThis(IrreversibleStep step, String realm, String mail) {
        return step.kind() == IrreversibleStep.Kind.CREATE_TENANT
                && step.realm().equals(realm)
                && step.account().equals(mail)
                && step.tenantName().equals(name);
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
