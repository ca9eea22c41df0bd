package io.sphereexplorer.net.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * Which certificates are believed to be a board's, and the handshake with one (device-protocol §3). The key of a real
 * board is public knowledge, so this tells a board from something else, never one board from another. Any thread.
 */
public final class DeviceTrust {
    /** SubjectPublicKeyInfo of the authority of all boards: an EC key on P-256. */
    private static final String PINNED = "3059301306072a8648ce3d020106082a8648ce3d030107034200"
            + "047b2db77aa17ed9c3177c6ff6a9cbffa38fe3bd39095f2d8fc447ea3103509421"
            + "ad2f6e5491fee0e1b22e8a710b2f9767c5def77ce7ac5fa3a0225834cf4a8b7d";

    private static final String HOST = "192.168.35.2";
    private static final int SILENCE_MILLIS = 15_000;
    private static final String[] GROUPS = {"secp256r1", "secp384r1", "x25519"};
    private static final String[] SUITES = {
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
    };
    private static final Pattern PEM_CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

    private final List<X509Certificate> authorities;
    private final SSLContext context;

    private DeviceTrust(List<X509Certificate> authorities) {
        this.authorities = authorities;
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new BoardCertificateCheck(pinnedKey(), authorities)}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has TLS and EC keys", e);
        }
    }

    /** Trusts real boards only. */
    public static DeviceTrust pinned() {
        return new DeviceTrust(List.of());
    }

    /** Trusts boards of these authorities, too. */
    public DeviceTrust with(Collection<X509Certificate> more) {
        List<X509Certificate> all = new ArrayList<>(authorities);
        all.addAll(more);
        return new DeviceTrust(List.copyOf(all));
    }

    /**
     * The certificates of a PEM file, in their order; what stands between them does not matter.
     *
     * @throws TlsException.UnusableTrust naming the file and what is wrong with it
     */
    public static List<X509Certificate> readPem(Path file) throws TlsException {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            Matcher block = PEM_CERTIFICATE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (block.find()) {
                byte[] text = block.group().getBytes(StandardCharsets.ISO_8859_1);
                certificates.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text)));
            }
        } catch (IOException e) {
            throw new TlsException.UnusableTrust("Cannot read " + file, e);
        } catch (CertificateException e) {
            String which = "Certificate " + (certificates.size() + 1) + " in " + file + " is damaged";
            throw new TlsException.UnusableTrust(which, e);
        }
        if (certificates.isEmpty()) {
            String none = file + " holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)";
            throw new TlsException.UnusableTrust(none, null);
        }
        return certificates;
    }

    /**
     * Blocks until the peer has shown a trusted certificate; a silent one fails after 15 s, unless the socket has a
     * timeout of its own. Sends no server name, a board being addressed by number.
     *
     * @param socket connected; closed with the result, or when the handshake fails
     */
    public SSLSocket handshake(Socket socket) throws TlsException {
        try {
            int timeout = socket.getSoTimeout();
            socket.setSoTimeout(timeout == 0 ? SILENCE_MILLIS : timeout);
            var secure = (SSLSocket) context.getSocketFactory().createSocket(socket, HOST, socket.getPort(), true);
            secure.setSSLParameters(parameters(secure.getSSLParameters()));
            secure.startHandshake();
            secure.setSoTimeout(timeout);
            return secure;
        } catch (IOException e) {
            throw closing(socket, TlsException.of(e));
        }
    }

    private static SSLParameters parameters(SSLParameters parameters) {
        parameters.setNamedGroups(GROUPS);
        parameters.setServerNames(List.of());
        parameters.setProtocols(new String[] {"TLSv1.2"});
        parameters.setCipherSuites(SUITES);
        return parameters;
    }

    private static TlsException closing(Socket socket, TlsException failure) {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    static PublicKey pinnedKey() throws GeneralSecurityException {
        byte[] encoded = HexFormat.of().parseHex(PINNED);
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
