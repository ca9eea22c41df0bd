package io.sphereexplorer.emulator.hub;

import io.sphereexplorer.emulator.hub.HubEvent.Kind;
import io.sphereexplorer.emulator.scenario.HubState.CertificateState;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The CA certificates of a hub and what becomes of them; cloud-services §3.2. Guarded by the hubs. */
final class HubCertificates {
    private static final String NAME = "[A-Za-z0-9-._]{1,64}";

    private final InstantSource clock;
    private final HubChance chance;
    private final HubJournal journal;
    private final HubFault.Switches faults;
    private final Map<String, HubCertificate> byName = new LinkedHashMap<>();

    /** With none. */
    HubCertificates(InstantSource clock, HubChance chance, HubJournal journal, HubFault.Switches faults) {
        this.clock = clock;
        this.chance = chance;
        this.journal = journal;
        this.faults = faults;
    }

    /** @throws IllegalArgumentException if one cannot be read */
    void state(List<CertificateState> state) {
        state.forEach(each -> byName.put(each.name(), HubCertificate.of(each)));
    }

    List<CertificateState> state() {
        return byName.values().stream().map(HubCertificate::state).toList();
    }

    /** The oldest first. */
    List<HubCertificate> all() {
        return new ArrayList<>(byName.values());
    }

    HubCertificate get(String name) throws HubRefusal {
        return find(name)
                .orElseThrow(() -> new HubRefusal(
                        404, "NotFound", "The hub has no certificate of the name '%s'.".formatted(name)));
    }

    Optional<HubCertificate> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Adds a certificate, or puts it in the place of one.
     *
     * @param etag of the one that there is; empty for a new one
     * @param verified whether whoever uploads it says that it is theirs
     */
    HubCertificate put(String name, String text, boolean verified, Optional<String> etag) throws HubRefusal {
        try {
            Optional<HubCertificate> before = replaceable(name, etag);
            X509Certificate certificate = authority(text);
            unused(name, certificate);
            return stored(name, certificate, verified, before);
        } catch (HubRefusal refusal) {
            journal.note(Kind.CERTIFICATE_NOT_ADDED, name, refusal.reason());
            throw refusal;
        }
    }

    private HubCertificate stored(
            String name, X509Certificate certificate, boolean verified, Optional<HubCertificate> before) {
        Instant now = clock.instant();
        Instant created = before.map(each -> each.state().created()).orElse(now);
        var state = new CertificateState(
                name,
                CertificateText.base64(certificate),
                verified,
                chance.certificateEtag(),
                Optional.empty(),
                created,
                now);
        var fresh = new HubCertificate(state, certificate);
        byName.put(name, fresh);
        journal.note(Kind.CERTIFICATE_ADDED, name, "Thumbprint " + CertificateText.thumbprint(certificate));
        return fresh;
    }

    private Optional<HubCertificate> replaceable(String name, Optional<String> etag) throws HubRefusal {
        if (!name.matches(NAME)) {
            throw HubRefusal.badRequest(
                    "BadRequest", "The name has 1 to 64 letters, digits, hyphens, points and underscores.");
        }
        if (find(name).isEmpty() && etag.isEmpty()) {
            return Optional.empty();
        }
        if (etag.isEmpty()) {
            throw new HubRefusal(
                    409,
                    "Conflict",
                    "A certificate of the name '%s' exists; changing it takes its etag.".formatted(name));
        }
        return find(name).isEmpty() ? stale(name) : Optional.of(current(name, etag));
    }

    private static Optional<HubCertificate> stale(String name) throws HubRefusal {
        throw new HubRefusal(412, "PreconditionFailed", "There is no certificate '%s' to be changed.".formatted(name));
    }

    private X509Certificate authority(String text) throws HubRefusal {
        X509Certificate certificate = CertificateText.read(text)
                .orElseThrow(() -> HubRefusal.badRequest("BadRequest", "The content is no X.509 certificate."));
        Instant ends = certificate.getNotAfter().toInstant();
        if (ends.isBefore(clock.instant())) {
            throw HubRefusal.badRequest("BadRequest", "The certificate expired on %s.".formatted(ends));
        }
        if (certificate.getBasicConstraints() < 0) {
            throw HubRefusal.badRequest("BadRequest", "The certificate is not one of a certification authority.");
        }
        return certificate;
    }

    private void unused(String name, X509Certificate certificate) throws HubRefusal {
        for (HubCertificate each : byName.values()) {
            if (!each.name().equals(name) && each.certificate().equals(certificate)) {
                throw new HubRefusal(
                        409, "Conflict", "The hub has this certificate already, as '%s'.".formatted(each.name()));
            }
        }
    }

    /** Draws a code; an earlier one is void. */
    HubCertificate drawCode(String name, Optional<String> etag) throws HubRefusal {
        HubCertificate before = current(name, etag);
        return store(before.withCode(chance.code(), chance.certificateEtag(), clock.instant()));
    }

    /** @param proof a certificate for the code, signed with the key of the one that is to be verified */
    HubCertificate verify(String name, Optional<String> etag, String proof) throws HubRefusal {
        HubCertificate before = current(name, etag);
        checkProof(before, proof);
        return store(before.withProof(chance.certificateEtag(), clock.instant()));
    }

    private void checkProof(HubCertificate authority, String text) throws HubRefusal {
        String code = authority
                .state()
                .code()
                .orElseThrow(() -> HubRefusal.badRequest(
                        "BadRequest", "No verification code is waiting for a proof: take one first."));
        X509Certificate proof = CertificateText.read(text)
                .orElseThrow(() -> HubRefusal.badRequest("BadRequest", "The proof is no X.509 certificate."));
        if (!isSigned(proof, authority.certificate())) {
            throw HubRefusal.badRequest("BadRequest", "The proof is not signed by the certificate it is for.");
        }
        if (faults.strikes(HubFault.WRONG_CODE)
                || !CertificateText.commonName(proof).equals(code)) {
            throw HubRefusal.badRequest("BadRequest", "The proof is for another verification code.");
        }
        Instant now = clock.instant();
        if (now.isBefore(proof.getNotBefore().toInstant())
                || now.isAfter(proof.getNotAfter().toInstant())) {
            throw HubRefusal.badRequest("BadRequest", "The proof is not valid today.");
        }
    }

    private static boolean isSigned(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** Takes it away; tells whether there was one. */
    boolean delete(String name, Optional<String> etag) throws HubRefusal {
        try {
            if (etag.isPresent() && find(name).isEmpty()) {
                return false;
            }
            current(name, etag);
        } catch (HubRefusal refusal) {
            journal.note(Kind.CERTIFICATE_NOT_DELETED, name, refusal.reason());
            throw refusal;
        }
        byName.remove(name);
        journal.note(Kind.CERTIFICATE_DELETED, name, "");
        return true;
    }

    /** The certificate, if that is its etag. */
    private HubCertificate current(String name, Optional<String> etag) throws HubRefusal {
        if (etag.isEmpty()) {
            throw HubRefusal.badRequest("BadRequest", "The header If-Match with the etag is missing.");
        }
        if (find(name).isPresent() && faults.strikes(HubFault.STALE_ETAG)) {
            store(get(name).withEtag(chance.certificateEtag()));
        }
        HubCertificate found = get(name);
        if (!etag.get().equals(found.state().etag())) {
            throw new HubRefusal(
                    412, "PreconditionFailed", "The certificate '%s' has another etag by now.".formatted(name));
        }
        return found;
    }

    private HubCertificate store(HubCertificate certificate) {
        byName.put(certificate.name(), certificate);
        return certificate;
    }
}
