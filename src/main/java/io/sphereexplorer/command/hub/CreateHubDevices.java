package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.bulk.sheet.BadRow;
import io.sphereexplorer.command.bulk.sheet.BoardSheet;
import io.sphereexplorer.command.bulk.sheet.SheetReader;
import io.sphereexplorer.command.bulk.sheet.SheetRow;
import io.sphereexplorer.command.hub.MadeIdentity.Outcome;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Registers many boards at the chosen hub, a hundred in a request; the result tells what came of each. Boards that are
 * registered already stay as they are, so that it may be run again.
 *
 * @param file a list of boards (CSV); all boards of the tenant if left out
 * @param tenant by name or ID, which has to have the boards; the chosen one if left out
 * @param onRows told of results on the thread of the command as they come
 */
public record CreateHubDevices(Optional<Path> file, Optional<String> tenant, Consumer<List<MadeIdentity>> onRows)
        implements CloudCommand<List<MadeIdentity>> {
    /** Fails only if nothing could be sent at all. */
    @Override
    public List<MadeIdentity> run(Session session) throws IOException {
        OpenHub hub = OpenHub.of(session);
        Optional<BoardSheet> sheet = file.isPresent() ? Optional.of(SheetReader.read(file.get())) : Optional.empty();
        Set<String> claimed = claimed(session);
        List<MadeIdentity> rows = new ArrayList<>();
        Consumer<List<MadeIdentity>> told = more -> {
            rows.addAll(more);
            onRows.accept(more);
        };
        sheet.ifPresent(list -> told.accept(unusable(list, claimed)));
        List<String> boards = sheet.map(list -> list.rows().stream()
                        .map(SheetRow::deviceId)
                        .filter(claimed::contains)
                        .toList())
                .orElseGet(() -> List.copyOf(claimed));
        new IdentityBatches(session, hub, told).make(boards);
        return List.copyOf(rows);
    }

    @Override
    public String asText() {
        return "hub device create-all"
                + CommandText.option("--file", file.map(Path::toString))
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }

    private Set<String> claimed(Session session) throws IOException {
        Tenant meant = session.cloud().tenant(tenant);
        Set<String> ids = new TreeSet<>();
        session.cloud()
                .service()
                .devices(meant.id())
                .list(page -> page.stream().map(ClaimedDevice::deviceId).forEach(ids::add));
        return ids;
    }

    private static List<MadeIdentity> unusable(BoardSheet sheet, Set<String> claimed) {
        List<MadeIdentity> rows = new ArrayList<>();
        for (BadRow bad : sheet.bad()) {
            rows.add(new MadeIdentity(
                    String.join(" ", bad.cells()),
                    Outcome.UNUSABLE,
                    IdentityTexts.unusable(bad.line(), bad.problem().sentence())));
        }
        for (SheetRow row : sheet.rows()) {
            if (!claimed.contains(row.deviceId())) {
                rows.add(new MadeIdentity(row.deviceId(), Outcome.FOREIGN, IdentityTexts.of(Outcome.FOREIGN)));
            }
        }
        return rows;
    }
}
