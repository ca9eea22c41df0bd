package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.bulk.sheet.BoardSheet;
import io.sphereexplorer.command.bulk.sheet.SheetReader;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Claims the boards of a list into a tenant, for ever, and puts them into their groups. A run that was stopped or killed
 * goes on when the same list is given again.
 *
 * @param tenant by name or ID; the chosen one if left out
 * @param result where to write what came of each row
 * @param guard asks before boards are claimed, with the plan as things stand then
 */
public record ClaimAll(
        Path file, Optional<String> tenant, Optional<FileToSave> result, Optional<BulkGuard> guard, Pace pace)
        implements CloudCommand<BulkOutcome> {
    /**
     * Tells what came of each row, also if the run could not go on or the user has stopped it between two batches.
     *
     * @throws IOException if not even the first batch could be sent
     */
    @Override
    public BulkOutcome run(Session session) throws IOException {
        if (result.isPresent()) {
            result.get().check();
        }
        BoardSheet sheet = SheetReader.read(file);
        EmulatedBoards.check(session, sheet.deviceIds());
        Account account = session.cloud().signedIn();
        Tenant target = session.cloud().tenant(tenant, Role.CONTRIBUTOR);
        var run = new BulkRun(session, account, target, pace);
        var list = new ListClaim(run, this, sheet, account, target);
        return Unbroken.run(list::carryOut, run::stop);
    }

    @Override
    public String asText() {
        return "device claim-all " + CommandText.option("--file", file.toString())
                + CommandText.option("--tenant", tenant)
                + result.map(ClaimAll::option).orElse("");
    }

    @Override
    public boolean changesCloud() {
        return true;
    }

    private static String option(FileToSave saved) {
        return " " + CommandText.option("--result", saved.path().toString())
                + (saved.overwrite() ? " --overwrite" : "");
    }
}
