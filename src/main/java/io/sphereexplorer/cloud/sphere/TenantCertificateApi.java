package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudException;
import java.util.List;
import java.util.Optional;

/** The CA certificates of a tenant; cloud-services §1.3, 5 to 9, and §1.5. Without a thumbprint the active one is meant. */
public interface TenantCertificateApi {
    List<TenantCertificate> list() throws CloudException;

    /** The certificate as DER. */
    byte[] certificate(Optional<String> thumbprint) throws CloudException;

    /** The certificate and those above it as PKCS#7 (RFC 2315). */
    byte[] chain(Optional<String> thumbprint) throws CloudException;

    /**
     * A certificate, as DER, that proves to a hub that the tenant's CA signs what the hub asks.
     *
     * @param code as the hub gave it
     */
    byte[] proof(String code, Optional<String> thumbprint) throws CloudException;
}
