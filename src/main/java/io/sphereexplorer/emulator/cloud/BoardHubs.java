package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.cloud.authority.TenantAuthority;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.world.HubService;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Device authentication of boards by their tenants' active CAs (cloud-services §5.2), and the doors of the hubs. Thread-safe. */
record BoardHubs(EmulatedCloud cloud) implements HubService {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Override
    public Optional<X509Certificate> authority(String deviceId) {
        synchronized (cloud) {
            return active(deviceId).map(TenantAuthority::certificate);
        }
    }

    @Override
    public List<X509Certificate> certify(String deviceId, PublicKey key) {
        synchronized (cloud) {
            return active(deviceId)
                    .map(authority -> Stream.concat(
                                    Stream.of(authority.device(deviceId, key, begin())), authority.chain().stream())
                            .toList())
                    .orElse(List.of());
        }
    }

    private Instant begin() {
        boolean late = cloud.faults().active(CloudFault.DEVICE_CERTIFICATE_EXPIRED);
        return late ? cloud.now().minus(TWO_DAYS) : cloud.now();
    }

    /** A tenant that nobody can see has no authority. */
    private Optional<TenantAuthority> active(String deviceId) {
        cloud.advance();
        return cloud.device(deviceId)
                .flatMap(CloudDevice::tenant)
                .flatMap(cloud::tenant)
                .map(tenant -> tenant.authorities().active(cloud.now()).authority());
    }

    @Override
    public X509Certificate root() {
        return cloud.gate().root();
    }

    @Override
    public List<Door> doors() {
        return cloud.gate().doors();
    }
}
