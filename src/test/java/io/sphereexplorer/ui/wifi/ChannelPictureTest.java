package io.sphereexplorer.ui.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelPictureTest {
    private final ChannelPicture picture = new ChannelPicture(AccessPoint.Band.GHZ_2_4, 960, 650);

    @Test
    void bellIsTwentyMegahertzWideAroundItsChannel() {
        ChannelPicture.Bell bell = picture.bell(point(2437, -50));

        assertThat(bell.centre()).isEqualTo(370, within(0.01));
        assertThat(bell.right() - bell.left()).isEqualTo(200, within(0.01));
        assertThat(bell.foot()).isEqualTo(650);
    }

    @ParameterizedTest
    @CsvSource({"-30,0", "-95,650", "-50,200", "-10,0", "-120,650"})
    void signalIsHeightAndStaysOnTheAxis(int dbm, double y) {
        assertThat(picture.y(dbm)).isEqualTo(y, within(0.01));
    }

    @Test
    void tickOfAChannelStandsUnderTheBellOfThatChannel() {
        ChannelPicture.Tick six = picture.ticks().get(5);

        assertThat(six.channel()).isEqualTo(6);
        assertThat(six.x()).isEqualTo(picture.bell(point(2437, -50)).centre(), within(0.01));
    }

    @ParameterizedTest
    @EnumSource
    void everyChannelOfABandFitsIntoThePicture(AccessPoint.Band band) {
        var wide = new ChannelPicture(band, 960, 650);

        assertThat(wide.ticks()).allSatisfy(tick -> assertThat(tick.x()).isBetween(10.0, 950.0));
    }

    private static AccessPoint point(int mhz, int dbm) {
        return new AccessPoint("a", Ssid.of("LabNet"), mhz, dbm, WifiSecurity.PSK);
    }
}
