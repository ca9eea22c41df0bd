package io.sphereexplorer.device;

/** An access point a board hears; several may carry the same network. */
public record AccessPoint(String bssid, Ssid ssid, int frequencyMhz, int signalDbm, WifiSecurity security) {
    /** The two bands an MT3620 uses. */
    public enum Band {
        GHZ_2_4,
        GHZ_5
    }

    public Band band() {
        return frequencyMhz < 3000 ? Band.GHZ_2_4 : Band.GHZ_5;
    }

    /** The channel's number (IEEE 802.11 §E.1). */
    public int channel() {
        if (frequencyMhz == 2484) {
            return 14;
        }
        return (frequencyMhz - (band() == Band.GHZ_2_4 ? 2407 : 5000)) / 5;
    }
}
