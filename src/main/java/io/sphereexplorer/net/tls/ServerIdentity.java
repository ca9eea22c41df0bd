package io.sphereexplorer.net.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The key and certificates a server shows, and the server's side of the handshake. Any thread. */
public final class ServerIdentity {
    private final SSLContext context;

    private ServerIdentity(SSLContext context) {
        this.context = context;
    }

    /**
     * Speaks TLS 1.2 only, as a board does (device-protocol §3).
     *
     * @param chain the server's own certificate first
     * @throws GeneralSecurityException if key and chain do not belong together or are of a kind unknown here
     */
    public static ServerIdentity of(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
        char[] password = new char[0]; // the store never leaves the memory
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("server", key, password, chain.toArray(X509Certificate[]::new));
            var keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new ServerIdentity(context);
        } catch (IOException e) {
            throw new GeneralSecurityException("An empty key store cannot be made", e);
        }
    }

    /** Blocks until the handshake is over; asks for no client certificate. Closing the result closes the socket. */
    public SSLSocket accept(Socket socket) throws IOException {
        var secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        secure.setEnabledProtocols(new String[] {"TLSv1.2"});
        secure.startHandshake();
        return secure;
    }
}
