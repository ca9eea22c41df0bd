package io.sphereexplorer.emulator.scenario;

import java.util.List;
import java.util.Map;

/** What is on a board, in plain values: what it keeps through restarts. */
public record BoardState(
        SystemState system, NetworkState network, List<CertificateState> certificates, List<ImageState> images) {
    public BoardState {
        certificates = List.copyOf(certificates);
        images = List.copyOf(images);
    }

    /**
     * What runs and how it is locked.
     *
     * @param restVersion such as {@code 4.6.0}
     * @param manufacturingState the word of the REST interface
     * @param capabilities by number
     * @param claimed whether a tenant owns the board
     */
    public record SystemState(
            String osVersion,
            String restVersion,
            String manufacturingState,
            List<Integer> capabilities,
            boolean claimed) {
        public SystemState {
            capabilities = List.copyOf(capabilities);
        }
    }

    /**
     * How it is connected.
     *
     * @param proxy at most one
     * @param ethernet at most one; empty if nothing was ever changed there
     */
    public record NetworkState(
            boolean wlanUp, List<StoredNetwork> networks, List<ProxyState> proxy, List<EthernetState> ethernet) {
        public NetworkState {
            networks = List.copyOf(networks);
            proxy = List.copyOf(proxy);
            ethernet = List.copyOf(ethernet);
        }
    }

    /**
     * An entry of the list of networks.
     *
     * @param ssid its text, or {@code hex:} and its octets
     * @param security the word of the REST interface
     * @param key empty if there is none
     * @param names what else was given, by its name in the REST interface
     */
    public record StoredNetwork(
            int id,
            String ssid,
            String security,
            boolean enabled,
            boolean targetedScan,
            String key,
            Map<String, String> names) {
        @Override
        public String toString() { // never the key
            return "StoredNetwork[" + id + ", " + ssid + "]";
        }
    }

    /** A proxy; user name empty if it wants none. */
    public record ProxyState(
            String address, boolean enabled, int port, String username, List<String> noProxyAddresses) {}

    /** The interface eth0; address empty if it is the one it was made with. */
    public record EthernetState(boolean up, String hardwareAddress) {}

    /**
     * A certificate.
     *
     * @param type client or rootca
     * @param bytes what it takes of the store, with its key
     */
    public record CertificateState(String id, String type, String pem, int bytes) {}

    /**
     * An image package.
     *
     * @param octets in Base64
     * @param state running, stopped, debugging or staged
     * @param startsByItself whether it runs again after a restart
     */
    public record ImageState(String octets, String state, boolean startsByItself) {
        @Override
        public String toString() {
            return "ImageState[" + state + "]";
        }
    }
}
