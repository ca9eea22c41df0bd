package io.sphereexplorer.emulator.hub.gate;

import io.sphereexplorer.emulator.world.HubService.Line;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.tls.TlsEnd;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.BiFunction;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;

/** Something that connects to a hub, rightly or not. */
record Client(KeyPair keys, List<X509Certificate> chain, X509Certificate root) {
    static Client of(BiFunction<String, PublicKey, List<X509Certificate>> authority, String id, X509Certificate root) {
        KeyPair keys = drawKeys();
        return new Client(keys, authority.apply(id, keys.getPublic()), root);
    }

    static Client withoutCertificate(X509Certificate root) {
        return new Client(drawKeys(), List.of(), root);
    }

    /** The certificates of this one, and the key of another. */
    Client withKeyOf(Client other) {
        return new Client(other.keys, chain, root);
    }

    Line connect(HubGate gate) {
        Line line = gate.doors().getFirst().open();
        var end = new TlsEnd(engine());
        ByteString next = end.begin();
        while (!next.isEmpty()) {
            next = end.received(line.send(next));
        }
        if (!end.isEstablished()) {
            line.close();
        }
        return line;
    }

    private SSLEngine engine() {
        try {
            var own = store();
            if (!chain.isEmpty()) {
                own.setKeyEntry("client", keys.getPrivate(), new char[0], chain.toArray(Certificate[]::new));
            }
            var managers = KeyManagerFactory.getInstance("SunX509");
            managers.init(own, new char[0]);
            var trusted = store();
            trusted.setCertificateEntry("root", root);
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            var context = SSLContext.getInstance("TLSv1.2");
            context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
            SSLEngine engine = context.createSSLEngine("contoso-hub.azure-devices.net", 8883);
            engine.setUseClientMode(true);
            return engine;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyPair drawKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
