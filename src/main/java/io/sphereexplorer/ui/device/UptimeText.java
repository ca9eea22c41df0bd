package io.sphereexplorer.ui.device;

import io.sphereexplorer.command.Messages;
import java.time.Duration;

/** Says how long a board has been up, in its two largest units. */
final class UptimeText {
    private UptimeText() {}

    static String of(Duration uptime) {
        if (uptime.toDays() > 0) {
            return Messages.text("device.uptime.days", uptime.toDays(), uptime.toHoursPart());
        }
        if (uptime.toHours() > 0) {
            return Messages.text("device.uptime.hours", uptime.toHours(), uptime.toMinutesPart());
        }
        if (uptime.toMinutes() > 0) {
            return Messages.text("device.uptime.minutes", uptime.toMinutes(), uptime.toSecondsPart());
        }
        return Messages.text("device.uptime.seconds", uptime.toSeconds());
    }
}
