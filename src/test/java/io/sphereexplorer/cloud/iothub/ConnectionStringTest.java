package io.sphereexplorer.cloud.iothub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.iothub.UnusableConnectionString.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringTest {
    private static final String KEY = "cHJhY3RpY2Uga2V5IGZvciB0aGUgdmVjdG9yIDAx";
    private static final String WHOLE =
            "HostName=contoso-hub.azure-devices.net;SharedAccessKeyName=registryReadWrite;SharedAccessKey=" + KEY;

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHOLE,
                "  \"" + WHOLE + ";\"\n",
                "sharedaccesskey=" + KEY
                        + ";HOSTNAME=Contoso-Hub.Azure-Devices.NET;sharedAccessKeyName=registryReadWrite"
            })
    void whatUsersPasteIsRead(String text) throws Exception {
        ConnectionString read = ConnectionString.parse(text);

        assertThat(read.host()).isEqualTo("contoso-hub.azure-devices.net");
        assertThat(read.policy()).isEqualTo("registryReadWrite");
        assertThat(read.key()).contains(KEY);
    }

    @Test
    void aSignatureThatSomebodyMadeIsTakenAsItIs() throws Exception {
        ConnectionString read = ConnectionString.parse(
                "HostName=contoso-hub.azure-devices.net;SharedAccessSignature=SharedAccessSignature sr=a&sig=b%3D&se=1");

        assertThat(read.key()).isEmpty();
        assertThat(read.signature()).isEqualTo("SharedAccessSignature sr=a&sig=b%3D&se=1");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' \"\" ', EMPTY",
        "cHJhY3RpY2U, NO_PARTS",
        "SharedAccessKeyName=p;SharedAccessKey=c2VjcmV0, NO_HOST",
        "HostName=hub.example.com;SharedAccessKeyName=p;SharedAccessKey=c2VjcmV0, OTHER_HOST",
        "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=p;SharedAccessKey=c2VjcmV0, NO_HOST",
        "HostName=h.azure-devices.net;SharedAccessKey=c2VjcmV0, NO_POLICY",
        "HostName=h.azure-devices.net;SharedAccessKeyName=p, NO_KEY",
        "HostName=h.azure-devices.net;SharedAccessKeyName=p;SharedAccessKey=c2VjcmV, KEY_DAMAGED",
        "HostName=h.azure-devices.net;SharedAccessKeyName=p;SharedAccessKey=c2Vj cmV0, KEY_DAMAGED",
        "HostName=h.azure-devices.net;DeviceId=d;SharedAccessKey=c2VjcmV0, OF_DEVICE"
    })
    void eachMistakeIsToldWithoutTheSecret(String text, Problem problem) {
        var failure = catchThrowableOfType(UnusableConnectionString.class, () -> ConnectionString.parse(text));

        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(failure).hasNoCause();
        assertThat(String.valueOf(failure)).doesNotContain("c2V");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SharedAccessSignature sr=a&sig=b\u200b&se=1",
                "SharedAccessSignature sr=a&sig=b\n&se=1",
                "SharedAccessSignature sr=a&sig=b &se=1",
                "SharedAccessSignature\u00a0sr=a&sig=b&se=1",
                "SharedAccessSignature sr=a&sig=b",
                "SharedAccessSignature sr=a&se=1",
                "SharedAccessSignature sig=b&se=1",
                "SharedAccessSignature sr=a&sig=&se=1",
                "b"
            })
    void aSignatureThatNoHeaderCouldCarryIsDamaged(String signature) {
        String text = "HostName=h.azure-devices.net;SharedAccessSignature=" + signature;

        var failure = catchThrowableOfType(UnusableConnectionString.class, () -> ConnectionString.parse(text));

        assertThat(failure.problem()).isEqualTo(Problem.KEY_DAMAGED);
        assertThat(failure).hasNoCause();
    }

    @Test
    void aSignatureNeedsNotSayWhatItIs() throws Exception {
        ConnectionString read =
                ConnectionString.parse("HostName=h.azure-devices.net;SharedAccessSignature=sr=a&sig=b&se=1&skn=p");

        assertThat(read.signature()).isEqualTo("SharedAccessSignature sr=a&sig=b&se=1&skn=p");
    }

    @Test
    void itPrintsAsAsterisks() throws Exception {
        assertThat(ConnectionString.parse(WHOLE).toString()).isEqualTo("****");
    }
}
