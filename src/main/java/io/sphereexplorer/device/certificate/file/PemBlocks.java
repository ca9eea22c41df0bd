package io.sphereexplorer.device.certificate.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a text (RFC 7468 §2), with whatever stands between them left out.
 *
 * @param cutOff whether one begins and does not end
 */
record PemBlocks(List<Block> blocks, boolean cutOff) {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]+");
    private static final Pattern HEADERS =
            Pattern.compile("(?s)\\A\\s*(?:[A-Za-z0-9-]+: [^\\n]*\\n(?:[ \\t][^\\n]*\\n)*)+\\s*\\n");

    PemBlocks {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block; its octets are empty if they are no base64, or a private key, which is not read.
     *
     * @param label such as {@code CERTIFICATE}
     */
    record Block(String label, Optional<byte[]> octets) {
        boolean isPrivateKey() {
            return label.endsWith("PRIVATE KEY");
        }
    }

    static PemBlocks of(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        boolean cutOff = false;
        while (begin.find(from)) {
            String label = begin.group(1);
            int end = text.indexOf("-----END " + label + "-----", begin.end());
            int next = text.indexOf("-----BEGIN ", begin.end());
            if (end < 0 || (next >= 0 && next < end)) {
                cutOff = true;
                from = begin.end();
            } else {
                blocks.add(block(label, text.substring(begin.end(), end)));
                from = end;
            }
        }
        return new PemBlocks(blocks, cutOff);
    }

    /** What base64 without marks stands for, as services send certificates. */
    static Optional<byte[]> bare(String text) {
        String inside = text.strip().replaceAll("^\"|\"$", "");
        return inside.startsWith("MI") ? decoded(inside) : Optional.empty();
    }

    private static Block block(String label, String inside) {
        return new Block(
                label,
                label.endsWith("PRIVATE KEY")
                        ? Optional.empty()
                        : decoded(HEADERS.matcher(inside).replaceFirst("")));
    }

    private static Optional<byte[]> decoded(String base64) {
        if (!BASE64.matcher(base64).matches()) {
            return Optional.empty();
        }
        try {
            byte[] plain = base64.replaceAll("\\s", "").getBytes(StandardCharsets.US_ASCII);
            return Optional.of(Base64.getDecoder().decode(plain));
        } catch (IllegalArgumentException _) { // no base64
            return Optional.empty();
        }
    }
}
