package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.certificate.CertificateType;
import io.sphereexplorer.emulator.certificate.StoredCertificate;
import io.sphereexplorer.emulator.image.Application;
import io.sphereexplorer.emulator.image.ImagePackage;
import io.sphereexplorer.emulator.network.Proxy;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.emulator.scenario.BoardState;
import io.sphereexplorer.emulator.scenario.BoardState.CertificateState;
import io.sphereexplorer.emulator.scenario.BoardState.EthernetState;
import io.sphereexplorer.emulator.scenario.BoardState.ImageState;
import io.sphereexplorer.emulator.scenario.BoardState.NetworkState;
import io.sphereexplorer.emulator.scenario.BoardState.ProxyState;
import io.sphereexplorer.emulator.scenario.BoardState.StoredNetwork;
import io.sphereexplorer.emulator.scenario.BoardState.SystemState;
import io.sphereexplorer.emulator.scenario.Octets;
import io.sphereexplorer.emulator.wifi.ConfiguredNetwork;
import io.sphereexplorer.emulator.wifi.NetworkProfile;
import io.sphereexplorer.emulator.world.Security;
import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is on a board into plain values, and writes it back onto a board that was cleared. */
record BoardMemory(EmulatedDevice device) {
    private static final String STAGED = "staged";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    BoardState read() {
        var system = new SystemState(
                device.osVersion(),
                device.restVersion().number(),
                device.manufacturingState().word(),
                device.capabilities(),
                device.claimed());
        var flash = device.flash();
        var ethernet = flash.ethernet();
        boolean changed = ethernet.isUp() || !ethernet.hardwareAddress().isEmpty();
        var network = new NetworkState(
                device.wlanUp(),
                flash.networks().all().stream().map(BoardMemory::plain).toList(),
                flash.proxy().proxy().stream().map(BoardMemory::plain).toList(),
                changed ? List.of(new EthernetState(ethernet.isUp(), ethernet.hardwareAddress())) : List.of());
        var images = Stream.concat(
                flash.images().installed().stream().map(BoardMemory::plain),
                flash.images().staged().stream().map(image -> new ImageState(base64(image), STAGED, true)));
        return new BoardState(
                system,
                network,
                flash.certificates().all().entrySet().stream()
                        .map(entry -> plain(entry.getKey(), entry.getValue()))
                        .toList(),
                images.toList());
    }

    /** @throws IllegalArgumentException if no board can be so */
    void write(BoardState state) {
        var system = state.system();
        device.osVersion(system.osVersion());
        device.restVersion(RestVersion.ofNumber(system.restVersion())
                .orElseThrow(() -> impossible("REST version", system.restVersion())));
        device.manufacturingState(ManufacturingState.ofWord(system.manufacturingState())
                .orElseThrow(() -> impossible("manufacturing state", system.manufacturingState())));
        device.capabilities(system.capabilities());
        device.claimed(system.claimed());
        write(state.network());
        state.certificates().forEach(this::write);
        state.images().forEach(this::write);
    }

    private void write(NetworkState network) {
        var flash = device.flash();
        device.wlanUp(network.wlanUp());
        network.networks().forEach(stored -> flash.networks().replace(configured(stored)));
        network.proxy().stream().map(BoardMemory::proxy).forEach(flash.proxy()::store);
        network.ethernet().forEach(ethernet -> {
            flash.ethernet().up(ethernet.up());
            flash.ethernet().hardwareAddress(ethernet.hardwareAddress());
        });
    }

    private static StoredNetwork plain(ConfiguredNetwork network) {
        var profile = network.profile();
        Map<String, String> names = new LinkedHashMap<>();
        profile.names().forEach((name, value) -> names.put(name, Octets.text(value)));
        return new StoredNetwork(
                network.id(),
                Octets.text(profile.ssid()),
                profile.security().word(),
                network.enabled(),
                profile.targetedScan(),
                profile.psk(),
                names);
    }

    private static ConfiguredNetwork configured(StoredNetwork stored) {
        Map<String, ByteString> names = new LinkedHashMap<>();
        stored.names().forEach((name, value) -> names.put(name, Octets.of(value)));
        var security = Security.ofWord(stored.security()).orElseThrow(() -> impossible("security", stored.security()));
        var profile =
                new NetworkProfile(Octets.of(stored.ssid()), security, stored.targetedScan(), stored.key(), names);
        return new ConfiguredNetwork(stored.id(), stored.enabled(), profile);
    }

    private static ProxyState plain(Proxy proxy) {
        return new ProxyState(
                proxy.address(), proxy.enabled(), proxy.port(), proxy.username().orElse(""), proxy.noProxyAddresses());
    }

    private static Proxy proxy(ProxyState state) {
        var username = Optional.of(state.username()).filter(name -> !name.isEmpty());
        return new Proxy(state.address(), state.enabled(), state.port(), username, state.noProxyAddresses());
    }

    private static CertificateState plain(String id, StoredCertificate stored) {
        try {
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + PEM.encodeToString(stored.certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            return new CertificateState(id, stored.type().word(), pem, stored.bytes());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    private void write(CertificateState state) {
        try {
            byte[] pem = state.pem().getBytes(StandardCharsets.US_ASCII);
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            var type = CertificateType.named(state.type()).orElseThrow(() -> impossible("certificate", state.type()));
            int bytes = state.bytes() == 0 ? pem.length : state.bytes();
            device.flash().certificates().put(state.id(), new StoredCertificate(type, certificate, bytes));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("certificate %s cannot be read".formatted(state.id()), e);
        }
    }

    private static ImageState plain(Application application) {
        return new ImageState(base64(application.image()), application.state().word(), application.startsByItself());
    }

    private static String base64(ImagePackage image) {
        return Base64.getEncoder().encodeToString(image.file().toByteArray());
    }

    private void write(ImageState state) {
        var known = Arrays.stream(Application.State.values())
                .filter(one -> one.word().equals(state.state()))
                .findFirst();
        if (known.isEmpty() && !state.state().equals(STAGED)) {
            throw impossible("state of an image", state.state());
        }
        try {
            var octets = ByteString.copyOf(Base64.getDecoder().decode(state.octets()));
            device.flash().images().restore(ImagePackage.parse(octets), known, state.startsByItself());
        } catch (Refusal e) {
            throw new IllegalArgumentException("an image cannot be read: " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException impossible(String what, String word) {
        return new IllegalArgumentException("%s is no %s".formatted(word, what));
    }
}
