package io.sphereexplorer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.command.UnsavedFile.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileToSaveTest {
    @TempDir
    private Path folder;

    @Test
    void theFileStandsThereWholeAndNothingElseDoes() throws Exception {
        save(folder.resolve("log.txt"), false, "one");

        assertThat(folder.resolve("log.txt")).hasContent("one");
        assertThat(names()).containsExactly("log.txt");
    }

    @Test
    void anotherFileIsReplacedOnlyIfTheUserSaysSo() throws Exception {
        Path file = folder.resolve("log.txt");
        save(file, false, "one");

        assertThatExceptionOfType(UnsavedFile.class)
                .isThrownBy(() -> save(file, false, "two"))
                .satisfies(unsaved -> assertThat(unsaved.problem()).isEqualTo(Problem.EXISTS));
        assertThat(file).hasContent("one");

        save(file, true, "two");
        assertThat(file).hasContent("two");
    }

    @Test
    void aContentThatFailsLeavesWhatWasThere() throws Exception {
        Path file = folder.resolve("log.txt");
        save(file, false, "one");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new FileToSave(file, true).save(out -> {
                    out.write('x');
                    throw new IOException("half-way");
                }));

        assertThat(file).hasContent("one");
        assertThat(names()).containsExactly("log.txt");
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotReplaced() {
        Path file = folder.resolve("log.txt");

        assertThatExceptionOfType(UnsavedFile.class)
                .isThrownBy(() -> new FileToSave(file, false).save(out -> Files.writeString(file, "another's")));

        assertThat(file).hasContent("another's");
    }

    @Test
    void aFolderThatIsNotThereIsNamedBeforeAnythingIsDone() {
        var file = new FileToSave(folder.resolve("none").resolve("log.txt"), true);

        assertThatExceptionOfType(UnsavedFile.class)
                .isThrownBy(file::check)
                .satisfies(unsaved -> assertThat(unsaved.problem()).isEqualTo(Problem.NO_FOLDER));
        assertThatExceptionOfType(UnsavedFile.class).isThrownBy(() -> new FileToSave(folder, true).check());
    }

    private static void save(Path file, boolean overwrite, String text) throws IOException {
        new FileToSave(file, overwrite).save(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
