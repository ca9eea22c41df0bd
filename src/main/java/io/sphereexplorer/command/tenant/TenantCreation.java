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
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** One creation of a tenant: the request goes out once, and what came of it is looked up if it was not told. */
final class TenantCreation {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final int LOOKS = 5;

    private final Session session;
    private final String name;
    private final TenantPlan plan;
    private final Pace pace;
    private final SphereApi service;

    TenantCreation(Session session, String name, TenantPlan plan, Pace pace) {
        this.session = session;
        this.name = name;
        this.plan = plan;
        this.pace = pace;
        service = session.cloud().service(plan.account());
    }

    CreatedTenant run() throws IOException {
        tell("step.tenant.creating", 2);
        Operation begun;
        try {
            begun = service.tenants().create(plan.board().lowerCase(), name);
        } catch (CloudException e) {
            if (isSurelyNotDone(e)) {
                throw explained(e);
            }
            return looked(e, tenant -> plan.isNew(tenant) && tenant.name().equals(name));
        }
        return awaited(begun);
    }

    private CreatedTenant awaited(Operation begun) throws IOException {
        tell("step.tenant.waiting", 3);
        try {
            service.operations(begun.tenantId()).await(begun, PATIENCE);
            return new CreatedTenant(service.tenants().show(begun.tenantId()), Evidence.TOLD);
        } catch (CloudException.OperationFailed e) {
            throw explained(e);
        } catch (CloudException e) {
            return looked(e, tenant -> tenant.id().equals(begun.tenantId()));
        }
    }

    /** Looks even if the user has stopped it: then once, since to know is worth more than to be quick. */
    private CreatedTenant looked(CloudException cause, Predicate<Tenant> isIt) throws TenantException {
        tell("step.tenant.looking", 3);
        boolean stopped = Thread.interrupted();
        try {
            for (int look = 1; look <= (stopped ? 1 : LOOKS); look++) {
                if (look > 1) {
                    pace.pause(BETWEEN_LOOKS);
                }
                Optional<Tenant> found =
                        service.tenants().list().stream().filter(isIt).findFirst();
                if (found.isPresent()) {
                    return new CreatedTenant(found.get(), Evidence.FOUND);
                }
            }
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
        throw new TenantException.MayBeCreated(name, cause);
    }

    /** Whether the service has not even looked at the request, or has refused it. */
    private static boolean isSurelyNotDone(CloudException failure) {
        return switch (failure) {
            case CloudException.Refused _, CloudException.Busy _ -> true;
            case CloudException.SignInNeeded _, CloudException.SignInRefused _ -> true;
            case CloudException.NoAnswer answer -> !answer.mayBeDone();
            default -> false;
        };
    }

    /** The service says no in two places; a board that is unknown, claimed or used up is the common reason. */
    private static IOException explained(CloudException failure) {
        return switch (failure) {
            case CloudException.Refused refused
            when refused.status() == 404 || refused.status() == 409 ->
                new TenantException.BoardUnfit(refused.problem().text(), refused);
            case CloudException.OperationFailed failed
            when failed.code() == 7 || failed.code() == 8 ->
                new TenantException.BoardUnfit(String.valueOf(failed.getMessage()), failed);
            default -> failure;
        };
    }

    private void tell(String step, int number) {
        session.progress().accept(Progress.of(step, number, CreateTenant.STEPS));
    }
}
