package io.sphereexplorer.emulator.hub.gate;

import io.sphereexplorer.emulator.hub.HubCertificate;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a board's certificates lead to a CA certificate that the hub has, has verified, and that is in date (RFC 5280
 * §6.1).
 *
 * @param authorities of the hub
 */
record ChainCheck(List<HubCertificate> authorities, Instant now) {
    private static final String FOR_CLIENTS = "1.3.6.1.5.5.7.3.2";

    ChainCheck {
        authorities = List.copyOf(authorities);
    }

    /** @param chain as it was shown, the board's own first; not empty */
    Optional<Refusal> refusal(List<X509Certificate> chain) {
        Optional<HubCertificate> signer = authorities.stream()
                .filter(each -> signed(each, chain).isPresent())
                .min(Comparator.comparing(each -> !usable(each)));
        if (signer.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_AUTHORITY);
        }
        if (!signer.get().isVerified()) {
            return Optional.of(Refusal.NOT_VERIFIED);
        }
        if (signer.get().isExpired(now)) {
            return Optional.of(Refusal.AUTHORITY_EXPIRED);
        }
        int last = signed(signer.get(), chain).orElseThrow();
        return invalid(chain.subList(0, last + 1), signer.get().certificate());
    }

    private boolean usable(HubCertificate authority) {
        return authority.isVerified() && !authority.isExpired(now);
    }

    /** The place in the chain of the first certificate that it has signed. */
    private static OptionalInt signed(HubCertificate authority, List<X509Certificate> chain) {
        return IntStream.range(0, chain.size())
                .filter(place -> isSigned(chain.get(place), authority.certificate()))
                .findFirst();
    }

    private static boolean isSigned(X509Certificate certificate, X509Certificate authority) {
        if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private Optional<Refusal> invalid(List<X509Certificate> path, X509Certificate anchor) {
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPath whole = CertificateFactory.getInstance("X.509").generateCertPath(path);
            CertPathValidator.getInstance("PKIX").validate(whole, parameters);
            return isForClients(path.getFirst()) ? Optional.empty() : Optional.of(Refusal.BROKEN_CHAIN);
        } catch (CertPathValidatorException e) {
            boolean date = e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
            return Optional.of(date ? Refusal.CERTIFICATE_EXPIRED : Refusal.BROKEN_CHAIN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK validates certification paths", e);
        }
    }

    private static boolean isForClients(X509Certificate certificate) throws CertificateParsingException {
        List<String> purposes = certificate.getExtendedKeyUsage();
        return purposes != null && purposes.contains(FOR_CLIENTS);
    }
}
