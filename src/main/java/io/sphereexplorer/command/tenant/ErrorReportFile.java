package io.sphereexplorer.command.tenant;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.sphereexplorer.cloud.sphere.ErrorReport;
import io.sphereexplorer.command.SpreadsheetText;
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
                SpreadsheetText.of(event.eventType()),
                SpreadsheetText.of(event.eventClass()),
                SpreadsheetText.of(event.eventCategory()),
                event.eventCount(),
                SpreadsheetText.of(event.description()),
                event.startTimestampInUnix(),
                event.endTimestampInUnix());
    }
}
