package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.ClaimedDeviceApi;
import io.sphereexplorer.cloud.sphere.OperationApi;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run with a list: for whom, into which tenant, how far it is, and whether the user has stopped it. Thread-safe. */
final class BulkRun {
    static final String READING = "step.bulk.reading";
    static final String CLAIMING = "step.bulk.claiming";
    static final String MOVING = "step.bulk.moving";
    static final String CHECKING = "step.bulk.checking";
    private static final List<String> STEPS = List.of(READING, CLAIMING, MOVING, CHECKING);

    private final Session session;
    private final Account account;
    private final Tenant tenant;
    private final Pace pace;
    private final SphereApi service;
    private final Ends ends = new Ends();
    private volatile boolean stopped;
    private @Nullable Thread reader;

    BulkRun(Session session, Account account, Tenant tenant, Pace pace) {
        this.session = session;
        this.account = account;
        this.tenant = tenant;
        this.pace = pace;
        service = session.cloud().service(account);
    }

    ClaimedDeviceApi devices() {
        return service.devices(tenant.id());
    }

    OperationApi operations() {
        return service.operations(tenant.id());
    }

    Look look() {
        return new Look(devices(), pace);
    }

    LedgerSteps steps() {
        var step = IrreversibleStep.of(
                        IrreversibleStep.Kind.BULK_CLAIM,
                        session.cloud().endpoints().name())
                .by(account.mail())
                .into(tenant.id(), tenant.name());
        return new LedgerSteps(session.cloud().ledger(), step);
    }

    Ends ends() {
        return ends;
    }

    Instant now() {
        return pace.now();
    }

    /** @param done boards; so is {@code total}, 0 if they do not count */
    void tell(String step, int done, int total) {
        session.progress().accept(new Progress(step, STEPS.indexOf(step) + 1, STEPS.size(), done, total));
    }

    /** Work that looks and changes nothing, or a question to a person. */
    @FunctionalInterface
    interface Harmless<R> {
        R run() throws IOException;
    }

    /** Runs work that, unlike all else, ends at once if the user stops the run. */
    <R> R interruptibly(Harmless<R> work) throws IOException {
        reading(Thread.currentThread());
        try {
            return work.run();
        } finally {
            reading(null);
            Thread.interrupted(); // what comes now is not torn
        }
    }

    /** Reads what the service knows of the boards. */
    Truth read(Set<String> boards) throws CloudException {
        return Truth.read(session.cloud(), account, tenant, boards, seen -> tell(READING, seen, 0));
    }

    /** Ends the run before its next batch. */
    synchronized void stop() {
        stopped = true;
        if (reader != null) {
            reader.interrupt();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    private synchronized void reading(@Nullable Thread thread) {
        reader = thread;
        if (thread != null && stopped) {
            thread.interrupt();
        }
    }
}
