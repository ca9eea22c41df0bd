package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.bulk.BulkOutcome;
import io.sphereexplorer.command.bulk.BulkPlan;
import io.sphereexplorer.command.bulk.PlannedRow;
import io.sphereexplorer.command.bulk.PlannedRow.Step;
import io.sphereexplorer.command.bulk.RowResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans and results of lists as answers. */
final class ClaimAllAnswers {
    private static final int MOST_ROWS = 20;

    private ClaimAllAnswers() {}

    /** The warning and the question. */
    static List<String> question(BulkPlan plan) {
        Tenant tenant = plan.tenant();
        return List.of(
                "WARNING: You are claiming %d devices to the following tenant:".formatted(plan.count(Step.CLAIM)),
                "WARNING: %s (%s), signed in as %s"
                        .formatted(tenant.id(), tenant.name(), plan.account().mail()),
                "WARNING: You cannot change the Azure Sphere tenant these devices are claimed to once this action has"
                        + " completed.",
                "Enter 'yes' to continue. Enter anything else to exit.");
    }

    /** Warnings about what could not be looked into. */
    static List<String> unseen(BulkPlan plan) {
        return plan.unseen().stream()
                .map(name -> "WARNING: %s could not be asked whether it has devices of the list.".formatted(name))
                .toList();
    }

    static Answer planned(BulkPlan plan) {
        String text = """
                Tenant: %s (%s)
                Account: %s
                To be claimed, for ever: %d
                To be put into a group: %d
                Already where they belong: %d
                In another of your tenants: %d
                Rows that cannot be used: %d
                %sNothing was sent that changes anything.""".formatted(
                        plan.tenant().name(),
                        plan.tenant().id(),
                        plan.account().mail(),
                        plan.count(Step.CLAIM),
                        plan.moves(),
                        plan.count(Step.NONE),
                        plan.count(Step.ELSEWHERE),
                        plan.bad().size(),
                        badRows(plan) + (plan.resumes() ? "An earlier run with this list goes on.\n" : ""));
        List<ObjectNode> entries = Stream.concat(
                        plan.rows().stream().map(ClaimAllAnswers::entry),
                        plan.bad().stream()
                                .map(bad -> entry(bad.line(), "", "badRow")
                                        .put("reason", bad.problem().sentence())))
                .toList();
        return Answer.list(entries, text).showing();
    }

    static Answer done(BulkOutcome outcome) {
        Tenant tenant = outcome.plan().tenant();
        String counts = Stream.of(RowResult.Outcome.values())
                .filter(each -> outcome.count(each) > 0)
                .map(each -> "%d %s".formatted(outcome.count(each), each.text()))
                .collect(Collectors.joining(", "));
        return Answer.list(
                        outcome.rows().stream().map(ClaimAllAnswers::entry).toList(),
                        "Every device of the list is in tenant '%s' with ID '%s': %s."
                                .formatted(tenant.name(), tenant.id(), counts))
                .showing();
    }

    /** Lines about rows that are not as they are to be. */
    static List<String> notFine(BulkOutcome outcome) {
        List<String> lines = outcome.rows().stream()
                .filter(row -> !row.outcome().isFine())
                .map(row -> "line %d: %s. %s"
                        .formatted(row.line(), row.outcome().text(), row.reason())
                        .strip())
                .toList();
        return shortened(lines);
    }

    private static String badRows(BulkPlan plan) {
        List<String> lines = plan.bad().stream()
                .map(bad -> "line %d: %s".formatted(bad.line(), bad.problem().sentence()))
                .toList();
        return shortened(lines).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> shortened(List<String> lines) {
        return lines.size() <= MOST_ROWS
                ? lines
                : Stream.concat(
                                lines.stream().limit(MOST_ROWS),
                                Stream.of("and %d more".formatted(lines.size() - MOST_ROWS)))
                        .toList();
    }

    private static ObjectNode entry(PlannedRow row) {
        ObjectNode entry = entry(row.row().line(), row.row().deviceId(), camelCase(row.step()))
                .put("product", row.row().product())
                .put("deviceGroup", row.row().group());
        row.owner().ifPresent(owner -> entry.put("reason", owner));
        return entry;
    }

    private static ObjectNode entry(RowResult row) {
        ObjectNode entry = entry(row.line(), row.deviceId(), camelCase(row.outcome()));
        row.time().ifPresent(time -> entry.put("time", time.toString()));
        return entry.put("reason", row.reason());
    }

    private static ObjectNode entry(int line, String deviceId, String outcome) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("line", line)
                .put("deviceId", deviceId)
                .put("outcome", outcome);
    }

    private static String camelCase(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
