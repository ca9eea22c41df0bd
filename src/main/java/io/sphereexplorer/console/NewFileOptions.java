package io.sphereexplorer.console;

import io.sphereexplorer.command.FileToSave;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that name a file to write; all published spellings (azsphere-cli §2, X3). */
final class NewFileOptions {
    @Option(
            names = {"--destination", "--output-file", "--destination-file"},
            required = true,
            preprocessor = DetachedValue.class,
            paramLabel = "<file>",
            description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--overwrite", description = "Replace the file if it is there already.")
    private boolean overwrite;

    FileToSave file() {
        return new FileToSave(file, overwrite);
    }
}
