package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.AppQuota;
import io.sphereexplorer.device.AppStatus;
import io.sphereexplorer.device.MemoryUse;
import java.util.List;
import java.util.stream.Collectors;

/** The results of application commands as answers; keys are those of the board (azsphere-cli §5.6). */
final class AppAnswers {
    private static final String NONE = "No installed applications.";

    private AppAnswers() {}

    static Answer statuses(List<AppStatus> statuses) {
        String text = statuses.stream().map(AppAnswers::line).collect(Collectors.joining("\n"));
        var entries = statuses.stream().map(AppAnswers::entry).toList();
        return Answer.list(entries, text.isEmpty() ? NONE : text);
    }

    static Answer quotas(List<AppQuota> quotas) {
        String text = quotas.stream()
                .map(quota -> "%s: %d of %d KB used".formatted(quota.component(), quota.usage(), quota.limit()))
                .collect(Collectors.joining("\n"));
        var entries = quotas.stream().map(AppAnswers::entry).toList();
        return Answer.list(entries, text.isEmpty() ? NONE : text);
    }

    static Answer memory(MemoryUse use) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("currentMemoryUsageInBytes", use.current())
                .put("userModeMemoryUsageInBytes", use.userMode())
                .put("peakUserModeMemoryUsageInBytes", use.userModePeak());
        String text = """
                Total memory usage (user and kernel): %d bytes
                User mode memory usage: %d bytes
                Peak user mode memory usage: %d bytes
                """.formatted(use.current(), use.userMode(), use.userModePeak());
        return Answer.object(entry, text);
    }

    private static ObjectNode entry(AppStatus status) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("componentId", status.component().toString())
                .put("state", status.state());
        status.gdbPort().ifPresent(port -> entry.put("gdbPort", port));
        status.outPort().ifPresent(port -> entry.put("outPort", port));
        status.realTimeCore().ifPresent(core -> entry.put("realTimeCore", core));
        return entry;
    }

    private static ObjectNode entry(AppQuota quota) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("componentId", quota.component().toString())
                .put("UsageKB", quota.usage())
                .put("LimitKB", quota.limit());
    }

    private static String line(AppStatus status) {
        var line = new StringBuilder("%s: App state: %s".formatted(status.component(), status.state()));
        status.realTimeCore().ifPresent(core -> line.append(", core ").append(core));
        status.gdbPort().ifPresent(port -> line.append(", GDB port ").append(port));
        status.outPort().ifPresent(port -> line.append(", output port ").append(port));
        return line.toString();
    }
}
