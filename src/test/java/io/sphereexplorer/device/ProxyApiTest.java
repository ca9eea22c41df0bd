package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyApiTest {
    private static final String ANONYMOUS = """
            {"address":"p.lab","enabled":true,"port":8081,"authenticationType":"anonymous","noProxyAddresses":["a"]}""";
    private static final String BASIC = """
            {"address":"p.lab","enabled":false,"port":1,"authenticationType":"basic","username":"u",\
            "noProxyAddresses":[]}""";
    private static final Optional<Secret> PASSWORD = Optional.of(Secret.of("s3cret"));

    private final BoardScript board = new BoardScript();
    private final ProxyApi proxy = new ProxyApi(board);

    @Test
    void absentProxyIsEmpty() throws Exception {
        board.answer("GET /net/proxy", "{}");

        assertThat(proxy.proxy()).isEmpty();
        assertThatThrownBy(() -> proxy.setEnabled(true, Optional.empty())).isInstanceOf(DeviceException.NoProxy.class);
    }

    @Test
    void proxyIsRead() throws Exception {
        board.answer("GET /net/proxy", ANONYMOUS);

        assertThat(proxy.proxy()).contains(new Proxy(true, "p.lab", 8081, Optional.empty(), List.of("a")));
    }

    @Test
    void everythingIsSent() throws Exception {
        board.answer("POST /net/proxy", BASIC);

        Proxy applied = proxy.apply(new Proxy(false, "p.lab", 1, Optional.of("u"), List.of()), PASSWORD);

        assertThat(applied.authenticationType()).isEqualTo("basic");
        assertThat(board.lastRequest().body().utf8())
                .isEqualTo("{\"enabled\":false,\"address\":\"p.lab\",\"port\":1,\"noProxyAddresses\":[],"
                        + "\"authenticationType\":\"basic\",\"username\":\"u\",\"password\":\"s3cret\"}");
    }

    @Test
    void switchingChangesNothingElse() throws Exception {
        board.answer("GET /net/proxy", ANONYMOUS).answer("POST /net/proxy", ANONYMOUS);

        proxy.setEnabled(false, PASSWORD);

        assertThat(board.lastRequest().body().utf8())
                .contains("\"enabled\":false", "p.lab", "8081", "[\"a\"]", "anonymous")
                .doesNotContain("s3cret");
    }

    @Test
    void passwordMustBeGivenAgain() throws Exception {
        board.answer("GET /net/proxy", BASIC).answer("POST /net/proxy", BASIC);

        assertThatThrownBy(() -> proxy.setEnabled(true, Optional.empty()))
                .isInstanceOf(DeviceException.PasswordNeeded.class);
        assertThat(board.requests()).containsExactly("GET /net/proxy");

        proxy.setEnabled(true, PASSWORD);
        assertThat(board.lastRequest().body().utf8()).contains("\"enabled\":true", "s3cret");
    }

    @Test
    void proxyIsDeleted() throws Exception {
        board.answer("DELETE /net/proxy", "{}");

        proxy.delete();

        assertThat(board.requests()).containsExactly("DELETE /net/proxy");
    }
}
