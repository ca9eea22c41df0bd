package io.sphereexplorer.device.diagnostics;

import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes lines of what an application writes: UTF-8 with zeros between, which do not count (device-protocol §1.8). Fed
 * with octets in pieces of any size; nothing it is fed with makes it fail, and it keeps no more than one line.
 */
public final class OutputDecoder {
    /** Longer lines are cut into several, in octets. */
    static final int LONGEST_LINE = 8192;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean afterReturn;

    /**
     * The lines that are whole now.
     *
     * @param milliseconds the time they get
     */
    public List<LogLine> feed(byte[] octets, int length, long milliseconds) {
        List<LogLine> lines = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            byte octet = octets[i];
            if (octet == '\r' || octet == '\n') {
                if (octet == '\r' || !afterReturn) {
                    lines.add(taken(milliseconds));
                }
            } else if (octet != 0) {
                line.write(octet);
                if (line.size() == LONGEST_LINE) {
                    lines.add(taken(milliseconds));
                }
            }
            afterReturn = octet == '\r';
        }
        return lines;
    }

    /** What came after the last end of a line, if anything did. */
    public List<LogLine> finish(long milliseconds) {
        return line.size() == 0 ? List.of() : List.of(taken(milliseconds));
    }

    private LogLine taken(long milliseconds) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return new LogLine(milliseconds, Severity.NONE, 0, text);
    }
}
