package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.capability.ApplyCapability;
import io.sphereexplorer.command.capability.ShowCapabilityFile;
import io.sphereexplorer.command.capability.UpdateCapability;
import io.sphereexplorer.command.device.ShowCapabilities;
import io.sphereexplorer.command.fleet.DownloadCapability;
import io.sphereexplorer.command.maintenance.RestartWatch;
import io.sphereexplorer.device.capability.CapabilityFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device capability}; azsphere-cli §5.7. */
@Command(name = "capability", description = "Show and change what the capabilities of a device let it do.")
final class CapabilityVerbs {
    private final BoardRun run;

    CapabilityVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "show-attached",
            description = "List the capabilities of the device.",
            footer = "Example: azsphere device capability show-attached")
    Answer showAttached() throws IOException {
        Answer answer = CapabilityAnswers.capabilities(run.of(new ShowCapabilities()));
        run.session()
                .carriedCapability()
                .map(CapabilityFile::capabilities)
                .ifPresent(loaded -> run.note("note: requests of this session also bring along: "
                        + String.join(", ", CapabilityAnswers.names(loaded))));
        return answer;
    }

    @Command(
            name = "show-file",
            description = "Show which device a capability file is for and what it allows; needs no device.",
            footer = "Example: azsphere device capability show-file --capability-file capability-device.cap")
    Answer showFile(@Mixin CapabilityFileOption option) throws IOException {
        return CapabilityAnswers.file(run.of(new ShowCapabilityFile(option.file())));
    }

    @Command(
            name = "download",
            description =
                    "Fetch a capability file for a device from the service; with its ID, it need not be attached.",
            footer = "Example: azsphere device capability download --type ApplicationDevelopment")
    Answer download(
            @Mixin CapabilityTypes types,
            @Option(
                            names = {"--destination", "--output-file", "--destination-file"},
                            preprocessor = DetachedValue.class,
                            defaultValue = "capability-device.cap",
                            paramLabel = "<file>",
                            description = "The file to write; capability-device.cap if left out.")
                    Path file,
            @Option(names = "--overwrite", description = "Replace the file if it is there already.") boolean overwrite)
            throws IOException, CommandLineException {
        Set<Capability> wanted = types.wanted();
        var destination = new FileToSave(file, overwrite);
        run.of(new DownloadCapability(types.tenant(), FleetVerbs.deviceId(run), wanted, destination));
        return LogAnswers.saved(destination);
    }

    @Command(
            name = "apply",
            aliases = "select",
            description = "Let this session's requests to the device bring a capability file along, or none any more.",
            footer = "Example: azsphere device capability apply --capability-file capability-device.cap")
    Answer apply(
            @Option(
                            names = "--capability-file",
                            paramLabel = "<file>",
                            description = "Capability file that was downloaded for this device; 392 bytes.")
                    Optional<Path> file,
            @Option(
                            names = {"-n", "--none"},
                            description = "Bring none along any more.")
                    boolean none)
            throws IOException, CommandLineException {
        if (file.isPresent() == none) {
            throw new CommandLineException("give either --capability-file or --none");
        }
        Optional<CapabilityFile> applied = run.of(new ApplyCapability(file));
        if (applied.isPresent()) {
            run.note(
                    "note: this ends with the session or when the device is unplugged; nothing is stored on the device");
        }
        return Answer.sentence(
                applied.isPresent()
                        ? "The capability file is brought along with every request to the device."
                        : "No capability file is brought along any more.");
    }

    @Command(
            name = "update",
            description = "Install a capability file in place of the one before, and restart the device.",
            footer = "Example: azsphere device capability update --capability-file capability-device.cap")
    Answer update(@Mixin CapabilityFileOption option) throws IOException {
        RestartWatch watch = RestartWatch.begin(run.session(), Pace.real());
        CapabilityFile file = run.of(new UpdateCapability(option.file()));
        run.note("The device is restarting.");
        watch.await();
        return CapabilityAnswers.installed(file);
    }
}
