package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import java.util.List;
import java.util.UUID;

/** The ledger of irreversible steps, as answers. */
final class LedgerAnswers {
    private LedgerAnswers() {}

    static Answer entries(List<LedgerEntry> entries) {
        List<ObjectNode> nodes = entries.stream().map(LedgerAnswers::entry).toList();
        String text = TextLines.list(
                nodes,
                "No irreversible steps were recorded.",
                "number",
                "Number",
                "time",
                "Time",
                "step",
                "Step",
                "phase",
                "Result",
                "tenantName",
                "Tenant",
                "deviceId",
                "Device ID",
                "account",
                "Account",
                "text",
                "Text");
        return Answer.list(nodes, text).showing("number", "time", "step", "phase", "tenantName", "account", "deviceId");
    }

    static Answer intact(LedgerVerdict verdict) {
        return Answer.object(
                        node().put("intact", true).put("lines", verdict.lines()),
                        "The ledger is intact: %d line(s).".formatted(verdict.lines()))
                .showing();
    }

    static Answer exported(FileToSave file, int lines) {
        String path = file.path().toAbsolutePath().toString();
        return Answer.object(
                        node().put("file", path).put("lines", lines), "%d line(s) saved as %s".formatted(lines, path))
                .showing();
    }

    private static ObjectNode entry(LedgerEntry entry) {
        IrreversibleStep step = entry.step();
        ObjectNode node = node().put("number", entry.number())
                .put("time", entry.time().toString())
                .put("step", step.kind().wireName())
                .put("phase", entry.phase().wireName())
                .put("since", entry.since().toString())
                .put("account", step.account());
        node.put("tenantId", step.tenantId().map(UUID::toString).orElse(""))
                .put("tenantName", step.tenantName())
                .put("deviceId", step.device().map(DeviceId::lowerCase).orElse(""));
        return node.put("realm", step.realm()).put("detail", step.detail()).put("text", entry.text());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
