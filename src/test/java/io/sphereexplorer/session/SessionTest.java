package io.sphereexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.BoardScript;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private final FakeGateway gateway = new FakeGateway();
    private final Session session = Session.of(new Bench(List.of(gateway)));

    @Test
    void onlyBoardNeedsNoName() throws Exception {
        AttachedBoard only = gateway.plug("313", new BoardScript());

        assertThat(session.board()).isEqualTo(only);
        assertThat(session.knownBoard()).contains(only);
    }

    @Test
    void noBoardIsSaid() {
        assertThatThrownBy(session::board).isInstanceOf(DeviceException.NoBoard.class);
        assertThat(session.knownBoard()).isEmpty();
    }

    @Test
    void severalBoardsAreNamed() {
        AttachedBoard first = gateway.plug("313", new BoardScript());
        AttachedBoard second = gateway.plug("314", new BoardScript());

        var several = catchThrowableOfType(DeviceException.SeveralBoards.class, session::board);

        assertThat(several.boards()).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"314", "key-314", "COM314", "bench-02", "71c43e", "71C43E8B"})
    void boardIsFoundByWhatUsersCallIt(String selector) throws Exception {
        gateway.plug("313", new BoardScript().id(id("f2a90d47")));
        AttachedBoard second = gateway.plug("314", new BoardScript().id(id("71c43e8b")));

        assertThat(session.on(selector).board()).isEqualTo(second);
    }

    @Test
    void wholeDeviceIdIsFoundInAnyCase() throws Exception {
        AttachedBoard board = gateway.plug("313", new BoardScript().id(id("f2a90d47")));

        assertThat(session.on(id("f2a90d47").upperCase()).board()).isEqualTo(board);
    }

    @ParameterizedTest
    @ValueSource(strings = {"71c43", "999999", "COM9", "71c43e8b0000001"})
    void whatFitsNoBoardIsNotGuessed(String selector) {
        gateway.plug("314", new BoardScript().id(id("71c43e8b")));

        assertThatThrownBy(() -> session.on(selector).board())
                .isInstanceOf(DeviceException.NoBoard.class)
                .hasMessageContaining(selector);
    }

    @Test
    void sharedAddressOrPrefixIsAmbiguous() {
        gateway.plug("313", new BoardScript().id(id("f2a90d47")));
        gateway.plug("314", new BoardScript().id(id("f2a90d48")));

        assertThatThrownBy(() -> session.on("192.168.35.2").board()).isInstanceOf(DeviceException.SeveralBoards.class);
        assertThatThrownBy(() -> session.on("f2a90d").board()).isInstanceOf(DeviceException.SeveralBoards.class);
    }

    @Test
    void silentBoardDoesNotHideTheOneThatIsMeant() throws Exception {
        gateway.plug("313", request -> {
            throw new java.io.IOException("reset");
        });
        AttachedBoard meant = gateway.plug("314", new BoardScript().id(id("71c43e8b")));

        assertThat(session.on("71c43e").board()).isEqualTo(meant);
    }

    @Test
    void boardsAreNotAskedWhileItsNameIsClear() throws Exception {
        var script = new BoardScript();
        gateway.plug("313", script);

        session.on("313").device();

        assertThat(script.requests()).isEmpty();
    }

    @Test
    void everyChangeAsksAgainWhoTheBoardIs() throws Exception {
        var script = new BoardScript().id(id("71c43e8b"));
        gateway.plug("314", script);

        session.deviceToChange();
        session.deviceToChange();

        assertThat(script.requests()).containsExactly("GET /device/security_state", "GET /device/security_state");
    }

    private static DeviceId id(String start) {
        return new DeviceId(start + "0".repeat(128 - start.length()));
    }
}
