package io.sphereexplorer.emulator.hub.gate;

import io.sphereexplorer.emulator.hub.CertificateText;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** What TLS asks about the certificates of one board; remembers why it said no. Not thread-safe. */
final class ClientTrust extends X509ExtendedTrustManager {
    private final ChainCheck check;
    private Optional<Refusal> refusal = Optional.empty();
    private String shown = "";

    ClientTrust(ChainCheck check) {
        this.check = check;
    }

    Optional<Refusal> refusal() {
        return refusal;
    }

    /** The common name of the certificate that was looked at; empty if there was none. */
    String shown() {
        return shown;
    }

    /** Whether the board has shown any certificate. */
    boolean wasAsked() {
        return !shown.isEmpty();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        shown = CertificateText.commonName(chain[0]);
        refusal = check.refusal(List.of(chain));
        if (refusal.isPresent()) {
            throw new CertificateException(refusal.get().sentence());
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        throw new CertificateException("There are no sockets here.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, Socket socket) throws CertificateException {
        checkClientTrusted(chain, keyType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        throw new CertificateException("A hub connects to nobody.");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType, Socket socket) throws CertificateException {
        checkServerTrusted(chain, keyType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, keyType);
    }

    /** No names are told, so that a board shows what it has. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
