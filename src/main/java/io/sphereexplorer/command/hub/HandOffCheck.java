package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.ListCaCertificates;
import io.sphereexplorer.command.authority.RollOver;
import io.sphereexplorer.command.authority.RollOverText;
import io.sphereexplorer.command.hub.HandOffStep.Kind;
import io.sphereexplorer.command.hub.HandOffStep.State;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures one step after the other, once. */
final class HandOffCheck {
    private final Session session;
    private final CheckHandOff wanted;
    private final FailureCatalogue failures = new FailureCatalogue();
    private final List<HandOffStep> steps = new ArrayList<>();
    private Optional<HubCertificate> certificate = Optional.empty();
    private Optional<HubDevice> identity = Optional.empty();
    private Optional<HubReminder> reminder = Optional.empty();
    private Optional<String> boardId = Optional.empty();

    HandOffCheck(Session session, CheckHandOff wanted) {
        this.session = session;
        this.wanted = wanted;
    }

    /** Measures a step, or several. */
    private interface Measure {
        void take() throws IOException;
    }

    HandOff check() throws IOException {
        if (wanted.id().isPresent()) {
            boardId = Optional.of(BoardIdentity.of(session, wanted.id()));
        }
        var chosen = session.cloud().hubs().chosen();
        if (chosen.isEmpty()) {
            add(Kind.HUB, State.NOT_YET, "handOff.hub.none");
            waiting(
                    "handOff.waiting.hub",
                    Kind.CERTIFICATE,
                    Kind.CODE,
                    Kind.VERIFIED,
                    Kind.IDENTITY,
                    Kind.AUTHENTICATED);
        } else {
            add(Kind.HUB, State.DONE, "handOff.hub.chosen", chosen.get().name());
            OpenHub hub = new OpenHub(session.cloud().hubs(), chosen.get());
            measured(Kind.CERTIFICATE, () -> certificate(hub));
            measured(Kind.IDENTITY, () -> identity(hub));
        }
        var found = new HandOff.Found(certificate, identity, reminder);
        return new HandOff(chosen, boardId, steps, found, wanted.clock().instant());
    }

    /** What cannot be asked is unknown, and so is what depends on it. */
    private void measured(Kind kind, Measure measure) throws IOException {
        try {
            measure.take();
        } catch (CloudException.Cancelled | InterruptedIOException | DeviceException.Cancelled stopped) {
            throw stopped;
        } catch (IOException e) {
            var failure = failures.describe(e);
            State state = e instanceof HubException.Revoked ? State.FAILED : State.UNKNOWN;
            steps.add(new HandOffStep(kind, state, failure.happened(), Optional.of(failure)));
            if (kind == Kind.CERTIFICATE) {
                waiting("handOff.waiting.certificate", Kind.CODE, Kind.VERIFIED);
            } else {
                waiting("handOff.waiting.identity", Kind.AUTHENTICATED);
            }
        }
    }

    private void certificate(OpenHub hub) throws IOException {
        TenantCas tenant = TenantCas.of(session, wanted.tenant());
        List<HubCertificate> all = hub.certificates().list();
        reminder = reminder(hub, all);
        var authority = AuthorityCertificate.of(tenant, Optional.empty(), wanted.clock());
        certificate =
                all.stream().filter(each -> each.is(authority.thumbprint())).findFirst();
        Instant end = authority.certificate().getNotAfter().toInstant();
        if (wanted.clock().instant().isAfter(end)) {
            add(Kind.CERTIFICATE, State.FAILED, "handOff.certificate.expired", RollOverText.day(end));
            waiting("handOff.waiting.certificate", Kind.CODE, Kind.VERIFIED);
        } else if (certificate.isEmpty()) {
            add(
                    Kind.CERTIFICATE,
                    State.NOT_YET,
                    "handOff.certificate.missing",
                    tenant.tenant().name());
            waiting("handOff.waiting.certificate", Kind.CODE, Kind.VERIFIED);
        } else {
            add(
                    Kind.CERTIFICATE,
                    State.DONE,
                    "handOff.certificate.there",
                    certificate.get().name());
            verified(hub, certificate.get());
        }
    }

    private Optional<HubReminder> reminder(OpenHub hub, List<HubCertificate> there) throws IOException {
        var all = new ListCaCertificates(wanted.tenant(), wanted.clock()).run(session);
        return RollOver.of(all, wanted.clock().instant())
                .filter(due -> due.step() == RollOver.Step.UPLOAD)
                .flatMap(due -> due.fresh()
                        .filter(fresh -> there.stream().noneMatch(each -> each.is(fresh.thumbprint())))
                        .map(fresh -> new HubReminder(hub.hub().name(), fresh.thumbprint(), due.changeAbout())));
    }

    private void verified(OpenHub hub, HubCertificate there) {
        if (there.isVerified()) {
            add(Kind.CODE, State.DONE, "handOff.code.notNeeded");
            add(Kind.VERIFIED, State.DONE, "handOff.verified.done", there.name());
            return;
        }
        hub.desk()
                .code(there)
                .ifPresentOrElse(
                        code -> add(Kind.CODE, State.DONE, "handOff.code.drawn", code),
                        () -> add(Kind.CODE, State.NOT_YET, "handOff.code.missing"));
        add(Kind.VERIFIED, State.NOT_YET, "handOff.verified.missing");
    }

    private void identity(OpenHub hub) throws IOException {
        String id = boardId.isPresent() ? boardId.get() : BoardIdentity.of(session, Optional.empty());
        boardId = Optional.of(id);
        identity = hub.registry(id, registry -> {
            var exact = registry.api().find(id);
            return exact.isPresent() ? exact : ShowHubDevice.otherCase(registry.api(), id);
        });
        if (identity.isEmpty()) {
            add(Kind.IDENTITY, State.NOT_YET, "handOff.identity.missing");
            waiting("handOff.waiting.identity", Kind.AUTHENTICATED);
            return;
        }
        HubDevice found = identity.get();
        Optional<String> wrong = wrong(found, id);
        if (wrong.isPresent()) {
            add(Kind.IDENTITY, State.FAILED, wrong.get());
            waiting("handOff.waiting.identity", Kind.AUTHENTICATED);
        } else {
            add(Kind.IDENTITY, State.DONE, "handOff.identity.right");
            authenticated(found);
        }
    }

    private static Optional<String> wrong(HubDevice found, String id) {
        if (!found.id().equals(id)) {
            return Optional.of("handOff.identity.otherCase");
        }
        if (!found.takesCaCertificates()) {
            return Optional.of("handOff.identity.otherType");
        }
        return found.isEnabled() ? Optional.empty() : Optional.of("handOff.identity.disabled");
    }

    private void authenticated(HubDevice found) {
        if (found.isConnected()) {
            add(Kind.AUTHENTICATED, State.DONE, "handOff.authenticated.now");
        } else if (found.lastActivity().isPresent()) {
            String when = found.lastActivity().get().toString();
            if (found.wasLetInSince(certificate.flatMap(HubCertificate::letsInSince))) {
                add(Kind.AUTHENTICATED, State.DONE, "handOff.authenticated.before", when);
            } else {
                add(Kind.AUTHENTICATED, State.NOT_YET, "handOff.authenticated.earlier", when);
            }
        } else {
            add(Kind.AUTHENTICATED, State.NOT_YET, "handOff.authenticated.notYet");
        }
    }

    private void waiting(String forWhat, Kind... kinds) {
        for (Kind kind : kinds) {
            add(kind, State.UNKNOWN, forWhat);
        }
    }

    private void add(Kind kind, State state, String reason, Object... arguments) {
        steps.add(new HandOffStep(kind, state, Messages.text(reason, arguments), Optional.empty()));
    }
}
