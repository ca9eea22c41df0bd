package io.sphereexplorer.console;

import io.sphereexplorer.cloud.defender.AlertStatus;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.command.defender.ListAlerts;
import io.sphereexplorer.command.defender.ListRecommendations;
import io.sphereexplorer.command.defender.SettleAlert;
import io.sphereexplorer.command.defender.ShowPosture;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code defender}; the published tools have no such group. */
@Command(name = "defender", description = "Show what Defender for IoT has found about an IoT hub.")
final class DefenderVerbs {
    private final BoardRun run;

    private DefenderVerbs(BoardRun run) {
        this.run = run;
    }

    /** The group with those below it. */
    static CommandLine defender(BoardRun run) {
        return new CommandLine(new DefenderVerbs(run))
                .addSubcommand(new CommandLine(new Recommendations(run)))
                .addSubcommand(new CommandLine(new Alerts(run)));
    }

    @Command(
            name = "show",
            description = "Show how many recommendations and alerts are open, by severity.",
            footer = "Example: azsphere defender show")
    Answer show(@Mixin HubChoice hub) throws IOException {
        return DefenderAnswers.posture(run.of(new ShowPosture(hub.name(), InstantSource.system())));
    }

    /** The verbs of the group {@code defender recommendation}. */
    @Command(name = "recommendation", description = "Show what Defender recommends.")
    record Recommendations(BoardRun run) {
        @Command(
                name = "list",
                description = "List what Defender recommends for a hub, what to do first at the top.",
                footer = "Example: azsphere defender recommendation list --severity high")
        Answer list(
                @Option(
                                names = "--severity",
                                preprocessor = DetachedValue.class,
                                paramLabel = "<severity>",
                                description = "Only these: high, medium, low or informational.")
                        Optional<Severity> severity,
                @Option(names = "--all", description = "Also list what is in order or not applicable.") boolean all,
                @Mixin HubChoice hub)
                throws IOException {
            return DefenderAnswers.recommendations(
                    run.of(new ListRecommendations(hub.name(), severity, all, InstantSource.system())));
        }
    }

    /** The verbs of the group {@code defender alert}. */
    @Command(name = "alert", description = "Show and settle the alerts of Defender.")
    record Alerts(BoardRun run) {
        @Command(
                name = "list",
                description = "List the alerts of a hub, what to do first at the top.",
                footer = "Example: azsphere defender alert list --status active")
        Answer list(
                @Option(
                                names = "--severity",
                                preprocessor = DetachedValue.class,
                                paramLabel = "<severity>",
                                description = "Only these: high, medium, low or informational.")
                        Optional<Severity> severity,
                @Option(
                                names = "--status",
                                preprocessor = DetachedValue.class,
                                paramLabel = "<status>",
                                description = "Only these: active, resolved or dismissed.")
                        Optional<AlertStatus> status,
                @Mixin HubChoice hub)
                throws IOException {
            return DefenderAnswers.alerts(run.of(new ListAlerts(hub.name(), severity, status, InstantSource.system())));
        }

        @Command(
                name = "dismiss",
                description = "Say of an alert that nothing needs to be done. Only its status in Azure changes.",
                footer = "Example: azsphere defender alert dismiss --alert 2517_1f6e")
        Answer dismiss(@Mixin AlertChoice alert, @Mixin HubChoice hub) throws IOException {
            return settle(SettleAlert.Step.DISMISS, alert, hub);
        }

        @Command(
                name = "resolve",
                description = "Say of an alert that its cause has been mended. Only its status in Azure changes.",
                footer = "Example: azsphere defender alert resolve --alert 2517_1f6e")
        Answer resolve(@Mixin AlertChoice alert, @Mixin HubChoice hub) throws IOException {
            return settle(SettleAlert.Step.RESOLVE, alert, hub);
        }

        private Answer settle(SettleAlert.Step step, AlertChoice alert, HubChoice hub) throws IOException {
            return DefenderAnswers.settled(
                    step, run.of(new SettleAlert(step, alert.name, hub.name(), InstantSource.system())));
        }
    }

    /** The option that names a hub. */
    static final class HubChoice {
        @Option(
                names = "--hub",
                preprocessor = DetachedValue.class,
                paramLabel = "<hub>",
                description = "Name of the hub; the selected one if left out.")
        private Optional<String> name = Optional.empty();

        Optional<String> name() {
            return name;
        }
    }

    /** The option that names an alert. */
    static final class AlertChoice {
        @Option(
                names = "--alert",
                required = true,
                preprocessor = DetachedValue.class,
                paramLabel = "<alert>",
                description = "Name of the alert, as the list shows it, or its ID in Azure.")
        private String name = "";
    }
}
