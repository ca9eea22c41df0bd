package io.sphereexplorer.app;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxy on the way to the internet: that of the environment (HTTPS_PROXY, NO_PROXY), which may name a user and a
 * password, or else the system's. This computer itself is never asked for through a proxy.
 */
final class Proxies extends ProxySelector {
    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);
    private static final int USUAL_PORT = 8080;

    private final Optional<URI> proxy;
    private final List<String> direct;
    private final ProxySelector system;

    /** @param environment as {@link System#getenv()} tells it */
    Proxies(Map<String, String> environment, ProxySelector system) {
        proxy = named(environment, "https_proxy").flatMap(Proxies::parsed);
        direct = named(environment, "no_proxy")
                .map(hosts -> Arrays.stream(hosts.split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .toList())
                .orElse(List.of());
        this.system = system;
    }

    /** What the environment says of the proxy's user, if it names one; nobody else is ever told a password. */
    Optional<Authenticator> authenticator() {
        return proxy.map(URI::getRawUserInfo).map(_ -> tellingUser());
    }

    private Authenticator tellingUser() {
        return new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                boolean asks = getRequestorType() == RequestorType.PROXY
                        && proxy.map(URI::getHost).equals(Optional.ofNullable(getRequestingHost()));
                Optional<String> user = asks ? proxy.map(URI::getRawUserInfo) : Optional.empty();
                return user.map(Proxies::credentials).orElse(null);
            }
        };
    }

    @Override
    public List<Proxy> select(URI target) {
        String host = String.valueOf(target.getHost()).toLowerCase(Locale.ROOT);
        if (isHere(host) || direct.stream().anyMatch(rule -> matches(rule, host))) {
            return List.of(Proxy.NO_PROXY);
        }
        return proxy.map(found -> List.of(new Proxy(Proxy.Type.HTTP, address(found))))
                .orElseGet(() -> system.select(target));
    }

    @Override
    public void connectFailed(URI target, SocketAddress address, IOException why) {
        LOG.info("the proxy {} cannot be reached", address, why);
    }

    private static Optional<String> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    private static Optional<URI> parsed(String text) {
        try {
            var uri = new URI(text.contains("://") ? text : "http://" + text);
            return Optional.of(uri).filter(found -> found.getHost() != null);
        } catch (URISyntaxException _) {
            LOG.warn("HTTPS_PROXY is no URL; the system's proxy is used"); // its text may hold a password
            return Optional.empty();
        }
    }

    private static boolean isHere(String host) {
        return List.of("localhost", "127.0.0.1", "[::1]", "::1").contains(host);
    }

    /** As curl reads NO_PROXY: a host with everything below it, or a star for all. */
    private static boolean matches(String rule, String host) {
        String name = rule.startsWith(".") ? rule.substring(1) : rule;
        return rule.equals("*") || host.equals(name) || host.endsWith("." + name);
    }

    private static InetSocketAddress address(URI proxy) {
        return InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort());
    }

    private static PasswordAuthentication credentials(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        return new PasswordAuthentication(
                decoded(parts[0]), decoded(parts.length > 1 ? parts[1] : "").toCharArray());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
