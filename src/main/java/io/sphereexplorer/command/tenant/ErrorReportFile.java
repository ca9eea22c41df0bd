package io.sphereexplorer.command.tenant;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.sphereexplorer.cloud.sphere.ErrorReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Error reports as a spreadsheet reads them; the columns are those of the service, in its order. */
final class ErrorReportFile {
    private static final CsvMapper CSV = new CsvMapper();
    private static final List<String> COLUMNS = List.of(
            "DeviceId",
            "EventType",
            "EventClass",
            "EventCategory",
            "EventCount",
            "Description",
            "StartTimestampInUnix",
            "EndTimestampInUnix");

    private ErrorReportFile() {}

    static void write(List<ErrorReport> events, OutputStream out) throws IOException {
        try (SequenceWriter rows = CSV.writer().writeValues(out)) {
            rows.write(COLUMNS);
            for (ErrorReport event : events) {
                rows.write(row(event));
            }
        }
    }

    private static List<Object> row(ErrorReport event) {
        return List.of(
                event.deviceId(),
                harmless(event.eventType()),
                harmless(event.eventClass()),
                harmless(event.eventCategory()),
                event.eventCount(),
                harmless(event.description()),
                event.startTimestampInUnix(),
                event.endTimestampInUnix());
    }

    /** A spreadsheet would take what begins so for a formula, and run it. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
