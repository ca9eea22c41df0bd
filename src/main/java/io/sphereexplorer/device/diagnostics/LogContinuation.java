package io.sphereexplorer.device.diagnostics;

import java.util.List;

/** Finds in a log that was read again what is new since the last time. */
public final class LogContinuation {
    /** So many equal entries in a row are no coincidence. */
    private static final int ENOUGH = 64;

    private List<LogRecord> last = List.of();

    /** The records that were not there the last time; all of them if the log shows none that were. */
    public List<LogRecord> newOf(List<LogRecord> log) {
        int known = last.isEmpty() ? 0 : known(log);
        last = List.copyOf(log);
        return List.copyOf(log.subList(known, log.size()));
    }

    public void forget() {
        last = List.of();
    }

    private int known(List<LogRecord> log) {
        for (int count = log.size(); count > 0; count--) {
            if (endsAlike(log, count)) {
                return count;
            }
        }
        return 0;
    }

    /** Whether the first {@code count} records end as those of the last time did. */
    private boolean endsAlike(List<LogRecord> log, int count) {
        int compared = Math.min(ENOUGH, Math.min(count, last.size()));
        return last.subList(last.size() - compared, last.size()).equals(log.subList(count - compared, count));
    }
}
