package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One hand-over: each step looks first whether there is anything to do. */
final class HandOverRun {
    private static final List<String> STEPS = List.of(
            "step.handOff.hub",
            "step.handOff.certificate",
            "step.handOff.code",
            "step.handOff.proof",
            "step.handOff.identity",
            "step.handOff.authenticated");
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Session session;
    private final HandOver wanted;
    private final List<String> done = new ArrayList<>();

    HandOverRun(Session session, HandOver wanted) {
        this.session = session;
        this.wanted = wanted;
    }

    /** A step that brings something. */
    private interface Step<T> {
        T take() throws IOException;
    }

    void take() throws IOException {
        OpenHub hub = step(() -> OpenHub.of(session));
        String id = BoardIdentity.of(session, wanted.id());
        BoardIdentity.checkTenant(session, wanted.tenant(), id);
        HubCas cas = new HubCas(hub.certificates());
        TenantCas tenant = TenantCas.of(session, wanted.tenant());
        HubCertificate certificate = step(() -> uploaded(cas, tenant));
        HubCertificate withCode = step(() -> certificate.isVerified() ? certificate : cas.drawCode(certificate.name()));
        HubCertificate proved = step(() -> certificate.isVerified() ? certificate : proved(cas, tenant, withCode));
        step(() -> hub.registry(id, registry -> CreateHubDevice.created(registry.api(), id, false)));
        step(() -> authenticated(hub, id, proved));
    }

    private HubCertificate uploaded(HubCas cas, TenantCas tenant) throws IOException {
        var authority = AuthorityCertificate.of(tenant, Optional.empty(), wanted.pace()::now);
        authority.checkDates(wanted.pace().now());
        return cas.add(authority, Optional.empty(), !wanted.byProof());
    }

    private HubCertificate proved(HubCas cas, TenantCas tenant, HubCertificate withCode) throws IOException {
        byte[] proof = tenant.proof(session, withCode.code().orElseThrow(), withCode.thumbprint());
        return cas.verify(withCode, proof);
    }

    private HubDevice authenticated(OpenHub hub, String id, HubCertificate certificate) throws IOException {
        Instant end = wanted.pace().now().plus(wanted.patience());
        while (true) {
            HubDevice device = hub.registry(id, registry -> registry.api().show(id));
            if (device.wasLetInSince(certificate.letsInSince())
                    || wanted.patience().isZero()) {
                return device;
            }
            if (!wanted.pace().now().isBefore(end)) {
                throw new HubException.NotAuthenticated(wanted.patience().toSeconds());
            }
            pause();
        }
    }

    private void pause() throws IOException {
        try {
            wanted.pace().pause(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        }
    }

    private <T> T step(Step<T> step) throws IOException {
        int number = done.size() + 1;
        String key = STEPS.get(number - 1);
        session.progress().accept(Progress.of(key, number, STEPS.size()));
        try {
            T result = step.take();
            done.add(key);
            return result;
        } catch (IOException e) {
            if (done.size() <= 1) { // a chosen hub is no work
                throw e;
            }
            throw new StepsStopped(done, key, STEPS.subList(number, STEPS.size()), e);
        }
    }
}
