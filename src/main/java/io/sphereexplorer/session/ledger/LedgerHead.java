package io.sphereexplorer.session.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number and hash of the last line, kept in a file of its own, so that a line missing at the end shows. */
record LedgerHead(long number, String hash) {
    static final LedgerHead START = new LedgerHead(0, LedgerLine.NO_HASH);

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,17}) ([0-9a-f]{64})\n");

    byte[] octets() {
        return "%d %s\n".formatted(number, hash).getBytes(StandardCharsets.US_ASCII);
    }

    static Optional<LedgerHead> read(byte[] octets) {
        return Optional.of(FORM.matcher(new String(octets, StandardCharsets.ISO_8859_1)))
                .filter(Matcher::matches)
                .map(form -> new LedgerHead(Long.parseLong(form.group(1)), form.group(2)));
    }
}
