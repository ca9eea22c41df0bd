package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.Capability.Known;
import io.sphereexplorer.net.ByteString;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static final String ID = "F2A90D47" + "0".repeat(114) + "C0DB01";

    @Test
    void deviceIdIsTheSameInAnyCase() {
        DeviceId id = new DeviceId(ID);

        assertThat(id).isEqualTo(DeviceId.parse(id.lowerCase()).orElseThrow());
        assertThat(id.upperCase()).isEqualTo(ID);
        assertThat(id.shortened()).isEqualTo("f2a90d47…c0db01");
        assertThat(id.lastDigits(4)).isEqualTo("db01");
    }

    @Test
    void whatIsNoDeviceIdIsNotTakenForOne() {
        assertThat(DeviceId.parse("f2a90d47")).isEmpty();
        assertThat(DeviceId.parse("g" + ID.substring(1))).isEmpty();
        assertThatThrownBy(() -> new DeviceId("f2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretNeverPrints() {
        Secret secret = Secret.of("sphere-lab-24");

        assertThat(secret).hasToString("****").isEqualTo(Secret.of("sphere-lab-24"));
        assertThat(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), secret).toString())
                .doesNotContain("sphere-lab");
    }

    @ParameterizedTest
    @CsvSource({
        "4c61624e65742d3234, LabNet-24, false",
        "436166c3a9, Café, false",
        "436166e9, Caf\\xe9, false",
        "61ff62c328, a\\xffb\\xc3(, false",
        "f09f9880, 😀, false",
        "f09f98, \\xf0\\x9f\\x98, false",
        "410a, A\\x0a, false",
        "0000, \\x00\\x00, true",
    })
    void ssidIsReadableWhateverItsOctets(String hex, String text, boolean hidden) {
        Ssid ssid = Ssid.of(ByteString.copyOf(HexFormat.of().parseHex(hex)));

        assertThat(ssid.text()).isEqualTo(text);
        assertThat(ssid.isHidden()).isEqualTo(hidden);
        assertThat(ssid).isEqualTo(Ssid.of(ssid.octets()));
    }

    @Test
    void emptySsidIsHidden() {
        assertThat(Ssid.of("").isHidden()).isTrue();
        assertThat(Ssid.of("").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1234567, TOO_SHORT", "12345678, ", "äöüßäöüß, BAD_CHARACTER", "a\u0007bcdefgh, BAD_CHARACTER"})
    void shortKeysAreNamed(String key, WifiKey.KeyProblem problem) {
        assertThat(WifiKey.problem(key).orElse(null)).isEqualTo(problem);
    }

    @Test
    void longKeysAreOnlyHexadecimal() {
        assertThat(WifiKey.problem("k".repeat(63))).isEmpty();
        assertThat(WifiKey.problem("k".repeat(64))).contains(WifiKey.KeyProblem.TOO_LONG);
        assertThat(WifiKey.problem("aF".repeat(32))).isEmpty();
        assertThat(WifiKey.problem("a".repeat(65))).contains(WifiKey.KeyProblem.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({"2412, 1, GHZ_2_4", "2472, 13, GHZ_2_4", "2484, 14, GHZ_2_4", "5180, 36, GHZ_5", "5220, 44, GHZ_5"})
    void channelFollowsFromTheFrequency(int frequency, int channel, AccessPoint.Band band) {
        var point = new AccessPoint("00:11:22:33:44:55", Ssid.of("x"), frequency, -40, WifiSecurity.PSK);

        assertThat(point.channel()).isEqualTo(channel);
        assertThat(point.band()).isEqualTo(band);
    }

    @Test
    void capabilitiesHaveNamesWhereTheyArePublished() {
        assertThat(new Capability(11).known()).contains(Known.ENABLE_APP_DEVELOPMENT);
        assertThat(new Capability(13).known()).contains(Known.ENABLE_FIELD_SERVICING);
        assertThat(new Capability(99).known()).isEmpty();
    }

    @Test
    void everyPublishedErrorNumberHasItsText() {
        assertThat(DeviceErrors.text(13_631_513)).contains("PSK is too short.");
        assertThat(DeviceErrors.text(15_728_642)).contains("Invalid request URI.");
        assertThat(DeviceErrors.text(10_485_778)).isEmpty();
    }
}
