package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.hub.CertificateRemoval.Use;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out which boards the chosen hub would not let in any more without a certificate; changes nothing.
 *
 * @param name of the certificate at the hub
 * @param tenant by name or ID whose boards are looked at; the chosen one if left out
 */
public record PlanCertificateRemoval(String name, Optional<String> tenant) implements CloudCommand<CertificateRemoval> {
    /** @throws HubException.NoSuchCertificate if the hub has none of the name */
    @Override
    public CertificateRemoval run(Session session) throws IOException {
        OpenHub hub = OpenHub.of(session);
        HubCertificate certificate = new HubCas(hub.certificates()).show(name);
        Optional<TenantCas> cas = tenantCas(session);
        if (cas.isEmpty()) {
            return new CertificateRemoval(certificate, Use.UNKNOWN, List.of());
        }
        Use use = use(cas.get(), certificate);
        Set<String> boards = use == Use.ACTIVE && certificate.isVerified() ? boards(session, hub, cas.get()) : Set.of();
        return new CertificateRemoval(certificate, use, List.copyOf(boards));
    }

    @Override
    public String asText() {
        return "hub certificate delete "
                + CommandText.option("--name", name)
                + CommandText.option("--tenant", tenant)
                + " --dry-run";
    }

    private Optional<TenantCas> tenantCas(Session session) throws IOException {
        try {
            return Optional.of(TenantCas.of(session, tenant));
        } catch (AccountException.NotSignedIn | AccountException.NoTenant _) {
            return Optional.empty();
        }
    }

    private static Use use(TenantCas cas, HubCertificate certificate) throws CloudException {
        Optional<TenantCertificate> same = cas.all().stream()
                .filter(each -> certificate.is(each.thumbprint()))
                .findFirst();
        if (same.isEmpty()) {
            return Use.OTHER;
        }
        if (same.get().isActive()) {
            return Use.ACTIVE;
        }
        return CaCertificate.isNext(same.get(), cas.all()) ? Use.NEXT : Use.RETIRED;
    }

    /** Those of the tenant that the hub knows as boards with certificates. */
    private static Set<String> boards(Session session, OpenHub hub, TenantCas cas) throws IOException {
        Set<String> registered = new HashSet<>();
        hub.inRegistry(
                "",
                registry -> ListHubDevices.all(
                        registry.api(),
                        page -> page.stream()
                                .filter(HubDevice::takesCaCertificates)
                                .map(HubDevice::id)
                                .forEach(registered::add)));
        Set<String> boards = new TreeSet<>();
        inTenant(session, cas, boards);
        boards.retainAll(registered);
        return boards;
    }

    private static void inTenant(Session session, TenantCas cas, Set<String> boards) throws IOException {
        session.cloud()
                .service()
                .devices(cas.tenant().id())
                .list(page -> page.stream().map(ClaimedDevice::deviceId).forEach(boards::add));
    }
}
