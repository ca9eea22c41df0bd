package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.device.diagnostics.LogMessages;
import io.sphereexplorer.device.lines.LogLine;
import java.util.Locale;

/** A line of a board's log as it stands in a file of text (device-protocol appendix A). */
public final class SavedLogLine {
    private SavedLogLine() {}

    /** Such as {@code [12.345000] Info networkd: Connected to new network (ssid: LabNet-24)}. */
    public static String of(LogLine line) {
        return "[%d.%03d000] %s %s: %s"
                .formatted(
                        line.milliseconds() / 1000,
                        line.milliseconds() % 1000,
                        word(line),
                        LogMessages.componentName(line.component()),
                        line.text());
    }

    private static String word(LogLine line) {
        String name = line.severity().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
