package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.net.ByteString;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceApiTest {
    private static final DeviceId ID = new DeviceId("ab".repeat(64));

    private final BoardScript board = new BoardScript();
    private final DeviceApi device = new DeviceApi(board);

    @Test
    void identityIsReadWhateverElseIsSaid() throws Exception {
        board.id(ID);

        assertThat(device.identity()).isEqualTo(new DeviceIdentity(ID, "SECURE"));
    }

    @Test
    void uptimeIsInSeconds() throws Exception {
        board.answer("GET /status", "{\"uptime\":634}");

        assertThat(device.status().uptime()).isEqualTo(Duration.ofSeconds(634));
    }

    @Test
    void capabilitiesAreListed() throws Exception {
        board.answer("GET /device/capabilities", "{\"device_capabilities\":[11,12]}");

        assertThat(device.capabilities()).containsExactly(new Capability(11), new Capability(12));
    }

    @ParameterizedTest
    @CsvSource({
        "Blank, BLANK",
        "Module1Complete, MODULE1_COMPLETE",
        "DeviceComplete, DEVICE_COMPLETE",
        "SomethingNew, UNKNOWN"
    })
    void manufacturingStateIsNamed(String wire, ManufacturingState state) throws Exception {
        board.answer("GET /device/manufacturing_state", "{\"manufacturingState\":\"" + wire + "\"}");

        assertThat(device.manufacturingState()).isEqualTo(state);
    }

    @Test
    void abiVersionsAreRead() throws Exception {
        board.answer("GET /abi_versions", "{\"SecureWorldRuntime\":2,\"OSRuntime\":3,\"ApplicationRuntime\":12}");

        assertThat(device.abiVersions()).isEqualTo(new AbiVersions(2, 3, 12));
    }

    @Test
    void imagesAreRead() throws Exception {
        board.answer("GET /images", """
                {"is_ota_update_in_progress":false,"has_staged_updates":true,"restart_required":false,"components":[
                {"uid":"ec96946b","image_type":7,"is_update_staged":true,"does_image_type_require_restart":true,
                "images":[{"uid":"ba893921","length_in_bytes":2544816,"replica_type":0}],"name":"NW Kernel"}]}""");

        var image = new ImageInventory.Image("ba893921", 2_544_816, OptionalInt.of(0));
        var kernel = new ImageInventory.Component("ec96946b", "NW Kernel", 7, true, true, List.of(image));
        assertThat(device.images()).isEqualTo(new ImageInventory(false, true, false, List.of(kernel)));
    }

    @Test
    void restartHasNoBody() throws Exception {
        board.answer("POST /restart", "{\"restartingSystem\":true}");

        device.restart();

        assertThat(board.lastRequest().body()).isEqualTo(ByteString.EMPTY);
    }

    @Test
    void osVersionIsAskedOfNewBoardsOnly() throws Exception {
        board.answer("GET /status", "{\"uptime\":1}").answer("GET /osversion", "{\"osversion\":\"22.11\"}");

        assertThat(device.osVersion()).isEqualTo("22.11");
    }

    @Test
    void oldBoardsAreNotAskedForTheirOsVersion() {
        board.version("4.4.0").answer("GET /status", "{\"uptime\":1}");

        var failure = catchThrowableOfType(DeviceException.TooOld.class, device::osVersion);

        assertThat(failure.required()).isEqualTo("4.5.0");
        assertThat(failure.actual()).isEqualTo("4.4.0");
        assertThat(board.requests()).containsExactly("GET /status");
    }

    @Test
    void oldBoardsAreNotAskedWhatTheyMayDo() {
        board.version("3.0.0");

        assertThatThrownBy(device::capabilities).isInstanceOf(DeviceException.TooOld.class);
        assertThatThrownBy(device::manufacturingState).isInstanceOf(DeviceException.TooOld.class);
        assertThatThrownBy(device::abiVersions).isInstanceOf(DeviceException.TooOld.class);
        assertThat(board.requests()).containsExactly("GET /status");
    }

    @Test
    void refusalCarriesStatusAndNumber() {
        board.answer("GET /images", 403, "{\"error\":10485778}");

        var refused = catchThrowableOfType(DeviceException.Refused.class, device::images);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.number()).isEqualTo(10_485_778);
        assertThat(refused.dottedNumber()).isEqualTo("10.18");
        assertThat(refused.reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"securityState\":\"SECURE\"}, GET /device/security_state: deviceIdentifier",
                "{\"deviceIdentifier\":5}, GET /device/security_state: deviceIdentifier",
                "<html></html>, GET /device/security_state: HTTP 200 without readable JSON",
                "[], GET /device/security_state: deviceIdentifier",
            })
    void whatIsMissingIsNamed(String body, String what) {
        board.answer("GET /device/security_state", body);

        var bad = catchThrowableOfType(DeviceException.BadAnswer.class, device::identity);

        assertThat(bad.what()).isEqualTo(what);
    }

    @Test
    void malformedDeviceIdIsNoIdentity() {
        board.answer("GET /device/security_state", "{\"securityState\":\"SECURE\",\"deviceIdentifier\":\"ab\"}");

        assertThatThrownBy(device::identity)
                .isInstanceOf(DeviceException.BadAnswer.class)
                .hasMessageContaining("128");
    }

    @Test
    void refusalWithoutNumberIsABadAnswer() {
        board.answer("GET /status", 500, "{}");

        assertThatThrownBy(device::status).isInstanceOf(DeviceException.BadAnswer.class);
    }
}
