package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.AccessPoint;
import java.util.List;

/** Says in words what the picture of a band shows, for those who do not see it. */
final class ChartSummary {
    private ChartSummary() {}

    static String of(AccessPoint.Band band, List<NetworkRow> rows) {
        List<AccessPoint> points = rows.stream()
                .flatMap(row -> row.network().points().stream())
                .filter(point -> point.band() == band)
                .toList();
        if (points.isEmpty()) {
            return Messages.text("wifi.chart.summaryEmpty", NetworkText.band(band));
        }
        AccessPoint strongest = points.getFirst();
        return Messages.text(
                "wifi.chart.summary",
                NetworkText.band(band),
                points.size(),
                NetworkText.name(strongest.ssid()),
                strongest.channel(),
                strongest.signalDbm());
    }
}
