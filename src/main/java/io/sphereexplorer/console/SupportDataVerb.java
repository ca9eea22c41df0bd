package io.sphereexplorer.console;

import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.diagnostics.GetSupportData;
import io.sphereexplorer.command.diagnostics.PreviewSupportData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code get-support-data}; azsphere-cli §4. */
@Command(
        name = "get-support-data",
        description = "Collect what helps to find out what is wrong, of this computer and the devices, in one archive.",
        footer = "Example: azsphere get-support-data --destination support_data.zip")
final class SupportDataVerb implements Callable<Answer> {
    @Mixin
    private final BoardRun run;

    @Option(
            names = {"--destination", "--output-file", "--destination-file"},
            preprocessor = DetachedValue.class,
            paramLabel = "<file.zip>",
            description = "The archive to write; support_data.zip if left out.")
    private Path file = Path.of("support_data.zip");

    @Option(names = "--overwrite", description = "Replace the archive if it is there already.")
    private boolean overwrite;

    @Option(names = "--dry-run", description = "Only list what the archive would hold.")
    private boolean dryRun;

    SupportDataVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException, CommandLineException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new CommandLineException("argument --destination: the name has to end in .zip");
        }
        if (dryRun) {
            return LogAnswers.preview(run.of(new PreviewSupportData()));
        }
        var destination = new FileToSave(file, overwrite);
        return LogAnswers.support(destination, run.of(new GetSupportData(destination)));
    }
}
