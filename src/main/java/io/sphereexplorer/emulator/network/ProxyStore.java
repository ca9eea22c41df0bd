package io.sphereexplorer.emulator.network;

import java.util.Optional;

/** The proxy a board keeps through restarts, if it has one. */
public final class ProxyStore {
    private Optional<Proxy> proxy = Optional.empty();

    public Optional<Proxy> proxy() {
        return proxy;
    }

    public void store(Proxy newProxy) {
        proxy = Optional.of(newProxy);
    }

    public void clear() {
        proxy = Optional.empty();
    }

    /** The word of the network's status: a proxy is ready when the board gets through to the internet. */
    public String state(boolean addressAcquired, boolean connectedToInternet) {
        if (proxy.filter(Proxy::enabled).isEmpty()) {
            return "disabled";
        }
        if (connectedToInternet) {
            return "ready";
        }
        return addressAcquired ? "resolvingProxyName" : "enabled";
    }
}
