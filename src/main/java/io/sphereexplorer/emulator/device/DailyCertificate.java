package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.world.HubService;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** What a board shows to hubs for a day: a key that it has drawn and never tells, and certificates for it. */
final class DailyCertificate {
    private static final String PROTOCOL = "TLSv1.2";
    private static final int MQTT = 8883;

    private final List<X509Certificate> chain;
    private final SSLContext context;

    private DailyCertificate(List<X509Certificate> chain, SSLContext context) {
        this.chain = List.copyOf(chain);
        this.context = context;
    }

    /** Empty if the cloud does not let the board in. */
    static Optional<DailyCertificate> get(HubService hubs, String deviceId) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            List<X509Certificate> chain = hubs.certify(deviceId, keys.getPublic());
            return chain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DailyCertificate(chain, context(keys.getPrivate(), chain, hubs.root())));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-256 and TLS 1.2", e);
        }
    }

    private static SSLContext context(PrivateKey key, List<X509Certificate> chain, X509Certificate root)
            throws GeneralSecurityException, IOException {
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("board", key, new char[0], chain.toArray(Certificate[]::new));
        var keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(own, new char[0]);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hubs", root);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var context = SSLContext.getInstance(PROTOCOL);
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Whether it is still good, and of the authority that signs now. */
    boolean isOf(X509Certificate authority, Instant now) {
        boolean current = now.isBefore(chain.getFirst().getNotAfter().toInstant());
        return current && chain.get(1).equals(authority);
    }

    /** For one connection. */
    SSLEngine engine(String host) {
        SSLEngine engine = context.createSSLEngine(host, MQTT);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }
}
