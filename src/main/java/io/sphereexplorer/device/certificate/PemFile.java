package io.sphereexplorer.device.certificate;

import io.sphereexplorer.device.certificate.UnusableCertificate.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a PEM file (RFC 7468 §2); what stands between them does not matter. Prints without its contents, which may
 * be secret.
 */
final class PemFile {
    /** The most octets a board takes of a certificate or a key (device-protocol §4.4.3). */
    static final int MAX_OCTETS = 8192;

    private static final int MAX_FILE_OCTETS = 1 << 20;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----.*?-----END \\1-----", Pattern.DOTALL);

    /** How a certificate or a key begins in DER (X.690 §8.1), and the version that only PKCS #12 has (RFC 7292 §4). */
    private static final Pattern SEQUENCE =
            Pattern.compile("(?s)0(?:\\x80|\\x81.|\\x82..|\\x83...)(?<pkcs12>\\x02\\x01\\x03)?");

    private final Path path;
    private final List<Block> blocks;

    private PemFile(Path path, List<Block> blocks) {
        this.path = path;
        this.blocks = blocks;
    }

    /** One block with its two marks, ended by a line feed. */
    static final class Block {
        private final String type;
        private final String text;

        private Block(String type, String text) {
            this.type = type;
            this.text = text;
        }

        /** Such as {@code RSA PRIVATE KEY}. */
        String type() {
            return type;
        }

        String text() {
            return text;
        }

        boolean isCertificate() {
            return type.equals("CERTIFICATE") || type.equals("X509 CERTIFICATE");
        }

        boolean isPrivateKey() {
            return type.endsWith("PRIVATE KEY");
        }
    }

    /** @throws UnusableCertificate if it is no file, cannot be read, or holds no whole block */
    static PemFile read(Path path) throws IOException {
        byte[] octets = octets(path);
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        List<Block> blocks = blocks(text);
        if (blocks.isEmpty()) {
            throw new UnusableCertificate(withoutBlocks(text), path);
        }
        return new PemFile(path, blocks);
    }

    private static byte[] octets(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnusableCertificate(Problem.NOT_A_FILE, path);
        }
        try {
            if (Files.size(path) > MAX_FILE_OCTETS) {
                throw new UnusableCertificate(Problem.TOO_LONG, path);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException _) {
            throw new UnusableCertificate(Problem.NOT_FOUND, path);
        } catch (AccessDeniedException _) {
            throw new UnusableCertificate(Problem.NOT_READABLE, path);
        }
    }

    Path path() {
        return path;
    }

    List<Block> blocks() {
        return blocks;
    }

    boolean has(String type) {
        return blocks.stream().anyMatch(block -> block.type().equals(type));
    }

    UnusableCertificate unusable(Problem problem) {
        return new UnusableCertificate(problem, path);
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher match = BLOCK.matcher(text);
        while (match.find()) {
            String lines = match.group().lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
            blocks.add(new Block(match.group(1), lines));
        }
        return List.copyOf(blocks);
    }

    private static Problem withoutBlocks(String text) {
        if (text.isBlank()) {
            return Problem.EMPTY;
        }
        if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
            return Problem.UTF_16;
        }
        if (text.contains("-----BEGIN ")) {
            return Problem.CUT_OFF;
        }
        if (text.startsWith("PuTTY-User-Key-File") || text.startsWith("ssh-")) {
            return Problem.KEY_OF_SSH;
        }
        Matcher sequence = SEQUENCE.matcher(text);
        if (sequence.lookingAt()) {
            return sequence.group("pkcs12") == null ? Problem.DER : Problem.PKCS12;
        }
        boolean binary = text.chars().anyMatch(c -> c < 0x20 && !Character.isWhitespace(c));
        return binary ? Problem.BINARY : Problem.NOT_PEM;
    }
}
