package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.command.claim.ClaimOutcome;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.command.claim.OwnerSearch;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.util.List;
import java.util.stream.Collectors;

/** The results of commands around a claim as answers; device IDs in upper case, as the azsphere tool prints them. */
final class ClaimAnswers {
    private ClaimAnswers() {}

    /** The warning and the question of the azsphere tool, and who is signed in. */
    static List<String> question(ClaimPlan plan) {
        Tenant tenant = plan.tenant();
        String noun = Wording.of(tenant).noun();
        return List.of(
                "WARNING: You are claiming a device to the following %s:".formatted(noun),
                "WARNING: %s (%s), signed in as %s"
                        .formatted(tenant.id(), tenant.name(), plan.account().mail()),
                "WARNING: Do you want to claim the device ID %s to this %s?".formatted(id(plan), noun),
                "WARNING: You cannot change the Azure Sphere %s this device is claimed to once this action has completed."
                        .formatted(noun),
                "Enter 'yes' to continue. Enter anything else to exit.");
    }

    static Answer claimed(ClaimOutcome outcome) {
        ClaimPlan plan = outcome.plan();
        String where = "device ID '%s' into %s '%s' with ID '%s'."
                .formatted(
                        id(plan),
                        Wording.of(plan.tenant()).noun(),
                        plan.tenant().name(),
                        plan.tenant().id());
        return switch (outcome) {
            case ClaimOutcome.ClaimedNow now ->
                Answer.object(
                                entry(plan).put("result", now.lookedUp() ? "claimedAsLookedUp" : "claimed"),
                                "Successfully claimed " + where
                                        + (now.lookedUp()
                                                ? "\nThe answer of the service was lost; the device was found there."
                                                : ""))
                        .showing();
            case ClaimOutcome.AlreadyHere _ ->
                Answer.object(entry(plan).put("result", "alreadyHere"), "Nothing to do: already claimed " + where)
                        .showing();
        };
    }

    static Answer planned(ClaimPlan plan) {
        String found = plan.owner().map(Tenant::name).orElse("nobody in your tenants");
        String would = switch (plan.verdict()) {
            case CLAIMABLE -> "A claim would put it there, for ever.";
            case HERE -> "It is there already; a claim would send nothing.";
            case IN_ANOTHER -> "It cannot be claimed: a claim cannot be moved to another tenant.";
        };
        String text = """
                Device ID: %s
                Device: %s
                %s: %s (%s)
                Account: %s
                Your roles: %s
                Owner: %s
                Earlier claims that are not settled: %d
                %s
                Nothing was sent that changes anything.""".formatted(
                id(plan),
                plan.target().label().isEmpty() ? "not attached" : plan.target().label(),
                Wording.of(plan.tenant()).title(),
                plan.tenant().name(),
                plan.tenant().id(),
                plan.account().mail(),
                String.join(", ", plan.tenant().roles()),
                found,
                plan.unsettled().size(),
                would);
        return Answer.object(
                        entry(plan)
                                .put("owner", plan.owner().map(Tenant::name).orElse(null))
                                .put("claimable", plan.verdict() == ClaimPlan.Verdict.CLAIMABLE)
                                .put("unsettledClaims", plan.unsettled().size()),
                        text)
                .showing();
    }

    static Answer owner(OwnerSearch search) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", search.device().upperCase())
                .put("tenantsAsked", search.asked().size())
                .put("tenantsNotAsked", search.unasked().size());
        search.owner()
                .ifPresent(place -> entry.put("tenantId", place.tenant().id().toString())
                        .put("tenantName", place.tenant().name())
                        .put("account", place.account().mail()));
        return Answer.object(entry, ownerText(search)).showing();
    }

    static Answer settled(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return Answer.sentence("Every claim of this device is settled.");
        }
        return Answer.list(
                        entries.stream().map(ClaimAnswers::entry).toList(),
                        entries.stream().map(ClaimAnswers::sentence).collect(Collectors.joining("\n")))
                .showing();
    }

    /** Warnings about what could not be asked. */
    static List<String> unasked(OwnerSearch search) {
        return search.unasked().stream()
                .map(each -> "WARNING: %s could not be asked whether it has the device: %s"
                        .formatted(each.name(), each.reason().getMessage()))
                .toList();
    }

    private static String ownerText(OwnerSearch search) {
        return search.owner()
                .map(place -> "The device is in your %s '%s' with ID '%s' (account %s)."
                        .formatted(
                                Wording.of(place.tenant()).noun(),
                                place.tenant().name(),
                                place.tenant().id(),
                                place.account().mail()))
                .orElseGet(() -> "Nobody in the %d tenants that were asked owns the device."
                                .formatted(search.asked().size())
                        + (search.isNowhere()
                                ? " A tenant that you cannot see may; the service tells nobody."
                                : " %d could not be asked."
                                        .formatted(search.unasked().size())));
    }

    private static String sentence(LedgerEntry entry) {
        String tenant = entry.step().tenantName();
        return switch (entry.phase()) {
            case SETTLED_DONE -> "The claim into '%s' of %s was done.".formatted(tenant, entry.time());
            case SETTLED_NOT_DONE -> "The claim into '%s' of %s was not done.".formatted(tenant, entry.time());
            default ->
                "The claim into '%s' of %s is still not settled: no account that is signed in can ask that tenant."
                        .formatted(tenant, entry.time());
        };
    }

    private static ObjectNode entry(LedgerEntry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", entry.number())
                .put("time", entry.time().toString())
                .put("tenantId", entry.step().tenantId().map(Object::toString).orElse(null))
                .put("tenantName", entry.step().tenantName())
                .put("account", entry.step().account())
                .put("phase", entry.phase().wireName());
    }

    private static ObjectNode entry(ClaimPlan plan) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", id(plan))
                .put("tenantId", plan.tenant().id().toString())
                .put("tenantName", plan.tenant().name())
                .put("account", plan.account().mail());
    }

    private static String id(ClaimPlan plan) {
        return plan.target().id().upperCase();
    }
}
