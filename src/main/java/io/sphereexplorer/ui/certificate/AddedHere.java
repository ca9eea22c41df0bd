package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.command.certificate.AddCertificate;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.device.certificate.CertificateFacts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of certificates that were added in this window, since the board does not tell it. */
final class AddedHere {
    private final Map<String, Added> byId = new HashMap<>();

    /** A certificate as its file had it. */
    record Added(CertificateType type, CertificateFacts facts) {}

    void remember(AddCertificate command, AddCertificate.Result result) {
        byId.put(command.id().text(), new Added(command.files().type(), result.facts()));
    }

    /** Empty if the one that is stored may be another. */
    Optional<Added> of(StoredCertificate stored) {
        return Optional.ofNullable(byId.get(stored.id()))
                .filter(added -> isAt(added.facts().notBefore(), stored.notBefore()))
                .filter(added -> isAt(added.facts().notAfter(), stored.notAfter()));
    }

    private static boolean isAt(Instant instant, LocalDateTime utc) {
        return instant.equals(utc.toInstant(ZoneOffset.UTC));
    }
}
