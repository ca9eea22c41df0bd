package io.sphereexplorer.command.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.command.device.ShowOsVersion;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.command.wifi.ListNetworks;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.RecoveryNews;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoverDeviceTest {
    @TempDir
    private Path images;

    private final List<RecoveryNews> news = new ArrayList<>();
    private RecoveryBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new RecoveryBench(2, images);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void silentBoardIsRecoveredAlthoughItIsUnpluggedInTheMiddleAndAnswersAgain() throws Exception {
        Session session = first();
        bench.device(1).rom().erase(); // a system that does not start
        bench.device(1).rom().reset();
        assertThatThrownBy(() -> new ShowOsVersion().run(session)).isInstanceOf(DeviceException.class);
        var recover = new RecoverDevice(Optional.empty(), Optional.empty(), false, this::unplugOnce);

        RecoverDevice.Result result = recover.run(session);

        assertThat(result.answered()).isTrue();
        assertThat(result.board().orElseThrow().lowerCase())
                .isEqualTo(bench.device(1).deviceId());
        assertThat(news)
                .extracting(RecoveryNews::kind)
                .containsSubsequence(
                        Kind.BOARD_FOUND, Kind.ERASING, Kind.SENDING, Kind.UNPLUGGED, Kind.BOARD_FOUND, Kind.REBOOTING);
        assertThat(new ShowOsVersion().run(session).toString()).contains("24.06");
    }

    @Test
    void networksAreLostAndOtherBoardsAreNotTouched() throws Exception {
        Session second = session("emulated-2");
        new AddNetwork(NewWifiNetwork.open(Ssid.of("Guest"))).run(first());
        new AddNetwork(NewWifiNetwork.open(Ssid.of("Guest"))).run(second);

        new RecoverDevice(Optional.empty(), Optional.empty(), false).run(first());

        assertThat(new ListNetworks().run(first())).isEmpty();
        assertThat(new ListNetworks().run(second)).hasSize(1);
        assertThat(bench.device(2).osVersion()).isEqualTo("24.03");
    }

    @Test
    void stepsAreToldWithTheOctetsOfTheImages() throws Exception {
        List<Progress> told = new ArrayList<>();

        new RecoverDevice(Optional.empty(), Optional.empty(), false).run(first().reporting(told::add));

        assertThat(told)
                .extracting(Progress::number)
                .isSorted()
                .startsWith(1, 3)
                .endsWith(6);
        assertThat(told).extracting(Progress::step).contains("step.recovery.erasing", "step.recovery.answer");
        assertThat(told)
                .filteredOn(step -> step.step().equals("step.recovery.writing"))
                .last()
                .satisfies(
                        last -> assertThat(last.done()).isEqualTo(last.total()).isPositive());
    }

    @Test
    void oneOfSeveralBoardsHasToBeNamed() {
        assertThatThrownBy(() -> new RecoverDevice(Optional.empty(), Optional.empty(), false).run(bench.session()))
                .isInstanceOf(DeviceException.SeveralBoards.class);
        assertThat(bench.device(1).rom().starts()).isZero();
    }

    @Test
    void benchWithoutRecoveryPortsSaysSo() {
        Session none = Session.of(new Bench(List.of()));

        assertThatThrownBy(() -> new RecoverDevice(Optional.empty(), Optional.empty(), true).run(none))
                .isInstanceOfSatisfying(
                        RecoveryException.NoPort.class,
                        absent -> assertThat(absent.ports()).isZero());
    }

    private void unplugOnce(RecoveryNews told) {
        boolean first = news.stream().noneMatch(before -> before.kind() == Kind.UNPLUGGED);
        news.add(told);
        if (first && told.kind() == Kind.SENT && told.image() == 5) {
            bench.unplug(1);
        } else if (told.kind() == Kind.UNPLUGGED) {
            bench.plug(1);
        }
    }

    private Session first() {
        return session("emulated-1");
    }

    private Session session(String board) {
        return bench.session().on(board);
    }
}
