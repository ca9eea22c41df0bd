package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.bulk.sheet.BoardSheet;
import io.sphereexplorer.command.bulk.sheet.SheetReader;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what {@link ClaimAll} would do with a list, and changes nothing.
 *
 * @param tenant by name or ID; the chosen one if left out
 */
public record PlanBulkClaim(Path file, Optional<String> tenant) implements CloudCommand<BulkPlan> {
    @Override
    public BulkPlan run(Session session) throws IOException {
        BoardSheet sheet = SheetReader.read(file);
        Set<String> boards = sheet.deviceIds();
        EmulatedBoards.check(session, boards);
        Account account = session.cloud().signedIn();
        Tenant target = session.cloud().tenant(tenant, Role.CONTRIBUTOR);
        Truth truth = Truth.read(
                session.cloud(),
                account,
                target,
                boards,
                seen -> session.progress().accept(new Progress(BulkRun.READING, 1, 1, seen, 0)));
        return BulkPlan.of(account, target, sheet, truth, BulkJournal.isUnfinished(file));
    }

    @Override
    public String asText() {
        return "device claim-all " + CommandText.option("--file", file.toString())
                + CommandText.option("--tenant", tenant) + " --dry-run";
    }
}
