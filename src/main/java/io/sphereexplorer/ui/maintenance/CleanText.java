package io.sphereexplorer.ui.maintenance;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.maintenance.CleaningPlan;
import io.sphereexplorer.command.maintenance.CleaningStep;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a cleaning removes, in words. */
final class CleanText {
    private CleanText() {}

    /** Each kind with its number. */
    static String counts(CleaningPlan plan) {
        return steps(plan).stream()
                .map(step -> Messages.text("clean.count", kind(step), step.count(plan)))
                .collect(Collectors.joining(", "));
    }

    /** The kinds of which there is something, in the order in which they go. */
    static List<CleaningStep> steps(CleaningPlan plan) {
        return Arrays.stream(CleaningStep.values())
                .filter(step -> step.count(plan) > 0)
                .toList();
    }

    static String kind(CleaningStep step) {
        return Messages.text("clean.kind." + step.word());
    }

    /** The things of one kind by their names. */
    static String names(CleaningStep step, CleaningPlan plan) {
        var names = switch (step) {
            case NETWORKS -> plan.networks().stream().map(each -> each.ssid().text());
            case CERTIFICATES -> plan.certificates().stream();
            case PROXY -> plan.proxy().stream().map(each -> each.address() + ":" + each.port());
            case APPLICATIONS ->
                plan.applications().stream()
                        .map(each -> each.name().isEmpty() ? each.component().toString() : each.name());
        };
        return names.collect(Collectors.joining(", "));
    }
}
