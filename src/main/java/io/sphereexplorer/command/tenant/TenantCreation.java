package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.TenantException;
import io.sphereexplorer.command.tenant.CreatedTenant.Evidence;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.StepOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One creation of a tenant: written down before its request goes out once, and looked up if what came of it was not told.
 */
final class TenantCreation {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final int LOOKS = 5;

    private final Session session;
    private final TenantPlan plan;
    private final Pace pace;
    private final SphereApi service;
    private final Ledger ledger;

    TenantCreation(Session session, TenantPlan plan, Pace pace) {
        this.session = session;
        this.plan = plan;
        this.pace = pace;
        service = session.cloud().service(plan.account());
        ledger = session.cloud().ledger();
    }

    CreatedTenant run() throws IOException {
        Optional<Tenant> earlier = plan.earlier();
        for (LedgerEntry open : plan.open()) {
            StepOutcome truth = StepOutcome.settled(earlier.isPresent(), "the tenants of the account were listed");
            ledger.settle(
                    open.number(),
                    earlier.map(tenant -> truth.into(tenant.id())).orElse(truth));
        }
        return earlier.isPresent() ? new CreatedTenant(earlier.get(), Evidence.EARLIER) : writtenDown();
    }

    private CreatedTenant writtenDown() throws IOException {
        tell("step.tenant.creating", 2);
        LedgerEntry step = ledger.begin(IrreversibleStep.of(
                        IrreversibleStep.Kind.CREATE_TENANT,
                        session.cloud().endpoints().name())
                .by(plan.account().mail())
                .intoNew(plan.name())
                .with(plan.board()));
        CreatedTenant created = sent(step);
        ledger.settle(
                step.number(),
                StepOutcome.done("the service shows the tenant")
                        .into(created.tenant().id()));
        return created;
    }

    private CreatedTenant sent(LedgerEntry step) throws IOException {
        Operation begun;
        try {
            begun = service.tenants().create(plan.board().lowerCase(), plan.name());
        } catch (CloudException e) {
            return after(
                    step,
                    e,
                    CreationFailure.ofRequest(e),
                    tenant -> plan.isNew(tenant) && tenant.name().equals(plan.name()));
        }
        tell("step.tenant.waiting", 3);
        try {
            service.operations(begun.tenantId()).await(begun, PATIENCE);
            return new CreatedTenant(service.tenants().show(begun.tenantId()), Evidence.TOLD);
        } catch (CloudException e) {
            return after(
                    step,
                    e,
                    CreationFailure.ofOperation(e),
                    tenant -> tenant.id().equals(begun.tenantId()));
        }
    }

    /** What there is after all; writes down if there is nothing. */
    private CreatedTenant after(LedgerEntry step, CloudException failure, CreationFailure kind, Predicate<Tenant> isIt)
            throws IOException {
        String told = String.valueOf(failure.getMessage());
        return switch (kind) {
            case REFUSED -> throw settled(step, StepOutcome.refused(told), CreationFailure.explained(failure));
            case NOT_DONE -> throw settled(step, StepOutcome.failed(told), failure);
            case UNKNOWN ->
                looked(failure, isIt)
                        .map(tenant -> new CreatedTenant(tenant, Evidence.FOUND))
                        .orElseThrow(() -> settled(
                                step,
                                StepOutcome.unknown(told),
                                new TenantException.MayBeCreated(plan.name(), failure)));
        };
    }

    private IOException settled(LedgerEntry step, StepOutcome outcome, IOException failure) {
        try {
            ledger.settle(step.number(), outcome);
        } catch (LedgerException e) {
            failure.addSuppressed(e); // the step stays open, and what happened matters more
        }
        return failure;
    }

    /** Looks even if the user has stopped it: then once, since to know is worth more than to be quick. */
    private Optional<Tenant> looked(CloudException cause, Predicate<Tenant> isIt) {
        tell("step.tenant.looking", 3);
        boolean stopped = Thread.interrupted();
        int looks = stopped ? 1 : LOOKS;
        try {
            Optional<Tenant> found = look(isIt);
            for (int look = 1; look < looks && found.isEmpty(); look++) {
                pace.pause(BETWEEN_LOOKS);
                found = look(isIt);
            }
            return found;
        } catch (InterruptedException e) {
            stopped = true;
            cause.addSuppressed(e);
        } catch (CloudException e) {
            cause.addSuppressed(e);
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return Optional.empty();
    }

    private Optional<Tenant> look(Predicate<Tenant> isIt) throws CloudException {
        return service.tenants().list().stream().filter(isIt).findFirst();
    }

    private void tell(String step, int number) {
        session.progress().accept(Progress.of(step, number, CreateTenant.STEPS));
    }
}
