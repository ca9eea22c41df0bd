package io.sphereexplorer.emulator.world;

import io.sphereexplorer.net.ByteString;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What boards need to be let in by the hubs of a world: a certificate for a day, and doors to knock at. Any thread.
 *
 * <p>Keys of boards stay with boards: only public keys, certificates and octets of TLS cross this line.
 */
public interface HubService {
    /**
     * The certificate of the CA that signs for the board now; empty if the cloud does not let it in.
     *
     * @param deviceId in lower case
     */
    Optional<X509Certificate> authority(String deviceId);

    /**
     * A certificate for a board's key that lasts a day, and those above it; empty if the cloud does not let the board in.
     *
     * @param deviceId in lower case
     */
    List<X509Certificate> certify(String deviceId, PublicKey key);

    /** Whom boards trust to sign the certificates of hubs. */
    X509Certificate root();

    /** One of each hub. */
    List<Door> doors();

    /** Where a board can connect to a hub. */
    interface Door {
        /** The logical name of the hub on the internet. */
        String host();

        Line open();
    }

    /** A connection to a hub, over which TLS goes. */
    interface Line {
        /** What the hub answers; nothing if it has nothing to say. */
        ByteString send(ByteString octets);

        /** Whether the hub has let the board in, and still does. */
        boolean isOpen();

        /** The board leaves. */
        void close();
    }
}
