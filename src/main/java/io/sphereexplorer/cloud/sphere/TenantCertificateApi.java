package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The CA certificates of a tenant; cloud-services §1.3, 5 to 9, and §1.5. Without a thumbprint the active one is meant. */
public final class TenantCertificateApi {
    private final SphereCalls calls;
    private final String tenant;

    TenantCertificateApi(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        this.tenant = "/v2/tenants/" + tenant;
    }

    public List<TenantCertificate> list() throws CloudException {
        return calls.get(tenant + "/certificates", new TypeReference<List<TenantCertificate>>() {});
    }

    /** The certificate as DER. */
    public byte[] certificate(Optional<String> thumbprint) throws CloudException {
        return calls.octets(tenant + "/cert" + chosen(thumbprint)).toByteArray();
    }

    /** The certificate and those above it as PKCS#7 (RFC 2315). */
    public byte[] chain(Optional<String> thumbprint) throws CloudException {
        return calls.octets(tenant + "/certchain" + chosen(thumbprint)).toByteArray();
    }

    /**
     * A certificate, as DER, that proves to a hub that the tenant's CA signs what the hub asks.
     *
     * @param code as the hub gave it
     */
    public byte[] proof(String code, Optional<String> thumbprint) throws CloudException {
        return calls.octets(tenant + "/verification/" + SphereCalls.encoded(code) + chosen(thumbprint))
                .toByteArray();
    }

    /** All certificates as PKCS#7; deprecated by the service. */
    public byte[] all() throws CloudException {
        return calls.octets(tenant + "/certs").toByteArray();
    }

    /** All chains as PKCS#7; deprecated by the service. */
    public byte[] allChains() throws CloudException {
        return calls.octets(tenant + "/certchains").toByteArray();
    }

    private static String chosen(Optional<String> thumbprint) {
        return thumbprint
                .map(print -> "?thumbprint=" + SphereCalls.encoded(print))
                .orElse("");
    }
}
