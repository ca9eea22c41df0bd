package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.device.AccessPoint;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where things stand in the picture of one band: x grows with the frequency, y falls with the signal.
 *
 * @param width in pixels, of the plot without its axes
 * @param height in pixels, likewise
 */
record ChannelPicture(AccessPoint.Band band, double width, double height) {
    static final int STRONGEST_DBM = -30;
    static final int WEAKEST_DBM = -95;
    private static final int HALF_CHANNEL_MHZ = 10;
    private static final double LEAST_LEVEL_DISTANCE = 16;

    /** The bell of an access point: 20 MHz wide at its foot, as high as its signal. */
    record Bell(double left, double centre, double right, double peak, double foot) {}

    /** A channel number and the middle of it on the x axis. */
    record Tick(int channel, double x) {}

    Bell bell(AccessPoint point) {
        int mhz = point.frequencyMhz();
        return new Bell(x(mhz - HALF_CHANNEL_MHZ), x(mhz), x(mhz + HALF_CHANNEL_MHZ), y(point.signalDbm()), height);
    }

    double x(double mhz) {
        return width * (mhz - lowestMhz()) / (highestMhz() - lowestMhz());
    }

    /** Signals beyond the axis are drawn at its end. */
    double y(int dbm) {
        int shown = Math.clamp(dbm, WEAKEST_DBM, STRONGEST_DBM);
        return height * (STRONGEST_DBM - shown) / (STRONGEST_DBM - WEAKEST_DBM);
    }

    List<Tick> ticks() {
        IntStream channels = switch (band) {
            case GHZ_2_4 -> IntStream.rangeClosed(1, 14);
            case GHZ_5 -> IntStream.of(36, 44, 52, 60, 100, 108, 116, 124, 132, 140, 149, 157, 165);
        };
        return channels.mapToObj(channel -> new Tick(channel, x(mhzOf(channel))))
                .toList();
    }

    /** The signals that have a line, as many as there is room for. */
    IntStream levels() {
        int step = y(-50) - y(-40) < LEAST_LEVEL_DISTANCE ? 20 : 10;
        return IntStream.rangeClosed(0, 50 / step).map(i -> -40 - i * step);
    }

    private int mhzOf(int channel) {
        return switch (band) {
            case GHZ_2_4 -> channel == 14 ? 2484 : 2407 + 5 * channel;
            case GHZ_5 -> 5000 + 5 * channel;
        };
    }

    private int lowestMhz() {
        return switch (band) {
            case GHZ_2_4 -> 2400;
            case GHZ_5 -> 5165;
        };
    }

    private int highestMhz() {
        return switch (band) {
            case GHZ_2_4 -> 2496;
            case GHZ_5 -> 5840;
        };
    }
}
