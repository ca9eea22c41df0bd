package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.file.CertificateFile.Form;
import io.sphereexplorer.device.certificate.file.CertificateFile.Note;
import io.sphereexplorer.device.certificate.file.UnreadableFile.Problem;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Finds out what a file is and reads the certificates in it. */
public final class CertificateFileReader {
    private static final int MAX_OCTETS = 1 << 20;

    private final Path path;
    private final Optional<Secret> password;
    private final Instant now;

    /**
     * Reads one file.
     *
     * @param password of a PKCS#12 container; others do not need it
     * @param now decides what has expired
     */
    public CertificateFileReader(Path path, Optional<Secret> password, Instant now) {
        this.path = path;
        this.password = password;
        this.now = now;
    }

    /**
     * What is in it.
     *
     * @throws UnreadableFile if there is no certificate in it, naming why
     */
    public CertificateFile read() throws IOException {
        byte[] octets = octets();
        try {
            return read(octets);
        } catch (Unusable unusable) {
            throw new UnreadableFile(unusable.problem(), path);
        }
    }

    /**
     * What octets hold that stand in no file.
     *
     * @param name what messages call them
     * @throws UnreadableFile if there is no certificate in them
     */
    public static CertificateFile parse(byte[] octets, String name, Instant now) throws UnreadableFile {
        Path called = Path.of(name);
        try {
            return new CertificateFileReader(called, Optional.empty(), now).read(octets);
        } catch (Unusable unusable) {
            throw new UnreadableFile(unusable.problem(), called);
        }
    }

    private byte[] octets() throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnreadableFile(Problem.NOT_A_FILE, path);
        }
        try {
            if (Files.size(path) <= MAX_OCTETS) {
                return Files.readAllBytes(path);
            }
            throw new UnreadableFile(isImagePackage(path) ? Problem.IMAGE_PACKAGE : Problem.TOO_LARGE, path);
        } catch (NoSuchFileException _) {
            throw new UnreadableFile(Problem.NOT_FOUND, path);
        } catch (FileSystemException _) { // no permission, or links that lead in a circle
            throw new UnreadableFile(Problem.NOT_READABLE, path);
        }
    }

    private CertificateFile read(byte[] octets) throws Unusable {
        if (new String(octets, StandardCharsets.ISO_8859_1).isBlank()) {
            throw new Unusable(Problem.EMPTY);
        }
        var found = new Findings();
        if (DerContent.mayBegin(octets) && OtherFile.isBinary(new String(octets, StandardCharsets.ISO_8859_1))) {
            return new OctetsInFile(octets, password).read(found).result(Form.DER, now);
        }
        Charset charset = charset(octets);
        if (charset.equals(StandardCharsets.UTF_16)) {
            found.note(Note.UTF_16);
        }
        String text = new String(octets, charset).replace("\uFEFF", "");
        PemBlocks blocks = PemBlocks.of(text);
        if (blocks.blocks().isEmpty() && !blocks.cutOff()) {
            return readBare(octets, text, found);
        }
        for (PemBlocks.Block block : blocks.blocks()) {
            new BlockInFile(block, password).read(found);
        }
        if (blocks.cutOff()) {
            found.fail(Problem.CUT_OFF);
        }
        return found.result(Form.PEM, now);
    }

    private CertificateFile readBare(byte[] octets, String text, Findings found) throws Unusable {
        Optional<byte[]> bare = PemBlocks.bare(text).filter(DerContent::mayBegin);
        if (bare.isEmpty()) {
            throw new Unusable(OtherFile.of(octets, text, path.toString()));
        }
        found.note(Note.BARE_BASE64);
        return new OctetsInFile(bare.get(), password).read(found).result(Form.DER, now);
    }

    private static Charset charset(byte[] octets) {
        boolean big = octets.length > 1 && octets[0] == (byte) 0xfe && octets[1] == (byte) 0xff;
        boolean little = octets.length > 1 && octets[0] == (byte) 0xff && octets[1] == (byte) 0xfe;
        return big || little ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }

    private static boolean isImagePackage(Path path) throws IOException {
        try {
            ImagePackage.read(path);
            return true;
        } catch (UnusableImage _) { // then it is something else
            return false;
        }
    }

    /** What a file without certificates is instead. */
    private static final class OtherFile {
        private OtherFile() {}

        static Problem of(byte[] octets, String text, String name) {
            if (allZero(octets)) {
                return Problem.ZEROES;
            }
            try {
                ImagePackage.parse(ByteString.copyOf(octets), name);
                return Problem.IMAGE_PACKAGE;
            } catch (UnusableImage _) { // most files are none
                return ofText(text.strip());
            }
        }

        private static Problem ofText(String text) {
            String begin = text.substring(0, Math.min(200, text.length())).toLowerCase(Locale.ROOT);
            if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) {
                return Problem.HTML;
            }
            if (begin.startsWith("ssh-") || begin.startsWith("ecdsa-sha2-") || begin.startsWith("putty-user-key")) {
                return Problem.SSH_KEY;
            }
            if (isBinary(text)) {
                return Problem.BINARY;
            }
            return begin.startsWith("{") || begin.startsWith("[") ? Problem.JSON : Problem.TEXT;
        }

        static boolean isBinary(String text) {
            return text.chars().anyMatch(c -> c < 0x20 && !Character.isWhitespace(c));
        }

        private static boolean allZero(byte[] octets) {
            for (byte octet : octets) {
                if (octet != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
