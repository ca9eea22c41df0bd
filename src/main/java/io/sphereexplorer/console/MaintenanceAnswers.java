package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.maintenance.CheckForUpdate;
import io.sphereexplorer.command.maintenance.CleaningPlan;
import java.util.Optional;

/** What the verbs of maintenance answer. */
final class MaintenanceAnswers {
    private MaintenanceAnswers() {}

    static Answer checked(CheckForUpdate.Outcome outcome) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("updated", outcome.updated());
        outcome.before().ifPresent(version -> entry.put("osVersionBefore", version));
        outcome.now().ifPresent(version -> entry.put("osVersion", version));
        String what = outcome.updated() ? "" : "\n" + Messages.text("update.notOffered");
        return Answer.object(entry, running(outcome.now()) + what).showing();
    }

    static Answer planned(CleaningPlan plan) {
        String empty = Messages.text("clean.nothing");
        return Answer.object(entry(plan), plan.isEmpty() ? empty : "Would be removed:\n" + lines(plan))
                .showing();
    }

    static Answer cleaned(CleaningPlan plan) {
        String empty = Messages.text("clean.nothing");
        return Answer.object(entry(plan), plan.isEmpty() ? empty : "Removed:\n" + lines(plan))
                .showing();
    }

    static String running(Optional<String> version) {
        return version.map("Your device is running Azure Sphere OS version %s."::formatted)
                .orElse("Your device is too old to tell its Azure Sphere OS version.");
    }

    private static ObjectNode entry(CleaningPlan plan) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        var networks = entry.putArray("networks");
        plan.networks().forEach(network -> networks.add(network.ssid().text()));
        var certificates = entry.putArray("certificates");
        plan.certificates().forEach(certificates::add);
        plan.proxy().ifPresent(proxy -> entry.put("proxy", proxy.address()));
        var applications = entry.putArray("applications");
        plan.applications()
                .forEach(application -> applications.add(application.component().toString()));
        return entry;
    }

    private static String lines(CleaningPlan plan) {
        var lines = new StringBuilder();
        plan.networks().forEach(each -> line(lines, "network", each.ssid().text()));
        plan.certificates().forEach(each -> line(lines, "certificate", each));
        plan.proxy().ifPresent(each -> line(lines, "proxy", each.address()));
        plan.applications().forEach(each -> line(lines, "application", each.name() + " " + each.component()));
        return lines.toString().stripTrailing();
    }

    private static void line(StringBuilder lines, String kind, String name) {
        lines.append("--> %s: %s\n".formatted(kind, name));
    }
}
