package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.NetworkChain;
import java.time.Duration;
import java.util.Optional;

/** The steps of a join in their order, each with the time after which its absence is a failure. */
enum JoinStep {
    JOINED(1, Duration.ofSeconds(60)),
    ADDRESS(2, Duration.ofSeconds(30)),
    INTERNET(3, Duration.ofSeconds(30)),
    TIME(4, Duration.ofSeconds(60)),
    AUTHENTICATED(5, Duration.ofMinutes(2));

    private final int number;
    private final Duration patience;

    JoinStep(int number, Duration patience) {
        this.number = number;
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }

    /** The first step that {@code network} has not taken; empty if it carries the board all the way. */
    static Optional<JoinStep> firstMissing(ChainReading reading, WifiNetwork network) {
        if (reading.joinedSsid().filter(network.ssid()::equals).isEmpty()) {
            return Optional.of(JOINED);
        }
        return reading.chain().firstDark().map(lamp -> to(lamp.link()));
    }

    AsyncAction.Step progress() {
        return new AsyncAction.Step(number, values().length, text());
    }

    private static JoinStep to(NetworkChain.Link link) {
        return switch (link) {
            case JOINED -> JOINED;
            case ADDRESS -> ADDRESS;
            case INTERNET -> INTERNET;
            case TIME -> TIME;
            case AUTHENTICATED -> AUTHENTICATED;
        };
    }

    private String text() {
        return switch (this) {
            case JOINED -> Messages.text("wifi.step.joined");
            case ADDRESS -> Messages.text("wifi.step.address");
            case INTERNET -> Messages.text("wifi.step.internet");
            case TIME -> Messages.text("wifi.step.time");
            case AUTHENTICATED -> Messages.text("wifi.step.authenticated");
        };
    }
}
