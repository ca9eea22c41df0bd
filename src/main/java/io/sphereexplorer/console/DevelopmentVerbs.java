package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.capability.EnableDevelopment;
import io.sphereexplorer.command.fleet.SetUpForCloudTest;
import io.sphereexplorer.command.fleet.SetUpForDevelopment;
import io.sphereexplorer.command.fleet.UndoDevelopment;
import io.sphereexplorer.command.maintenance.RestartWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of {@code device} that set a device up for development, or for its group again; azsphere-cli §5.3. */
final class DevelopmentVerbs {
    private DevelopmentVerbs() {}

    /** Adds them to the group. */
    static CommandLine addTo(CommandLine device, BoardRun run) {
        return device.addSubcommand(new CommandLine(new EnableDevelopmentVerb(run)))
                .addSubcommand(new CommandLine(new EnableCloudTestVerb(run)))
                .addSubcommand(new CommandLine(new UndoDevelopmentVerb(run)));
    }

    /** Lets a device take applications over the cable. */
    @Command(
            name = "enable-development",
            aliases = "prep-debug",
            description = "Let a device take applications over the cable, and move it to a group without application"
                    + " updates. With a capability file that was downloaded before it takes no sign-in, and leaves the"
                    + " group alone.",
            footer = "Example: azsphere device enable-development")
    private static final class EnableDevelopmentVerb implements Callable<Answer> {
        private final BoardRun run;

        @Mixin
        private final ScopeOptions scope = new ScopeOptions();

        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Option(
                names = "--capability-file",
                paramLabel = "<file>",
                description = "Capability file that was downloaded for this device; 392 bytes.")
        private Optional<Path> file = Optional.empty();

        @Option(
                names = {"-r", "--enable-rt-core-debugging", "--enablertcoredebugging"},
                description = "Not possible here: it takes a driver of the vendor's SDK.")
        private boolean realTimeCores;

        EnableDevelopmentVerb(BoardRun run) {
            this.run = run;
        }

        @Override
        public Answer call() throws IOException, CommandLineException {
            if (realTimeCores) {
                throw new CommandLineException("argument --enable-rt-core-debugging: the driver for it is in the"
                        + " vendor's SDK, and this program does not install it; nothing was done");
            }
            if (file.isPresent()) {
                return withFile(file.get());
            }
            if (run.session().cloud().account().isEmpty()) {
                run.note("note: with --capability-file it takes no sign-in");
            }
            SetUpForDevelopment.Result result = run.of(
                    new SetUpForDevelopment(tenant.tenant(), scope.product(), scope.group(), Pace.real()),
                    news -> run.progress(DevelopmentAnswers.line(news)));
            if (!result.hasDebugger()) {
                run.note("note: the device has no debugging server; the gdbserver.imagepackage of the vendor's SDK can"
                        + " be deployed with 'azsphere device sideload deploy'");
            }
            run.note("note: 'azsphere %s' undoes this"
                    .formatted(UndoDevelopment.of(result.before(), Pace.real()).asText()));
            return DevelopmentAnswers.development(result);
        }

        private Answer withFile(Path capability) throws IOException {
            RestartWatch watch = RestartWatch.begin(run.session(), Pace.real());
            run.of(new EnableDevelopment(capability));
            run.progress("The device is rebooting.");
            watch.await();
            run.note("note: its device group was not changed, so its tenant may still update its applications");
            return Answer.sentence("Application development capability enabled.");
        }
    }

    /** Lets a device get its applications from the cloud. */
    @Command(
            name = "enable-cloud-test",
            aliases = "prep-field",
            description = "Delete the applications of a device, take the permission to load others away, and move it to"
                    + " a group whose devices are updated from the cloud.",
            footer = "Example: azsphere device enable-cloud-test")
    private static final class EnableCloudTestVerb implements Callable<Answer> {
        private final BoardRun run;

        @Mixin
        private final ScopeOptions scope = new ScopeOptions();

        @Mixin
        private final TenantOption tenant = new TenantOption();

        EnableCloudTestVerb(BoardRun run) {
            this.run = run;
        }

        @Override
        public Answer call() throws IOException {
            SetUpForCloudTest.Result result = run.of(
                    new SetUpForCloudTest(tenant.tenant(), scope.product(), scope.group(), Pace.real()),
                    news -> run.progress(DevelopmentAnswers.line(news)));
            return DevelopmentAnswers.cloudTest(result);
        }
    }

    /** Takes either back. */
    @Command(
            name = "undo-development",
            description = "Give a device exactly the capabilities that are named, and the group that it had before;"
                    + " an addition of this program.",
            footer = "Example: azsphere device undo-development --device-group \"Dishwasher/Production\"")
    private static final class UndoDevelopmentVerb implements Callable<Answer> {
        private final BoardRun run;

        @Mixin
        private final ScopeOptions scope = new ScopeOptions();

        @Mixin
        private final CapabilityTypes types = new CapabilityTypes();

        UndoDevelopmentVerb(BoardRun run) {
            this.run = run;
        }

        @Override
        public Answer call() throws IOException, CommandLineException {
            Set<Capability> wanted = types.wanted();
            run.of(
                    new UndoDevelopment(types.tenant(), run.namedId(), scope.group(), wanted, Pace.real()),
                    news -> run.progress(DevelopmentAnswers.line(news)));
            return Answer.sentence("The device has the capabilities and the device group that were named.");
        }
    }
}
