package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.cloud.sphere.TenantCertificateApi;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The CA certificates of a tenant; cloud-services §1.3, 5 to 9, and §1.5. Without a thumbprint the active one is meant. */
final class LegacyCertificates implements TenantCertificateApi {
    private final SphereCalls calls;
    private final String tenant;

    LegacyCertificates(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        this.tenant = "/v2/tenants/" + tenant;
    }

    @Override
    public List<TenantCertificate> list() throws CloudException {
        return calls.get(tenant + "/certificates", new TypeReference<List<TenantCertificate>>() {});
    }

    @Override
    public byte[] certificate(Optional<String> thumbprint) throws CloudException {
        return calls.octets(tenant + "/cert" + chosen(thumbprint)).toByteArray();
    }

    @Override
    public byte[] chain(Optional<String> thumbprint) throws CloudException {
        return calls.octets(tenant + "/certchain" + chosen(thumbprint)).toByteArray();
    }

    @Override
    public byte[] proof(String code, Optional<String> thumbprint) throws CloudException {
        return calls.octets(tenant + "/verification/" + SphereCalls.encoded(code) + chosen(thumbprint))
                .toByteArray();
    }

    private static String chosen(Optional<String> thumbprint) {
        return thumbprint
                .map(print -> "?thumbprint=" + SphereCalls.encoded(print))
                .orElse("");
    }
}
