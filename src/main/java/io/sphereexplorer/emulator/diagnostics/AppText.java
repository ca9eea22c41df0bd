package io.sphereexplorer.emulator.diagnostics;

import io.sphereexplorer.net.ByteString;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What an emulated application writes: samples of a sensor, line by line, with zeros between some of them. Thread-safe. */
public final class AppText {
    private static final List<String> EVENTS = List.of(
            "Button A pressed.",
            "Message sent to the hub, 118 octets.",
            "WARNING: the hub has not confirmed the last message.",
            "Twin: reporting interval is 5 s.",
            "Größe des Puffers: 42 %");

    private final RandomGenerator random;
    private int sample;
    private double temperature = 21;

    public AppText(RandomGenerator random) {
        this.random = random;
    }

    /** The next line with its end, in UTF-8. */
    public synchronized ByteString next() {
        temperature += random.nextDouble(-0.3, 0.3);
        String line = random.nextInt(8) == 0
                ? EVENTS.get(random.nextInt(EVENTS.size()))
                : String.format(
                        Locale.ROOT,
                        "Sample %d: %.1f °C, light %d lx",
                        ++sample,
                        temperature,
                        random.nextInt(200, 400));
        String padding = random.nextInt(16) == 0 ? "\0\0\0" : "";
        return ByteString.ofUtf8(line + "\n" + padding);
    }

    /** The time until the next line. */
    public synchronized Duration interval() {
        return Duration.ofMillis(random.nextLong(100, 400));
    }
}
