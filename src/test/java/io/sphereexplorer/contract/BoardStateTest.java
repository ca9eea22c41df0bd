package io.sphereexplorer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.emulator.scenario.BoardState;
import io.sphereexplorer.emulator.scenario.BoardState.SystemState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A board's state, taken and given back. */
class BoardStateTest {
    private static final List<String> EVERYTHING =
            List.of("application", "ethernet", "staged", "certificate", "proxy", "network");

    private final ContractBoard board = new ContractBoard();

    @Test
    void aBoardThatIsGivenItsStateBackIsAsBefore() {
        EVERYTHING.forEach(board::give);
        board.speak(RestVersion.V4_5_0);
        BoardState taken = board.device().state();
        String before = board.state();

        board.device().resetToFactory();
        board.pass(30);
        assertThat(board.state()).isNotEqualTo(before);
        board.device().state(taken);

        assertThat(kept(board.state())).isEqualTo(kept(before));
        assertThat(board.device().state()).isEqualTo(taken);
    }

    @Test
    void anotherBoardTakesTheStateAndStaysWhoItIs() {
        EVERYTHING.forEach(board::give);
        var other = new ContractBoard();

        other.device().state(board.device().state());

        assertThat(kept(other.state())).isEqualTo(kept(board.state()));
    }

    @Test
    void aLockedBoardStaysLocked() {
        board.lock();
        BoardState locked = board.device().state();
        board.device().resetToFactory();
        board.pass(30);

        board.device().state(locked);

        assertThat(board.device().state().system().manufacturingState()).isEqualTo("DeviceComplete");
    }

    @Test
    void aStateThatNoBoardCanHaveLeavesACleanBoard() {
        EVERYTHING.forEach(board::give);
        BoardState state = board.device().state();
        var impossible = new SystemState("24.03", "9.9.9", "Module1Complete", List.of(), true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> board.device()
                        .state(new BoardState(impossible, state.network(), state.certificates(), state.images())))
                .withMessage("9.9.9 is no REST version");
        assertThat(board.device().state().network().networks()).isEmpty();
    }

    /** Without what the board only does at the moment, and how often it has started. */
    private static String kept(String state) {
        return state.replaceAll("(?m)^/(telemetry|wifi/interface|wifi/diagnostics/networks) .*$", "");
    }
}
