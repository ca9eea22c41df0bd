package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.scenario.HubState.CertificateState;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A CA certificate that was uploaded to a hub. */
public record HubCertificate(CertificateState state, X509Certificate certificate) {
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** @throws IllegalArgumentException if its octets are no certificate */
    static HubCertificate of(CertificateState state) {
        X509Certificate certificate = CertificateText.read(state.der())
                .orElseThrow(() -> new IllegalArgumentException("%s is no certificate".formatted(state.name())));
        return new HubCertificate(state, certificate);
    }

    String name() {
        return state.name();
    }

    /** Whether whoever uploaded it has shown, or said, that they own it. */
    public boolean isVerified() {
        return state.verified();
    }

    public boolean isExpired(Instant now) {
        return certificate.getNotAfter().toInstant().isBefore(now);
    }

    HubCertificate withCode(String code, String etag, Instant now) {
        return changed(state.verified(), Optional.of(code), etag, now);
    }

    HubCertificate withProof(String etag, Instant now) {
        return changed(true, Optional.empty(), etag, now);
    }

    /** As if somebody else had changed it. */
    HubCertificate withEtag(String etag) {
        return changed(state.verified(), state.code(), etag, state.updated());
    }

    private HubCertificate changed(boolean verified, Optional<String> code, String etag, Instant updated) {
        return new HubCertificate(
                new CertificateState(name(), state.der(), verified, etag, code, state.created(), updated), certificate);
    }

    /** @param withCode whether the verification code is told, too */
    ObjectNode json(String hubId, boolean withCode) {
        ObjectNode properties = ArmJson.object()
                .put("subject", CertificateText.commonName(certificate))
                .put("expiry", RFC_1123.format(certificate.getNotAfter().toInstant()))
                .put("thumbprint", CertificateText.thumbprint(certificate))
                .put("isVerified", state.verified())
                .put("created", RFC_1123.format(state.created()))
                .put("updated", RFC_1123.format(state.updated()));
        if (withCode) {
            properties.put("verificationCode", state.code().orElse(""));
        }
        properties.put("certificate", state.der());
        ObjectNode json = ArmJson.object()
                .put("id", hubId + "/certificates/" + name())
                .put("name", name())
                .put("type", "Microsoft.Devices/IotHubs/Certificates")
                .put("etag", state.etag());
        json.set("properties", properties);
        return json;
    }
}
