package io.sphereexplorer.console;

import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.device.BoardAnswer;
import io.sphereexplorer.command.device.IdentifyBoard;
import io.sphereexplorer.command.device.ListAttached;
import io.sphereexplorer.command.device.RenameBoard;
import io.sphereexplorer.command.device.RescanAttached;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowAttached;
import io.sphereexplorer.command.device.ShowOsVersion;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.command.fleet.DeploymentStatus;
import io.sphereexplorer.command.fleet.ShowDeploymentStatus;
import io.sphereexplorer.command.maintenance.CheckForUpdate;
import io.sphereexplorer.command.maintenance.CleanForNextUser;
import io.sphereexplorer.command.maintenance.PlanCleaning;
import io.sphereexplorer.command.maintenance.RestartWatch;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.session.BoardNames;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device}; azsphere-cli §5.1. */
@Command(name = "device", description = "Find and inspect attached devices.")
final class DeviceVerbs {
    @Mixin
    private final BoardRun run;

    DeviceVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list-attached",
            description = "List the attached devices and whether they answer.",
            footer = "Example: azsphere device list-attached")
    Answer listAttached() throws IOException {
        return attached(run.of(new ListAttached()));
    }

    @Command(
            name = "rescan-attached",
            description = "Look again for attached devices and list them.",
            footer = "Example: azsphere device rescan-attached")
    Answer rescanAttached() throws IOException {
        run.of(new RescanAttached());
        return attached(run.of(new ListAttached()));
    }

    @Command(
            name = "show-attached",
            description = "Show the device ID, the IP address and the connection path of one device.",
            footer = "Example: azsphere device show-attached")
    Answer showAttached() throws IOException {
        BoardAnswer answer = run.of(new ShowAttached());
        noteEmulated(List.of(answer));
        return DeviceAnswers.shown(answer);
    }

    @Command(
            name = "show-os-version",
            description = "Show which version of the Azure Sphere OS a device runs.",
            footer = "Example: azsphere device show-os-version")
    Answer showOsVersion() throws IOException {
        return DeviceAnswers.osVersion(run.of(new ShowOsVersion()));
    }

    @Command(
            name = "show-status",
            description = "Show how long a device has been up and which REST interface it speaks.",
            footer = "Example: azsphere device show-status")
    Answer showStatus() throws IOException {
        return DeviceAnswers.status(run.of(new ShowStatus()));
    }

    @Command(
            name = "restart",
            description = "Restart a device and wait until it answers again.",
            footer = "Example: azsphere device restart")
    Answer restart() throws IOException {
        RestartWatch watch = RestartWatch.begin(run.session(), Pace.real());
        run.progress("Restarting device.");
        run.of(new RestartDevice());
        watch.await();
        return Answer.sentence("Device restarted successfully.");
    }

    @Command(
            name = "rename",
            description = "Give a device a name on this computer, which moves with it; an addition of this program.",
            footer = "Example: azsphere device rename --name \"Left bench\"")
    Answer rename(
            @Option(
                            names = {"-n", "--name"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<name>",
                            description = "1 to 32 characters, no comma; empty to take the name from it.")
                    String name)
            throws IOException, CommandLineException {
        if (!name.isEmpty() && !BoardNames.isUsable(name)) {
            throw new CommandLineException("argument --name/-n: a name has 1 to %d characters, none of them a comma,"
                            .formatted(BoardNames.MAX_LENGTH)
                    + " and is neither a number nor 'all'");
        }
        run.of(new RenameBoard(name));
        return Answer.sentence(
                name.isEmpty() ? "The device has no name now." : "The device is called '%s' now.".formatted(name));
    }

    @Command(
            name = "identify",
            description = "Talk to a device so that the lights of its USB adapter blink; an addition of this program.",
            footer = "Example: azsphere device identify")
    Answer identify(
            @Option(
                            names = "--seconds",
                            defaultValue = "5",
                            paramLabel = "<seconds>",
                            description = "For how long, 1 to 60; 5 if left out.")
                    int seconds)
            throws IOException, CommandLineException {
        if (seconds < 1 || seconds > IdentifyBoard.MAX_SECONDS) {
            throw new CommandLineException("argument --seconds: 1 to %d seconds".formatted(IdentifyBoard.MAX_SECONDS));
        }
        run.of(new IdentifyBoard(seconds));
        if (run.session().board().origin() == AttachedBoard.Origin.EMULATED) {
            run.note("note: an emulated device has no lights");
        }
        return Answer.sentence("The device was talked to for about %d s.".formatted(seconds));
    }

    @Command(
            name = "show-deployment-status",
            aliases = "show-ota-status",
            description = "Show which OS a device runs and what keeps it from looking for another; if a tenant is"
                    + " selected, also what the device is meant to run.",
            footer = "Example: azsphere device show-deployment-status")
    Answer showDeploymentStatus(@Mixin TenantOption tenant) throws IOException {
        DeploymentStatus status = run.of(new ShowDeploymentStatus(tenant.tenant()));
        if (status.target().isEmpty()) {
            boolean isSignedIn = run.session().cloud().account().isPresent();
            run.note(
                    isSignedIn
                            ? "note: what the device is meant to run is not known: no tenant is selected, or the tenant"
                                    + " does not have the device"
                            : "note: sign in and select a tenant to see what the device is meant to run");
        }
        return DeploymentAnswers.status(status);
    }

    @Command(
            name = "check-for-update",
            description = "Let a device look for a newer OS now: restart it, and follow the update if there is one.",
            footer = "Example: azsphere device check-for-update")
    Answer checkForUpdate() throws IOException {
        return MaintenanceAnswers.checked(run.of(new CheckForUpdate(Pace.real())));
    }

    @Command(
            name = "clean",
            description = "Remove applications, Wi-Fi networks, certificates and the proxy; the claim stays.",
            footer = "Example: azsphere device clean --dry-run")
    Answer clean(
            @Option(names = "--dry-run", description = "Only list what would be removed.") boolean dryRun,
            @Option(
                            names = "--confirm",
                            paramLabel = "<digits>",
                            defaultValue = "",
                            description = "The last 4 digits of the device ID; needed unless it is a dry run.")
                    String confirmed)
            throws IOException {
        return dryRun
                ? MaintenanceAnswers.planned(run.of(new PlanCleaning()))
                : MaintenanceAnswers.cleaned(run.of(new CleanForNextUser(confirmed, Pace.real())));
    }

    private Answer attached(List<BoardAnswer> answers) {
        noteEmulated(answers);
        answers.forEach(this::warnOfSilence);
        answers.forEach(answer -> answer.board()
                .note()
                .ifPresent(key -> run.note(
                        "note: the device at %s: %s".formatted(answer.board().connectionPath(), Messages.text(key)))));
        return DeviceAnswers.listed(answers);
    }

    private void warnOfSilence(BoardAnswer answer) {
        answer.failure()
                .map(new FailureCatalogue()::describe)
                .ifPresent(failure -> run.note("WARNING: the device at %s cannot be asked. %s"
                        .formatted(answer.board().connectionPath(), failure.happened())));
    }

    private void noteEmulated(List<BoardAnswer> answers) {
        answers.stream()
                .map(BoardAnswer::board)
                .filter(board -> board.origin() == AttachedBoard.Origin.EMULATED)
                .forEach(board -> run.note("note: the device at %s is emulated".formatted(board.connectionPath())));
    }
}
