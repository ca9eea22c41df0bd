package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.device.NetworkStatus.TimeSync;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkApiTest {
    private static final String WLAN = """
            {"interfaceName":"wlan0","interfaceUp":true,"connectedToNetwork":true,"ipAcquired":true,\
            "connectedToInternet":false,"hardwareAddress":"1d:d8","ipAssignment":"dynamic",\
            "ipAddresses":["172.20.10.3"]}""";
    private static final NetworkInterface JOINED = new NetworkInterface(
            "wlan0", true, true, true, false, Optional.of("1d:d8"), Optional.of("dynamic"), List.of("172.20.10.3"));

    private final BoardScript board = new BoardScript();
    private final NetworkApi network = new NetworkApi(board);

    @Test
    void interfacesAreListedWithOrWithoutAddresses() throws Exception {
        String lo = """
                {"interfaceName":"lo","interfaceUp":true,"connectedToNetwork":false,"ipAcquired":false,\
                "connectedToInternet":false}""";
        board.answer("GET /net/interfaces", "{\"interfaces\":[" + WLAN + "," + lo + "]}");

        assertThat(network.interfaces())
                .containsExactly(
                        JOINED,
                        new NetworkInterface(
                                "lo", true, false, false, false, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void oneInterfaceIsReadByName() throws Exception {
        board.answer("GET /net/interfaces/wlan0", WLAN);

        assertThat(network.interfaceNamed("wlan0")).isEqualTo(JOINED);
    }

    @Test
    void namesCannotLeaveTheirPath() {
        var refused = catchThrowableOfType(DeviceException.Refused.class, () -> network.interfaceNamed("../x y"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(board.requests()).containsExactly("GET /net/interfaces/..%2Fx%20y");
    }

    @Test
    void switchingSendsTheStateOnly() throws Exception {
        board.answer("PATCH /net/interfaces/wlan0", "{}");

        network.setUp("wlan0", false);

        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"interfaceUp\":false}");
    }

    @ParameterizedTest
    @CsvSource({"complete, COMPLETE", "incomplete, INCOMPLETE", "disabled, DISABLED", "soon, UNKNOWN"})
    void statusIsRead(String wire, TimeSync sync) throws Exception {
        board.answer(
                "GET /net/status",
                "{\"deviceAuthenticationIsReady\":true,\"networkTimeSync\":\"" + wire + "\",\"proxy\":\"disabled\"}");

        assertThat(network.status()).isEqualTo(new NetworkStatus(true, sync, "disabled"));
    }

    @Test
    void missingFieldsAreNamedWithTheirPlace() {
        board.answer("GET /net/interfaces", "{\"interfaces\":[{\"interfaceName\":\"wlan0\"}]}");

        var bad = catchThrowableOfType(DeviceException.BadAnswer.class, network::interfaces);

        assertThat(bad.what()).isEqualTo("GET /net/interfaces interfaces[0]: interfaceUp");
    }
}
