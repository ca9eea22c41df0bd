package io.sphereexplorer.command.authority;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.cloud.sphere.TenantCertificateApi;
import io.sphereexplorer.command.AuthorityException;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which CA certificate of which tenant is meant.
 *
 * @param thumbprint or its number in the list, from 1; the active one if left out
 * @param tenant by name or ID; the chosen one if left out
 */
public record CaChoice(Optional<String> thumbprint, Optional<String> tenant) {
    /** The active one of the chosen tenant. */
    public static final CaChoice ACTIVE = new CaChoice(Optional.empty(), Optional.empty());

    /** What can be asked for, once it is clear that the service hands it out. */
    record Found(TenantCertificateApi api, Optional<String> thumbprint) {}

    /**
     * Looks at the list first, since the service answers for an expired certificate as for one that never was.
     *
     * @throws AuthorityException.NoSuchCertificate if there is none
     * @throws AuthorityException.Expired if the service does not hand it out any more
     */
    Found find(Session session) throws IOException {
        Tenant meant = session.cloud().tenant(tenant);
        TenantCertificateApi api = session.cloud().service().certificates(meant.id());
        TenantCertificate told = among(api.list());
        if (CaFiles.read(told).isEmpty()) {
            throw new AuthorityException.Expired(told.thumbprint());
        }
        return new Found(api, thumbprint.map(_ -> told.thumbprint()));
    }

    String asText() {
        return CommandText.option("--thumbprint", thumbprint) + CommandText.option("--tenant", tenant);
    }

    /**
     * The one that is meant; without a thumbprint rather one that is not revoked.
     *
     * @throws AuthorityException.NoSuchCertificate if there is none
     */
    public TenantCertificate among(List<TenantCertificate> all) throws AuthorityException {
        if (thumbprint.isEmpty()) {
            return all.stream()
                    .filter(TenantCertificate::isActive)
                    .min(Comparator.comparing(TenantCertificate::isRevoked))
                    .orElseThrow(() -> new AuthorityException.NoSuchCertificate("active"));
        }
        String wanted = thumbprint.get().replace(":", "").toUpperCase(Locale.ROOT);
        if (wanted.matches("\\d{1,3}") && Integer.parseInt(wanted) >= 1 && Integer.parseInt(wanted) <= all.size()) {
            return all.get(Integer.parseInt(wanted) - 1);
        }
        return all.stream()
                .filter(each -> each.thumbprint().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new AuthorityException.NoSuchCertificate(thumbprint.get()));
    }
}
