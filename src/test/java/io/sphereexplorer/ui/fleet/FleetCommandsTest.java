package io.sphereexplorer.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.bulk.BulkBench;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.fleet.table.DeviceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void readsNamesThenPagesAndAsksForNoBoardAlone() throws IOException {
        var cloud = new BulkBench(5).boards(1200);
        cloud.run(BulkBench.list(folder, "boards.csv", BulkBench.lines(1200, "Field Test")));
        var commands = new CommandRunner();
        List<String> run = new ArrayList<>();
        commands.onRun(news -> {
            if (news.phase() == CommandRun.Phase.SUCCEEDED) {
                run.add(news.text());
            }
        });
        cloud.bench.sent.clear();

        var model = new FleetViewModel(
                new FleetCommands(cloud.bench::session, commands),
                new SimpleObjectProperty<>(Optional.of(new ChosenTenant(cloud.lab.id(), cloud.lab.name()))),
                new Background(Runnable::run, Runnable::run));
        model.read();

        assertThat(model.reading().failureProperty().get()).isNull();
        assertThat(model.table().rows()).hasSize(1200);
        assertThat(model.table().rows())
                .allMatch(row -> row.product().equals("Kettle") && row.group().equals("Field Test"));
        assertThat(model.table().rows()).extracting(DeviceRow::deviceId).doesNotHaveDuplicates();
        assertThat(run).containsExactly("product list", "device-group list", "device list");
        assertThat(cloud.bench.sent).hasSizeLessThan(12);
    }
}
