package io.sphereexplorer.console;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.hub.CheckHandOff;
import io.sphereexplorer.command.hub.HandOff;
import io.sphereexplorer.command.hub.HandOver;
import io.sphereexplorer.session.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code hub hand-off}. */
@Command(name = "hand-off", description = "Bring a device to the chosen hub, and measure how far it is.")
final class HandOffVerbs {
    private static final int LONGEST = 3600;

    private final BoardRun run;

    HandOffVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "check",
            description = "Measure each step on the way of a device to the chosen hub; changes nothing.",
            footer = "Example: azsphere hub hand-off check")
    Answer check(@Mixin HubDeviceVerbs.Id id, @Mixin TenantOption tenant) throws IOException {
        HubConnection.ofEnvironment(run);
        return told(run.of(new CheckHandOff(id.id(), tenant.tenant(), InstantSource.system())));
    }

    @Command(
            name = "run",
            description = "Do what is left on the way of a device to the chosen hub, and wait until it has come in.",
            footer = "Example: azsphere hub hand-off run --wait 300")
    Answer handOver(
            @Mixin HubDeviceVerbs.Id id,
            @Mixin TenantOption tenant,
            @Option(names = "--verified", description = "Have the hub take the CA as verified, without a proof.")
                    boolean isVerified,
            @Option(
                            names = "--wait",
                            defaultValue = "120",
                            paramLabel = "<seconds>",
                            description = "How long to wait for the device, 0 to 3600 seconds; 120 if left out.")
                    int seconds)
            throws IOException, CommandLineException {
        if (seconds < 0 || seconds > LONGEST) {
            throw new CommandLineException("argument --wait: a number from 0 to 3600 is needed");
        }
        HubConnection.ofEnvironment(run);
        Duration patience = Duration.ofSeconds(seconds);
        var command = new HandOver(id.id(), tenant.tenant(), !isVerified, patience, Pace.real());
        return told(run.of(command, this::tell));
    }

    private void tell(Progress progress) {
        run.progress("%d of %d: %s".formatted(progress.number(), progress.steps(), Messages.text(progress.step())));
    }

    private Answer told(HandOff handOff) {
        handOff.found().reminder().ifPresent(reminder -> run.note("note: " + reminder.text()));
        return HubDeviceAnswers.handOff(handOff);
    }
}
