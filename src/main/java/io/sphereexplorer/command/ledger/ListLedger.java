package io.sphereexplorer.command.ledger;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Lists the irreversible steps that were begun, the oldest first.
 *
 * @param device only steps with this board: its device ID or the first 6 or more digits of that, also of a board that is
 *     not attached; or what else names an attached board
 */
public record ListLedger(Optional<String> device) implements CloudCommand<List<LedgerEntry>> {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{6,128}");

    @Override
    public List<LedgerEntry> run(Session session) throws IOException {
        Predicate<LedgerEntry> wanted = wanted(session);
        return session.cloud().ledger().entries().stream().filter(wanted).toList();
    }

    private Predicate<LedgerEntry> wanted(Session session) throws IOException {
        if (device.isEmpty()) {
            return _ -> true;
        }
        String start = DIGITS.matcher(device.get()).matches()
                ? device.get().toLowerCase(Locale.ROOT)
                : idOf(device.get(), session);
        return entry -> entry.step()
                .device()
                .filter(id -> id.lowerCase().startsWith(start))
                .isPresent();
    }

    private static String idOf(String board, Session session) throws IOException {
        return session.bench().idOf(session.on(board).board()).lowerCase();
    }

    @Override
    public String asText() {
        return "ledger list"
                + device.map(text -> " " + CommandText.option("--device", text)).orElse("");
    }
}
