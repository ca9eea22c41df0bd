package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.bulk.BulkOutcome;
import io.sphereexplorer.command.bulk.BulkPlan;
import io.sphereexplorer.command.bulk.PlannedRow;
import io.sphereexplorer.command.bulk.RowResult;
import io.sphereexplorer.command.bulk.sheet.BadRow;
import io.sphereexplorer.command.bulk.sheet.Repair;
import io.sphereexplorer.device.DeviceId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a list as it is shown: before the claim what would be done, afterwards what came of it.
 *
 * @param line in the file
 * @param board shortened; what stands there if it is no device ID
 */
record BulkLine(int line, String board, String whole, String outcome, String reason, Tone tone) {
    /** How it looks. */
    enum Tone {
        PLAIN,
        FINE,
        FOR_EVER,
        BAD
    }

    static List<BulkLine> of(BulkPlan plan) {
        return Stream.concat(
                        plan.rows().stream().map(BulkLine::of),
                        plan.bad().stream().map(BulkLine::of))
                .sorted(Comparator.comparingInt(BulkLine::line))
                .toList();
    }

    static List<BulkLine> of(BulkOutcome outcome) {
        return outcome.rows().stream().map(BulkLine::of).toList();
    }

    private static BulkLine of(PlannedRow row) {
        String id = row.row().deviceId();
        String step = Messages.text("bulk.step." + row.step().name().toLowerCase(Locale.ROOT));
        Tone tone = switch (row.step()) {
            case CLAIM -> Tone.FOR_EVER;
            case MOVE, NONE -> Tone.PLAIN;
            case ELSEWHERE -> Tone.BAD;
        };
        return new BulkLine(row.row().line(), shortened(id), id, step, detail(row), tone);
    }

    private static BulkLine of(BadRow row) {
        String cells = String.join(" ", row.cells()).strip();
        String outcome = RowResult.Outcome.BAD_ROW.text();
        return new BulkLine(
                row.line(), cut(cells), cells, outcome, row.problem().sentence(), Tone.BAD);
    }

    private static BulkLine of(RowResult row) {
        String cells = String.join(" ", row.cells()).strip();
        return new BulkLine(
                row.line(),
                row.deviceId().isEmpty() ? cut(cells) : shortened(row.deviceId()),
                row.deviceId().isEmpty() ? cells : row.deviceId(),
                row.outcome().text(),
                withoutId(row),
                row.outcome().isFine() ? Tone.FINE : Tone.BAD);
    }

    private static String detail(PlannedRow row) {
        String place = row.owner()
                .map(owner -> Messages.text("bulk.reason.elsewhere", owner))
                .orElseGet(() -> row.group().isPresent()
                        ? row.row().product() + " / " + row.row().group()
                        : "");
        if (row.row().repairs().isEmpty()) {
            return place;
        }
        String repairs = row.row().repairs().stream().sorted().map(Repair::text).collect(Collectors.joining(", "));
        String mended = Messages.text("bulk.repaired", repairs);
        return place.isEmpty() ? mended : place + " · " + mended;
    }

    /** The service names the board in full; here its line does. */
    private static String withoutId(RowResult row) {
        String id = row.deviceId();
        return id.isEmpty() ? row.reason() : row.reason().replaceAll("(?i)" + id, shortened(id));
    }

    private static String shortened(String deviceId) {
        return new DeviceId(deviceId).shortened();
    }

    private static String cut(String text) {
        return text.length() <= 20 ? text : text.substring(0, 19) + "…";
    }
}
