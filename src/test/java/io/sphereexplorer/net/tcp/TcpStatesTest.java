package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What RST, FIN and SYN do in every state (RFC 9293 §3.10.7, RFC 5961). */
class TcpStatesTest {
    @ParameterizedTest
    @EnumSource
    void theDialogueReachesEveryState(TcpState state) {
        assertThat(Dialogue.in(state).connection.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}: {1} seq={2} ack={3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # state     | flags | seq | ack  | new state    | failure | answer
            SYN_SENT     | RA    | 0    | 1001 | CLOSED       | REFUSED | -
            SYN_SENT     | RA    | 0    | 1000 | SYN_SENT     | -       | -
            SYN_SENT     | R     | 0    | 0    | SYN_SENT     | -       | -
            SYN_RECEIVED | R     | 5001 | 0    | CLOSED       | REFUSED | -
            ESTABLISHED  | R     | 5001 | 0    | CLOSED       | RESET   | -
            FIN_WAIT_1   | R     | 5001 | 0    | CLOSED       | RESET   | -
            FIN_WAIT_2   | R     | 5001 | 0    | CLOSED       | RESET   | -
            CLOSE_WAIT   | R     | 5002 | 0    | CLOSED       | RESET   | -
            CLOSING      | R     | 5002 | 0    | CLOSED       | -       | -
            LAST_ACK     | R     | 5002 | 0    | CLOSED       | -       | -
            TIME_WAIT    | R     | 5002 | 0    | CLOSED       | -       | -
            CLOSED       | R     | 5001 | 0    | CLOSED       | RESET   | -
            SYN_RECEIVED | R     | 5500 | 0    | SYN_RECEIVED | -       | A seq=1001 ack=5001 win=8192
            ESTABLISHED  | R     | 5500 | 0    | ESTABLISHED  | -       | A seq=1001 ack=5001 win=8192
            FIN_WAIT_1   | R     | 5500 | 0    | FIN_WAIT_1   | -       | A seq=1002 ack=5001 win=8192
            FIN_WAIT_2   | R     | 5500 | 0    | FIN_WAIT_2   | -       | A seq=1002 ack=5001 win=8192
            CLOSE_WAIT   | R     | 5500 | 0    | CLOSE_WAIT   | -       | A seq=1001 ack=5002 win=8191
            CLOSING      | R     | 5500 | 0    | CLOSING      | -       | A seq=1002 ack=5002 win=8191
            LAST_ACK     | R     | 5500 | 0    | LAST_ACK     | -       | A seq=1002 ack=5002 win=8191
            TIME_WAIT    | R     | 5500 | 0    | TIME_WAIT    | -       | A seq=1002 ack=5002 win=8191
            ESTABLISHED  | R     | 5000 | 0    | ESTABLISHED  | -       | -
            ESTABLISHED  | R     | 99999| 0    | ESTABLISHED  | -       | -
            SYN_SENT     | FA    | 5000 | 1001 | SYN_SENT     | -       | -
            SYN_RECEIVED | FA    | 5001 | 1001 | CLOSE_WAIT   | -       | A seq=1001 ack=5002 win=8191
            ESTABLISHED  | FA    | 5001 | 1001 | CLOSE_WAIT   | -       | A seq=1001 ack=5002 win=8191
            FIN_WAIT_1   | FA    | 5001 | 1001 | CLOSING      | -       | A seq=1002 ack=5002 win=8191
            FIN_WAIT_1   | FA    | 5001 | 1002 | TIME_WAIT    | -       | A seq=1002 ack=5002 win=8191
            FIN_WAIT_2   | FA    | 5001 | 1002 | TIME_WAIT    | -       | A seq=1002 ack=5002 win=8191
            CLOSE_WAIT   | FA    | 5001 | 1001 | CLOSE_WAIT   | -       | A seq=1001 ack=5002 win=8191
            CLOSING      | FA    | 5001 | 1001 | CLOSING      | -       | A seq=1002 ack=5002 win=8191
            LAST_ACK     | FA    | 5001 | 1001 | LAST_ACK     | -       | A seq=1002 ack=5002 win=8191
            TIME_WAIT    | FA    | 5001 | 1002 | TIME_WAIT    | -       | A seq=1002 ack=5002 win=8191
            CLOSED       | FA    | 5001 | 1001 | CLOSED       | RESET   | R seq=1001 win=0
            CLOSING      | A     | 5002 | 1002 | TIME_WAIT    | -       | -
            LAST_ACK     | A     | 5002 | 1002 | CLOSED       | -       | -
            SYN_SENT     | S     | 5000 | 0    | SYN_RECEIVED | -       | SA seq=1000 ack=5001 win=8192 mss=1460
            SYN_SENT     | SA    | 5000 | 1001 | ESTABLISHED  | -       | A seq=1001 ack=5001 win=8192
            SYN_SENT     | SA    | 5000 | 1002 | SYN_SENT     | -       | R seq=1002 win=0
            SYN_RECEIVED | S     | 5000 | 0    | SYN_RECEIVED | -       | SA seq=1000 ack=5001 win=8192 mss=1460
            SYN_RECEIVED | SA    | 5000 | 1001 | ESTABLISHED  | -       | -
            SYN_RECEIVED | A     | 5001 | 1002 | SYN_RECEIVED | -       | R seq=1002 win=0
            ESTABLISHED  | S     | 7000 | 0    | ESTABLISHED  | -       | A seq=1001 ack=5001 win=8192
            ESTABLISHED  | S     | 99999| 0    | ESTABLISHED  | -       | A seq=1001 ack=5001 win=8192
            ESTABLISHED  | A     | 5001 | 1002 | ESTABLISHED  | -       | A seq=1001 ack=5001 win=8192
            ESTABLISHED  | -     | 5001 | 0    | ESTABLISHED  | -       | -
            CLOSED       | S     | 9000 | 0    | CLOSED       | RESET   | RA seq=0 ack=9001 win=0
            """)
    void everyStateAnswers(
            TcpState state,
            String flags,
            int sequence,
            int acknowledgment,
            TcpState after,
            Failure failure,
            String answer) {
        var dialogue = Dialogue.in(state);

        List<String> answers = dialogue.hear(flags == null ? "" : flags, sequence, acknowledgment, "");

        assertThat(dialogue.connection.state()).isEqualTo(after);
        assertThat(dialogue.connection.failure().orElse(null)).isEqualTo(failure);
        assertThat(answers).isEqualTo(answer == null ? List.of() : List.of(answer));
    }

    @ParameterizedTest
    @EnumSource(names = {"SYN_RECEIVED", "ESTABLISHED", "FIN_WAIT_1", "FIN_WAIT_2", "CLOSE_WAIT"})
    void abortTellsThePeerThatKnowsTheConnection(TcpState state) {
        var dialogue = Dialogue.in(state);

        dialogue.connection.abort();

        assertThat(dialogue.due()).singleElement().asString().startsWith("RA ");
        assertThat(dialogue.connection.state()).isEqualTo(TcpState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYN_SENT", "CLOSING", "LAST_ACK", "TIME_WAIT", "CLOSED"})
    void abortIsSilentWhereThePeerNeedNotKnow(TcpState state) {
        var dialogue = Dialogue.in(state);

        dialogue.connection.abort();

        assertThat(dialogue.due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateEndsByItselfWhenThePeerIsGone(TcpState state) {
        var dialogue = Dialogue.in(state);
        dialogue.connection.close(dialogue.now);
        dialogue.due();

        for (int i = 0; i < 100 && dialogue.connection.state() != TcpState.CLOSED; i++) {
            dialogue.nextDue();
        }

        assertThat(dialogue.connection.state()).isEqualTo(TcpState.CLOSED);
        assertThat(dialogue.now).isLessThan(120_000_000_000L);
    }
}
