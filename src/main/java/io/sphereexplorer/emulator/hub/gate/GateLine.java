package io.sphereexplorer.emulator.hub.gate;

import io.sphereexplorer.emulator.hub.CertificateText;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.emulator.hub.EmulatedHubs;
import io.sphereexplorer.emulator.hub.HubEvent.Kind;
import io.sphereexplorer.emulator.hub.Identity;
import io.sphereexplorer.emulator.world.HubService.Line;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.tls.TlsEnd;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * A board's connection to a hub. TLS decides about its certificates; once that is over, the hub looks for an identity of
 * exactly the common name (cloud-services §3.3), and says goodbye if there is none. Thread-safe.
 */
final class GateLine implements Line {
    private final EmulatedHubs hubs;
    private final EmulatedHub hub;
    private final long age;
    private final ClientTrust trust;
    private final SSLEngine engine;
    private final TlsEnd end;
    private Optional<String> deviceId = Optional.empty();
    private boolean over;

    private GateLine(EmulatedHubs hubs, EmulatedHub hub, ClientTrust trust, SSLEngine engine) {
        this.hubs = hubs;
        this.hub = hub;
        this.trust = trust;
        this.engine = engine;
        age = hubs.age();
        end = new TlsEnd(engine);
    }

    static GateLine open(EmulatedHubs hubs, EmulatedHub hub, HubServer server) {
        synchronized (hubs) {
            var trust = new ClientTrust(new ChainCheck(hub.authorities(), hubs.now()));
            return new GateLine(hubs, hub, trust, server.engine(trust));
        }
    }

    @Override
    public ByteString send(ByteString octets) {
        synchronized (hubs) {
            if (over) {
                return ByteString.EMPTY;
            }
            ByteString answer = end.received(octets);
            if (end.failure().isPresent()) {
                refuse(
                        trust.refusal().orElse(trust.wasAsked() ? Refusal.HANDSHAKE_FAILED : Refusal.NO_CERTIFICATE),
                        "");
            } else if (end.isEstablished() && deviceId.isEmpty()) {
                return admit(answer);
            }
            return answer;
        }
    }

    /** @param answer that ends the handshake */
    private ByteString admit(ByteString answer) {
        String name = commonName();
        Optional<Refusal> refusal = refusal(name);
        if (refusal.isPresent()) {
            refuse(refusal.get(), name);
            return joined(answer, end.close());
        }
        deviceId = Optional.of(name);
        hub.connected(name);
        return answer;
    }

    private Optional<Refusal> refusal(String name) {
        Optional<Identity> identity = hub.device(name);
        if (identity.isEmpty()) {
            boolean letters = hub.devices().stream().anyMatch(each -> each.id().equalsIgnoreCase(name));
            return Optional.of(letters ? Refusal.OTHER_LETTERS : Refusal.UNKNOWN_DEVICE);
        }
        if (!identity.get().isCertified()) {
            return Optional.of(Refusal.OTHER_AUTHENTICATION);
        }
        return identity.get().isEnabled() ? Optional.empty() : Optional.of(Refusal.DISABLED);
    }

    private void refuse(Refusal refusal, String name) {
        over = true;
        Kind kind = switch (refusal) {
            case CERTIFICATE_EXPIRED, AUTHORITY_EXPIRED -> Kind.CERTIFICATE_EXPIRED;
            default -> Kind.CONNECTION_REFUSED;
        };
        hub.note(kind, name.isEmpty() ? trust.shown() : name, refusal.sentence());
    }

    private String commonName() {
        try {
            Certificate[] shown = engine.getSession().getPeerCertificates();
            return CertificateText.commonName((X509Certificate) shown[0]);
        } catch (SSLPeerUnverifiedException e) {
            throw new IllegalStateException("the hub needs client authentication", e);
        }
    }

    private static ByteString joined(ByteString first, ByteString second) {
        byte[] all = new byte[first.size() + second.size()];
        first.copyTo(all, 0, 0, first.size());
        second.copyTo(all, first.size(), 0, second.size());
        return ByteString.copyOf(all);
    }

    @Override
    public boolean isOpen() {
        synchronized (hubs) {
            return !over
                    && age == hubs.age()
                    && deviceId.flatMap(hub::device)
                            .filter(Identity::isConnected)
                            .isPresent();
        }
    }

    @Override
    public void close() {
        synchronized (hubs) {
            if (isOpen()) {
                deviceId.ifPresent(hub::disconnected);
            }
            over = true;
        }
    }
}
