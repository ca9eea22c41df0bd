package io.sphereexplorer.app;

import io.sphereexplorer.emulator.world.PracticeAuthority;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Writes the certificates of the emulator for those who need them.
 *
 * @param option that asked for it; a failure names it
 */
record PemFolder(String option) {
    /** The root, a client with its encrypted key, an expired client, and the authority's key to sign others with. */
    void writePractice(Path folder) throws IOException {
        var authority = new PracticeAuthority();
        write(folder.resolve("lab-root.pem"), PracticeAuthority.pem(authority.root()));
        write(folder.resolve("lab-root.key"), authority.rootKeyPem());
        write(folder.resolve("lab-client.pem"), PracticeAuthority.pem(authority.client()));
        write(folder.resolve("lab-client.key"), authority.clientKeyPem());
        write(folder.resolve("lab-expired.pem"), PracticeAuthority.pem(authority.expiredClient()));
    }

    /** @throws IOException with the reason in words */
    void write(Path file, String pem) throws IOException {
        try {
            Files.writeString(file, pem);
        } catch (NoSuchFileException e) {
            throw new IOException("%s %s: its folder does not exist".formatted(option, file), e);
        } catch (FileSystemException e) {
            String reason = e instanceof AccessDeniedException ? "writing there is not permitted" : e.getReason();
            throw new IOException("%s %s: %s".formatted(option, file, reason), e);
        }
    }
}
