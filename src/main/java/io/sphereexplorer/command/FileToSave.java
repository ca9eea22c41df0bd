package io.sphereexplorer.command;

import io.sphereexplorer.command.UnsavedFile.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a user wants written: it stands there whole or not at all.
 *
 * @param overwrite whether it may take the place of another, as the user has said
 */
public record FileToSave(Path path, boolean overwrite) {
    /** Writes what belongs in a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Does nothing but find out early, before a board is asked, that it cannot be written. */
    public void check() throws UnsavedFile {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            throw new UnsavedFile(Problem.NO_FOLDER, path);
        }
        if (Files.isDirectory(path) || (!overwrite && Files.exists(path))) {
            throw new UnsavedFile(Problem.EXISTS, path);
        }
    }

    /**
     * Writes beside its place first, then there.
     *
     * @throws UnsavedFile if that is not possible
     * @throws IOException of the content
     */
    public void save(Content content) throws IOException {
        check();
        Path draft = draft();
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.writeTo(out);
            } catch (FileSystemException e) {
                throw new UnsavedFile(Problem.NOT_WRITTEN, path, e);
            }
            check();
            move(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path draft() throws UnsavedFile {
        try {
            return Files.createTempFile(folder(), ".", ".part");
        } catch (IOException e) {
            throw new UnsavedFile(Problem.NOT_WRITTEN, path, e);
        }
    }

    private void move(Path draft) throws UnsavedFile {
        try {
            moveAtomically(draft);
        } catch (IOException e) {
            throw new UnsavedFile(Problem.NOT_WRITTEN, path, e);
        }
    }

    private void moveAtomically(Path draft) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path folder() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }
}
