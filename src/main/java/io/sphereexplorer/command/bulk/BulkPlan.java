package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.bulk.PlannedRow.Step;
import io.sphereexplorer.command.bulk.sheet.BadRow;
import io.sphereexplorer.command.bulk.sheet.BoardSheet;
import io.sphereexplorer.command.bulk.sheet.RowProblem;
import io.sphereexplorer.command.bulk.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a list would do to a tenant, as the service stood when it was made.
 *
 * @param bad rows that cannot be used, also because of groups that are not there; in the order of the list
 * @param unseen accounts and tenants of the user that could not be looked into
 * @param resumes whether an earlier run with this list has not come to its end
 */
public record BulkPlan(
        Account account,
        Tenant tenant,
        BoardSheet sheet,
        List<PlannedRow> rows,
        List<BadRow> bad,
        List<String> unseen,
        boolean resumes) {
    public BulkPlan {
        rows = List.copyOf(rows);
        bad = List.copyOf(bad);
        unseen = List.copyOf(unseen);
    }

    static BulkPlan of(Account account, Tenant tenant, BoardSheet sheet, Truth truth, boolean resumes) {
        List<PlannedRow> rows = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>(sheet.bad());
        for (SheetRow row : sheet.rows()) {
            Optional<RowProblem> problem = truth.groups().problem(row);
            if (problem.isPresent()) {
                bad.add(new BadRow(row.line(), row.cells(), problem.get()));
            } else {
                rows.add(planned(row, truth));
            }
        }
        bad.sort(Comparator.comparingInt(BadRow::line));
        return new BulkPlan(account, tenant, sheet, rows, bad, truth.unseen(), resumes);
    }

    /** How many boards a step is planned for. */
    public long count(Step step) {
        return rows.stream().filter(row -> row.step() == step).count();
    }

    /** How many boards are to go into a group, claimed now or before. */
    public long moves() {
        return rows.stream()
                .filter(row -> row.group().isPresent() && (row.step() == Step.CLAIM || row.step() == Step.MOVE))
                .count();
    }

    /** Whether whoever agreed to one has agreed to the other: the same list, tenant and account. */
    public boolean asks(BulkPlan other) {
        return sheet.fingerprint().equals(other.sheet.fingerprint())
                && tenant.id().equals(other.tenant.id())
                && account.id().equals(other.account.id());
    }

    private static PlannedRow planned(SheetRow row, Truth truth) {
        Optional<UUID> group = truth.groups().find(row);
        Optional<ClaimedDevice> here = truth.here(row.deviceId());
        if (here.isPresent()) {
            boolean inPlace = group.isEmpty() || here.get().deviceGroupId().equals(group);
            return new PlannedRow(row, inPlace ? Step.NONE : Step.MOVE, group, Optional.empty());
        }
        Optional<String> owner = truth.elsewhere(row.deviceId());
        return new PlannedRow(row, owner.isPresent() ? Step.ELSEWHERE : Step.CLAIM, group, owner);
    }
}
