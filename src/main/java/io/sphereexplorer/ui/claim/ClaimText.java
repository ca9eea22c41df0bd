package io.sphereexplorer.ui.claim;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.RetirementDates;
import io.sphereexplorer.command.claim.ClaimOutcome;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.command.claim.OwnerSearch;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the claim page says in words. */
final class ClaimText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private ClaimText() {}

    /** Who owns the board, as far as the tenants have told; "nobody" is never said of what was not asked. */
    static String owner(OwnerSearch search) {
        int asked = search.asked().size();
        return search.owner()
                .map(place -> Messages.text("claimPage.owner.is", place.tenant().name()))
                .orElseGet(() ->
                        Messages.text(asked == 1 ? "claimPage.owner.nobodyInOne" : "claimPage.owner.nobodyIn", asked));
    }

    static String unasked(OwnerSearch search) {
        return Messages.text(
                "claimPage.owner.unasked",
                search.unasked().stream().map(OwnerSearch.Unasked::name).collect(Collectors.joining(", ")));
    }

    static String role(Tenant tenant) {
        return Messages.text("claimPage.role", String.join(", ", tenant.roles()));
    }

    static String forEver() {
        return Messages.text(
                "claimPage.forEver", RetirementDates.known().service().dateText());
    }

    static String looked(ClaimPlan plan) {
        return Messages.text("claimPage.dryRun.done", time(plan.search().at()));
    }

    static String claimed(ClaimOutcome outcome) {
        String tenant = outcome.plan().tenant().name();
        return switch (outcome) {
            case ClaimOutcome.ClaimedNow now when now.lookedUp() -> Messages.text("claimPage.done.lookedUp", tenant);
            case ClaimOutcome.ClaimedNow _ -> Messages.text("claimPage.done", tenant);
            case ClaimOutcome.AlreadyHere _ -> Messages.text("claimPage.here", tenant);
        };
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
