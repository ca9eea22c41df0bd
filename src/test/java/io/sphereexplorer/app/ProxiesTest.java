package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Authenticator;
import java.net.Authenticator.RequestorType;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private static final URI SERVICE = URI.create("https://service.example/v2");
    private static final ProxySelector SYSTEM = new ProxySelector() {
        @Override
        public List<Proxy> select(URI target) {
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("system.example", 3128)));
        }

        @Override
        public void connectFailed(URI target, SocketAddress address, IOException why) {
            throw new AssertionError(why);
        }
    };

    @Test
    void theSystemsProxyIsUsedIfTheEnvironmentNamesNone() {
        assertThat(proxyOf(Map.of(), SERVICE)).isEqualTo("system.example:3128");
        assertThat(proxyOf(Map.of("HTTPS_PROXY", " "), SERVICE)).isEqualTo("system.example:3128");
        assertThat(proxyOf(Map.of("HTTPS_PROXY", "http://a b"), SERVICE)).isEqualTo("system.example:3128");
    }

    @Test
    void theEnvironmentsProxyComesFirst() {
        assertThat(proxyOf(Map.of("HTTPS_PROXY", "http://proxy.example:3129"), SERVICE))
                .isEqualTo("proxy.example:3129");
        assertThat(proxyOf(Map.of("https_proxy", "proxy.example"), SERVICE)).isEqualTo("proxy.example:8080");
    }

    @Test
    void hostsOfNoProxyAndThisComputerAreReachedDirectly() {
        var environment =
                Map.of("HTTPS_PROXY", "http://proxy.example:3129", "NO_PROXY", "service.example, .inside.example");

        assertThat(proxyOf(environment, SERVICE)).isEqualTo("direct");
        assertThat(proxyOf(environment, URI.create("https://a.inside.example"))).isEqualTo("direct");
        assertThat(proxyOf(environment, URI.create("https://notservice.example")))
                .isEqualTo("proxy.example:3129");
        assertThat(proxyOf(environment, URI.create("http://127.0.0.1:8080"))).isEqualTo("direct");
        assertThat(proxyOf(Map.of("HTTPS_PROXY", "p.example", "NO_PROXY", "*"), SERVICE))
                .isEqualTo("direct");
    }

    @Test
    void nobodyIsAskedForAPasswordThatNobodyNamed() {
        assertThat(new Proxies(Map.of("HTTPS_PROXY", "http://proxy.example:3129"), SYSTEM).authenticator())
                .isEmpty();
        assertThat(new Proxies(Map.of(), SYSTEM).authenticator()).isEmpty();
    }

    @Test
    void thePasswordIsForTheProxyAlone() {
        var proxies = new Proxies(Map.of("HTTPS_PROXY", "http://lab%40x:se%3Acret@proxy.example:3129"), SYSTEM);

        PasswordAuthentication told = ask(proxies, "proxy.example", RequestorType.PROXY);

        assertThat(told.getUserName()).isEqualTo("lab@x");
        assertThat(told.getPassword()).containsExactly("se:cret".toCharArray());
        assertThat(ask(proxies, "service.example", RequestorType.SERVER)).isNull();
        assertThat(ask(proxies, "other.example", RequestorType.PROXY)).isNull();
    }

    private static PasswordAuthentication ask(Proxies proxies, String host, RequestorType asks) {
        Authenticator authenticator = proxies.authenticator().orElseThrow();
        return authenticator.requestPasswordAuthenticationInstance(
                host, null, 3129, "http", "realm", "basic", null, asks);
    }

    private static String proxyOf(Map<String, String> environment, URI target) {
        Proxy proxy = new Proxies(environment, SYSTEM).select(target).getFirst();
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct";
    }
}
