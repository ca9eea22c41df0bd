package io.sphereexplorer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.command.CommandRun.Phase;
import io.sphereexplorer.command.device.ListAttached;
import io.sphereexplorer.command.wifi.ForgetNetwork;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.BoardScript;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandRunnerTest {
    private static final String FORGET = "device wifi forget --id 2";

    private final BoardScript script = new BoardScript().id(new DeviceId("ab".repeat(64)));
    private final FakeGateway gateway = new FakeGateway();
    private final Session session = Session.of(new Bench(List.of(gateway)));
    private final CommandRunner runner = new CommandRunner();
    private final List<CommandRun> runs = new ArrayList<>();

    @Test
    void startAndSuccessAreTold() throws Exception {
        AttachedBoard board = gateway.plug("313", script.answer("DELETE /wifi/config/networks/2", "{}"));
        runner.onRun(runs::add);

        runner.run(session, new ForgetNetwork(2));

        assertThat(runs)
                .containsExactly(
                        new CommandRun(
                                FORGET,
                                Optional.of(board),
                                Phase.STARTED,
                                Optional.empty(),
                                new CommandRun.Changes(true, false)),
                        new CommandRun(
                                FORGET,
                                Optional.of(board),
                                Phase.SUCCEEDED,
                                Optional.empty(),
                                new CommandRun.Changes(true, false)));
    }

    @Test
    void failureIsToldAndThrown() {
        gateway.plug("313", script);
        runner.onRun(runs::add);

        assertThatThrownBy(() -> runner.run(session, new ForgetNetwork(2)))
                .isInstanceOf(DeviceException.Refused.class)
                .isSameAs(runs.getLast().failure().orElseThrow());
        assertThat(runs.getLast().phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void deviceIsNamedWhereSeveralAreAttached() throws Exception {
        gateway.plug("313", script.answer("DELETE /wifi/config/networks/2", "{}"));
        AttachedBoard other = gateway.plug("314", script);
        runner.onRun(runs::add);

        runner.run(session.on(other), new ForgetNetwork(2));
        runner.run(session.on(other), new ListAttached());

        assertThat(runs.getFirst().text()).isEqualTo(FORGET + " --device 314");
        assertThat(runs.getLast().text()).isEqualTo("device list-attached");
        assertThat(runs.getLast().board()).isEmpty();
    }

    @Test
    void closedListenerHearsNoMore() throws Exception {
        gateway.plug("313", script);
        runner.onRun(runs::add).close();

        runner.run(session, new ListAttached());

        assertThat(runs).isEmpty();
    }
}
