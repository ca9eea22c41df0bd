package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.diagnostics.SavedLogLine;
import io.sphereexplorer.command.diagnostics.SupportFile;
import io.sphereexplorer.device.diagnostics.LogMessages;
import io.sphereexplorer.device.lines.LogLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a device wrote down, as answers. */
final class LogAnswers {
    private LogAnswers() {}

    static Answer lines(List<LogLine> lines) {
        String text = lines.stream().map(SavedLogLine::of).collect(Collectors.joining("\n"));
        var entries = lines.stream().map(LogAnswers::entry).toList();
        return Answer.list(entries, text.isEmpty() ? "No log entries." : text);
    }

    static Answer output(List<LogLine> lines) {
        String text = lines.stream().map(LogLine::text).collect(Collectors.joining("\n"));
        var entries = lines.stream()
                .map(line -> node().put("milliseconds", line.milliseconds()).put("text", line.text()))
                .toList();
        return Answer.list(entries, text.isEmpty() ? "No output." : text).showing();
    }

    static Answer saved(FileToSave file) {
        String path = file.path().toAbsolutePath().toString();
        return Answer.object(node().put("file", path), "Saved as " + path).showing();
    }

    static Answer support(FileToSave file, List<SupportFile> files) {
        String path = file.path().toAbsolutePath().toString();
        ObjectNode entry = node().put("file", path);
        files.forEach(each -> entry.withArray("files").add(each.name()));
        return Answer.object(entry, path).showing();
    }

    static Answer preview(List<SupportFile> files) {
        String text = files.stream().map(SupportFile::name).collect(Collectors.joining("\n"));
        return Answer.list(
                files.stream()
                        .map(file -> node().put("name", file.name()).put("sizeInBytes", file.size()))
                        .toList(),
                text);
    }

    private static ObjectNode entry(LogLine line) {
        return node().put("milliseconds", line.milliseconds())
                .put("severity", line.severity().name().toLowerCase(Locale.ROOT))
                .put("component", LogMessages.componentName(line.component()))
                .put("text", line.text());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
