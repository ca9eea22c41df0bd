package io.sphereexplorer.net.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Decides on the certificates a board shows: signed by the pinned key or a trusted authority, valid in time, for a
 * server, and with one of a board's names (device-protocol §3). No revocation, which a board on a cable cannot ask for.
 */
final class BoardCertificateCheck extends X509ExtendedTrustManager {
    private static final Set<String> NAMES = Set.of("192.168.35.2", "*.devices.sphere.azure.local");
    private static final Set<String> SERVER_USAGES = Set.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private final PublicKey pinned;
    private final Collection<X509Certificate> authorities;

    BoardCertificateCheck(PublicKey pinned, Collection<X509Certificate> authorities) {
        this.pinned = pinned;
        this.authorities = List.copyOf(authorities);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            checkPath(withoutRoots(chain));
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e.getMessage(), e);
        }
        checkUsage(chain[0]);
        checkName(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    /** The first certificate is the peer's own, which no other may stand in for; a root among the rest proves nothing. */
    private static List<X509Certificate> withoutRoots(X509Certificate[] chain) throws CertificateException {
        if (signedItself(chain[0])) {
            throw new CertificateException("a certificate that signed itself");
        }
        return Arrays.stream(chain)
                .filter(certificate -> !signedItself(certificate))
                .toList();
    }

    private static boolean signedItself(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private void checkPath(List<X509Certificate> chain) throws GeneralSecurityException {
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        Set<TrustAnchor> anchors = new HashSet<>();
        // Of the pinned authority only the key counts, so it goes by whatever name the chain ends in.
        anchors.add(new TrustAnchor(chain.getLast().getIssuerX500Principal(), pinned, null));
        authorities.forEach(authority -> anchors.add(new TrustAnchor(authority, null)));
        var parameters = new PKIXParameters(anchors);
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private static void checkUsage(X509Certificate leaf) throws CertificateException {
        List<String> usages = leaf.getExtendedKeyUsage();
        if (usages != null && usages.stream().noneMatch(SERVER_USAGES::contains)) {
            throw new CertificateException("not a server's certificate");
        }
    }

    private static void checkName(X509Certificate leaf) throws CertificateException {
        var names = leaf.getSubjectAlternativeNames();
        if (names == null || names.stream().noneMatch(name -> NAMES.contains(String.valueOf(name.get(1))))) {
            throw new CertificateException("not a board's name: " + names);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("boards are servers");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
