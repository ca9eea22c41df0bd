package io.sphereexplorer.cloud.iothub;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.http.Request;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The vector was made with {@code printf '%s\n%s' sr se | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary}. */
class SharedAccessSignatureTest {
    private static final String KEY = "cHJhY3RpY2Uga2V5IGZvciB0aGUgdmVjdG9yIDAx";
    private static final String VECTOR = "SharedAccessSignature sr=contoso-hub.azure-devices.net"
            + "&sig=joGEHI8B%2ByepuwB%2F63ggrpRnxejUHSYsCkKGHIRIo4g%3D&se=1772370000&skn=registryReadWrite";

    private final ManualClock clock = new ManualClock(); // 2026-03-01T12:00:00Z, 3600 s before 1772370000
    private final ScriptedService service = new ScriptedService();

    @Test
    void itSignsAsOpenSslDoes() {
        assertThat(SharedAccessSignature.signed(
                        "Contoso-Hub.azure-devices.net", "registryReadWrite", KEY, 1_772_370_000))
                .isEqualTo(VECTOR);
    }

    @Test
    void itLastsAnHourAndIsMadeAnewFiveMinutesBefore() throws Exception {
        var signature = signature();

        var first = signature.token();
        clock.advance(Duration.ofMinutes(54));
        assertThat(signature.token()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(1));

        assertThat(signature.token()).isNotEqualTo(first);
        assertThat(first.toString()).isEqualTo("****");
    }

    @Test
    void oneThatIsRefusedIsMadeAnewOnce() throws Exception {
        service.answer(401, "").answer(200, "[]");
        var calls = service.calls(signature());

        calls.send(Request.get("/devices"));

        assertThat(service.requests())
                .extracting(request -> request.headers().first("Authorization").orElse(""))
                .containsExactly(VECTOR, VECTOR);
    }

    private SharedAccessSignature signature() throws UnusableConnectionString {
        return new SharedAccessSignature(
                ConnectionString.parse("HostName=contoso-hub.azure-devices.net;SharedAccessKeyName=registryReadWrite;"
                        + "SharedAccessKey=" + KEY),
                clock);
    }
}
