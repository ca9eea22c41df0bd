package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.net.ByteString;
import java.util.OptionalInt;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppApiTest {
    private static final UUID APP = UUID.fromString("2f074b0f-d99d-4692-82d9-ef93a7d6463c");

    private final BoardScript board = new BoardScript().answer("GET /status", "{\"uptime\":1}");
    private final AppApi apps = new AppApi(board);

    @Test
    void onlyApplicationsAreListed() throws Exception {
        board.answer("GET /images", """
                {"components":[{"uid":"ec96946b-893b-4ff2-9ef1-b41725a8c652","image_type":7},\
                {"uid":"2F074B0F-d99d-4692-82d9-ef93a7d6463c","image_type":10}]}""");

        assertThat(apps.installed()).containsExactly(APP);
    }

    @Test
    void badComponentIdIsNamed() {
        board.answer("GET /images", "{\"components\":[{\"uid\":\"x\",\"image_type\":10}]}");

        assertThatThrownBy(apps::installed)
                .isInstanceOf(DeviceException.BadAnswer.class)
                .hasMessageContaining("uid");
    }

    @ParameterizedTest
    @CsvSource({"START, start", "START_DEBUG, startDebug", "STOP, stop"})
    void triggerIsSent(AppTrigger trigger, String wire) throws Exception {
        board.answer("PATCH /app/status/" + APP, "{\"state\":\"debugging\",\"gdbPort\":2345,\"outPort\":2342}");

        assertThat(apps.trigger(APP, trigger))
                .isEqualTo(new AppStatus(
                        APP, "debugging", OptionalInt.of(2345), OptionalInt.of(2342), OptionalInt.empty()));
        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"trigger\":\"" + wire + "\"}");
    }

    @Test
    void statusQuotaAndMemoryAreRead() throws Exception {
        board.answer("GET /app/status/" + APP, "{\"state\":\"notPresent\"}")
                .answer("GET /app/quota/" + APP, "{\"UsageKB\":1,\"LimitKB\":8}")
                .answer(
                        "GET /stats/memory/groups/applications",
                        "{\"memoryStats\":{\"currentMemoryUsageInBytes\":147456,"
                                + "\"peakUserModeMemoryUsageInBytes\":98304,\"userModeMemoryUsageInBytes\":98303}}");

        assertThat(apps.status(APP).state()).isEqualTo("notPresent");
        assertThat(apps.quota(APP)).isEqualTo(new AppQuota(APP, 1, 8));
        assertThat(apps.memory()).isEqualTo(new MemoryUse(147_456, 98_303, 98_304));
    }

    @Test
    void packageIsSentAsItIs() throws Exception {
        ByteString octets = ByteString.copyOf(new byte[] {0, -1, 7});
        board.answer("PUT /update/stage", "{}");

        apps.stage(octets, _ -> {});

        assertThat(board.lastRequest().body()).isEqualTo(octets);
        assertThat(board.lastRequest().headers().first("Content-Type")).contains("application/octet-stream");
    }

    @Test
    void restartsAreTold() throws Exception {
        board.answer("POST /update/install", "{\"restartingSystem\":true}").answer("DELETE /app/image/" + APP, "{}");

        assertThat(apps.install(false)).isTrue();
        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"appControlMode\":\"Manual\"}");
        assertThat(apps.delete(APP)).isFalse();
    }

    @Test
    void oldBoardsAreOnlyAskedTheirVersion() {
        board.version("1.2.0").answer("GET /status", "{\"uptime\":1}");

        assertTooOld("2.0.0", () -> apps.status(APP));
        assertTooOld("2.0.0", () -> apps.trigger(APP, AppTrigger.STOP));
        assertTooOld("3.0.0", () -> apps.stage(ByteString.EMPTY, _ -> {}));
        assertTooOld("3.0.0", () -> apps.install(true));
        assertTooOld("3.0.0", () -> apps.delete(APP));
        assertTooOld("3.1.0", () -> apps.quota(APP));
        assertTooOld("4.3.0", apps::memory);
        assertThat(board.requests()).containsExactly("GET /status");
    }

    private static void assertTooOld(String required, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DeviceException.TooOld.class, call).required())
                .isEqualTo(required);
    }
}
