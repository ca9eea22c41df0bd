package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.NetworkStatus;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.ui.common.AsyncAction;
import java.time.Duration;
import java.util.Arrays;
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
        return Arrays.stream(values())
                .filter(step -> !step.isDone(reading, network))
                .findFirst();
    }

    AsyncAction.Step progress() {
        return new AsyncAction.Step(number, values().length, text());
    }

    private boolean isDone(ChainReading reading, WifiNetwork network) {
        return switch (this) {
            case JOINED -> reading.joinedSsid().filter(network.ssid()::equals).isPresent();
            case ADDRESS ->
                reading.wifiInterface().filter(NetworkInterface::ipAcquired).isPresent();
            case INTERNET ->
                reading.wifiInterface()
                        .filter(NetworkInterface::connectedToInternet)
                        .isPresent();
            case TIME -> reading.network().timeSync() == NetworkStatus.TimeSync.COMPLETE;
            case AUTHENTICATED -> reading.network().deviceAuthenticationReady();
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
