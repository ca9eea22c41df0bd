package io.sphereexplorer.ui.claim;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One irreversible step as a line of the table.
 *
 * @param time when it began, where the user is
 * @param searched everything it can be found by, in lower case
 */
record LedgerRow(LedgerEntry entry, String time, String searched) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    static LedgerRow of(LedgerEntry entry, ZoneId zone) {
        String time = MINUTES.format(entry.time().atZone(zone));
        var row = new LedgerRow(entry, time, "");
        return new LedgerRow(entry, time, row.words().toLowerCase(Locale.ROOT));
    }

    private String words() {
        IrreversibleStep step = entry.step();
        return Stream.of(
                        time,
                        kind(),
                        step.detail(),
                        step.device().map(DeviceId::lowerCase).orElse(""),
                        step.tenantName(),
                        step.tenantId().map(UUID::toString).orElse(""),
                        step.account(),
                        step.realm(),
                        result(),
                        entry.text())
                .collect(Collectors.joining("\n"));
    }

    /** The kind, or for a step of manufacturing the state to go to. */
    String step() {
        String detail = entry.step().detail();
        boolean isState = entry.step().kind() == IrreversibleStep.Kind.MANUFACTURING_STATE && !detail.isEmpty();
        return isState ? detail : kind();
    }

    /** What else is known of the step; may be empty. */
    String explanation() {
        String detail = entry.step().detail();
        return detail.isEmpty() ? "" : kind() + ": " + detail;
    }

    private String kind() {
        return Messages.text("irreversible.step." + entry.step().kind().name().toLowerCase(Locale.ROOT));
    }

    String board() {
        return entry.step().device().map(DeviceId::shortened).orElse("");
    }

    String result() {
        return Messages.text("irreversible.result." + entry.phase().name().toLowerCase(Locale.ROOT));
    }

    boolean fits(String filter) {
        return searched.contains(filter);
    }
}
