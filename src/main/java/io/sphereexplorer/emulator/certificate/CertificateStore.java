package io.sphereexplorer.emulator.certificate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The certificates a board keeps through restarts. */
public final class CertificateStore {
    /** What is free when nothing is stored (device-protocol §8.4). */
    private static final int CAPACITY = 24_514;

    private final Map<String, StoredCertificate> certificates = new LinkedHashMap<>();

    /** As it is now, by identifier, in the order they came. */
    public Map<String, StoredCertificate> all() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(certificates));
    }

    public Optional<StoredCertificate> find(String identifier) {
        return Optional.ofNullable(certificates.get(identifier));
    }

    /** In octets. */
    public int free() {
        return CAPACITY
                - certificates.values().stream()
                        .mapToInt(StoredCertificate::bytes)
                        .sum();
    }

    /**
     * Stores a certificate in place of the one that had the identifier before.
     *
     * @return false if there is no room; then nothing has changed
     */
    public boolean put(String identifier, StoredCertificate certificate) {
        int replaced = find(identifier).map(StoredCertificate::bytes).orElse(0);
        boolean fits = certificate.bytes() <= free() + replaced;
        if (fits) {
            certificates.put(identifier, certificate);
        }
        return fits;
    }

    /** Tells whether it was there. */
    public boolean remove(String identifier) {
        return certificates.remove(identifier) != null;
    }

    public void clear() {
        certificates.clear();
    }
}
