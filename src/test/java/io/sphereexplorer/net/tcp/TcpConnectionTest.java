package io.sphereexplorer.net.tcp;

import static io.sphereexplorer.net.tcp.Dialogue.OWN;
import static io.sphereexplorer.net.tcp.Dialogue.PEER;
import static io.sphereexplorer.net.tcp.Dialogue.in;
import static io.sphereexplorer.net.tcp.Dialogue.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcpConnectionTest {
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(40);

    private final Dialogue dialogue = in(TcpState.ESTABLISHED);
    private final TcpConnection connection = dialogue.connection;

    @Test
    void synIsRepeatedWithDoublingPauses() {
        var connecting = Dialogue.connecting();

        List<String> again = connecting.nextDue();
        long first = connecting.now;
        connecting.nextDue();

        assertThat(again).containsExactly("S seq=1000 win=8192 mss=1460");
        assertThat(first).isEqualTo(TimeUnit.SECONDS.toNanos(1));
        assertThat(connecting.now - first).isEqualTo(TimeUnit.SECONDS.toNanos(2));
    }

    @Test
    void aDoubledSynInTheAnswerOfSimultaneousOpenEstablishes() {
        var connecting = Dialogue.connecting();

        List<String> answer = connecting.hear(segment("S", PEER, 0, "").offering(8192, 1460));
        connecting.hear("SA", PEER, OWN + 1, "");

        assertThat(answer).containsExactly("SA seq=1000 ack=5001 win=8192 mss=1460");
        assertThat(connecting.connection.state()).isEqualTo(TcpState.ESTABLISHED);
    }

    @Test
    void thePeersSegmentSizeIsHonoured() {
        var connecting = Dialogue.connecting();
        connecting.hear(segment("SA", PEER, OWN + 1, "").offering(8192, 256));

        List<String> sent = connecting.write("x".repeat(600));

        assertThat(sent)
                .containsExactly(
                        "A seq=1001 ack=5001 win=8192 text=256 78787878",
                        "A seq=1257 ack=5001 win=8192 text=256 78787878",
                        "PA seq=1513 ack=5001 win=8192 text=88 78787878");
    }

    @Test
    void atLeastFourSegmentsAreUnderWayFromTheStart() {
        assertThat(dialogue.write("x".repeat(8000))).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {536, 1460})
    void everySecondFullSegmentIsAcknowledgedAtOnceAndASingleOneSoon(int size) {
        String text = "x".repeat(size);
        int third = PEER + 1 + 2 * size;

        assertThat(dialogue.hear("A", PEER + 1, OWN + 1, text)).isEmpty();
        assertThat(dialogue.hear("A", PEER + 1 + size, OWN + 1, text))
                .containsExactly("A seq=1001 ack=%d win=%d".formatted(third, 8192 - 2 * size));
        assertThat(dialogue.hear("A", third, OWN + 1, text)).isEmpty();
        assertThat(dialogue.nextDue())
                .containsExactly("A seq=1001 ack=%d win=%d".formatted(third + size, 8192 - 3 * size));
        assertThat(dialogue.now).isLessThanOrEqualTo(SOON);
    }

    @Test
    void smallPiecesShareOneAcknowledgmentThatTheFirstOfThemMadeDue() {
        for (int line = 0; line < 8; line++) {
            assertThat(dialogue.hear("PA", PEER + 1 + line * 60, OWN + 1, "x".repeat(60)))
                    .isEmpty();
            dialogue.now += TimeUnit.MILLISECONDS.toNanos(4);
        }

        assertThat(dialogue.nextDue()).containsExactly("A seq=1001 ack=5481 win=7712");
        assertThat(dialogue.now).isLessThanOrEqualTo(SOON);
    }

    @Test
    void manySmallPiecesAreAcknowledgedBeforeTheyAreDueOnceTheyMakeTwoFullSegments() {
        for (int piece = 0; piece < 3; piece++) {
            assertThat(dialogue.hear("A", PEER + 1 + piece * 268, OWN + 1, "x".repeat(268)))
                    .isEmpty();
        }

        assertThat(dialogue.hear("A", PEER + 1 + 3 * 268, OWN + 1, "x".repeat(268)))
                .containsExactly("A seq=1001 ack=6073 win=7120");
    }

    @Test
    void anAnswerCarriesTheAcknowledgment() {
        dialogue.hear("PA", PEER + 1, OWN + 1, "question");

        assertThat(dialogue.write("answer")).containsExactly("PA seq=1001 ack=5009 win=8184 text=6 616e7377");
        assertThat(connection.deadline()).isGreaterThan(SOON);
    }

    @Test
    void earlyTextIsKeptAndReportedUntilTheGapIsFilled() {
        assertThat(dialogue.hear("A", PEER + 3, OWN + 1, "cd")).containsExactly("A seq=1001 ack=5001 win=8192");
        assertThat(dialogue.hear("A", PEER + 7, OWN + 1, "gh")).containsExactly("A seq=1001 ack=5001 win=8192");
        assertThat(dialogue.hear("A", PEER + 5, OWN + 1, "ef")).containsExactly("A seq=1001 ack=5001 win=8192");

        dialogue.hear("A", PEER + 1, OWN + 1, "ab");

        assertThat(dialogue.read()).isEqualTo("abcdefgh");
    }

    @Test
    void anEarlyFinWaitsForTheTextBeforeIt() {
        dialogue.hear("FA", PEER + 3, OWN + 1, "cd");
        assertThat(connection.state()).isEqualTo(TcpState.ESTABLISHED);

        dialogue.hear("A", PEER + 1, OWN + 1, "ab");

        assertThat(connection.state()).isEqualTo(TcpState.CLOSE_WAIT);
        assertThat(dialogue.read()).isEqualTo("abcd");
        assertThat(connection.inputFinished()).isTrue();
    }

    @Test
    void threeDuplicatesBringTheLostSegmentAtOnce() {
        dialogue.write("x".repeat(8000));

        assertThat(dialogue.hear("A", PEER + 1, OWN + 1, "")).isEmpty();
        assertThat(dialogue.hear("A", PEER + 1, OWN + 1, "")).isEmpty();
        assertThat(dialogue.hear("A", PEER + 1, OWN + 1, ""))
                .containsExactly("A seq=1001 ack=5001 win=8192 text=1460 78787878");
    }

    @Test
    void aPartialAcknowledgmentInRecoveryBringsTheNextLostSegment() {
        dialogue.write("x".repeat(8000));
        for (int i = 0; i < 3; i++) {
            dialogue.hear("A", PEER + 1, OWN + 1, "");
        }

        assertThat(dialogue.hear("A", PEER + 1, OWN + 1461, ""))
                .first()
                .isEqualTo("A seq=2461 ack=5001 win=8192 text=1460 78787878");
    }

    @Test
    void aClosedWindowIsProbedUntilItOpens() {
        dialogue.hear(segment("A", PEER + 1, OWN + 1, "").offering(0, 0));
        assertThat(dialogue.write("hello")).isEmpty();

        assertThat(dialogue.nextDue()).containsExactly("A seq=1001 ack=5001 win=8192 text=1 68");
        dialogue.hear(segment("A", PEER + 1, OWN + 1, "").offering(0, 0));
        long probed = dialogue.now;
        assertThat(dialogue.nextDue()).containsExactly("A seq=1001 ack=5001 win=8192 text=1 68");
        assertThat(dialogue.now - probed).isEqualTo(2 * probed);

        assertThat(dialogue.hear("A", PEER + 1, OWN + 1, ""))
                .containsExactly("PA seq=1001 ack=5001 win=8192 text=5 68656c6c");
    }

    @Test
    void aClosedWindowIsProbedForAsLongAsThePeerAnswers() {
        dialogue.hear(segment("A", PEER + 1, OWN + 1, "").offering(0, 0));
        dialogue.write("hello");

        while (dialogue.now < TimeUnit.MINUTES.toNanos(30)) {
            dialogue.nextDue();
            dialogue.hear(segment("A", PEER + 1, OWN + 1, "").offering(0, 0));
        }

        assertThat(connection.state()).isEqualTo(TcpState.ESTABLISHED);
    }

    @Test
    void anOwnClosedWindowReopensByWorthwhileStepsOnly() {
        for (int i = 0; i < 8; i++) {
            dialogue.hear("A", PEER + 1 + i * 1024, OWN + 1, "x".repeat(1024));
        }
        assertThat(dialogue.hear("A", PEER + 1 + 8192, OWN + 1, "y")).containsExactly("A seq=1001 ack=13193 win=0");

        connection.read(new byte[100], 0, 100);
        assertThat(dialogue.due()).isEmpty();
        connection.read(new byte[3000], 0, 3000);
        assertThat(dialogue.due()).containsExactly("A seq=1001 ack=13193 win=3100");
    }

    @Test
    void aSmallWindowIsNotFilledWithCrumbs() {
        dialogue.write("x".repeat(2920));

        List<String> sent = dialogue.hear(segment("A", PEER + 1, OWN + 2921, "").offering(100, 0));
        assertThat(sent).isEmpty();
        assertThat(dialogue.write("y".repeat(3000))).isEmpty();

        assertThat(dialogue.nextDue()).containsExactly("A seq=3921 ack=5001 win=8192 text=100 79797979");
    }

    @Test
    void aSilentPeerIsGivenUpWithAName() {
        dialogue.write("hello");

        letTimersRunUntilClosed();

        assertThat(connection.failure()).contains(Failure.SILENT);
        assertThat(dialogue.now).isBetween(TimeUnit.SECONDS.toNanos(30), TimeUnit.SECONDS.toNanos(70));
    }

    /** Not for ever: a connection that never gives up has no failure to be asserted. */
    private void letTimersRunUntilClosed() {
        for (int timer = 0; timer < 100 && connection.state() != TcpState.CLOSED; timer++) {
            dialogue.nextDue();
        }
    }

    @Test
    void anIdlePeerIsProbedAndGivenUpIfItIsGone() {
        assertThat(dialogue.nextDue()).containsExactly("A seq=1000 ack=5001 win=8192");
        assertThat(dialogue.now).isEqualTo(KeepAlive.IDLE);

        letTimersRunUntilClosed();

        assertThat(connection.failure()).contains(Failure.SILENT);
        assertThat(dialogue.now).isEqualTo(TimeUnit.SECONDS.toNanos(20));
    }

    @Test
    void aPeerThatRestartedResetsTheConnectionWhenProbed() {
        List<String> probe = dialogue.nextDue();
        TcpSegment answer = TcpSegment.refusing(segment("A", OWN, PEER + 1, ""));

        dialogue.hear(answer);

        assertThat(probe).hasSize(1);
        assertThat(connection.failure()).contains(Failure.RESET);
    }

    @Test
    void aPeerThatRestartedAndConnectsAnewIsTold() {
        List<String> challenge = dialogue.hear("S", 77_777, 0, "");

        dialogue.hear(TcpSegment.refusing(segment("A", OWN + 1, PEER + 1, "")));

        assertThat(challenge).containsExactly("A seq=1001 ack=5001 win=8192");
        assertThat(connection.failure()).contains(Failure.RESET);
    }

    @Test
    void challengesAreLimited() {
        int answers = 0;
        for (int i = 0; i < 1000; i++) {
            answers += dialogue.hear("S", 77_777 + i, 0, "").size();
        }

        assertThat(answers).isLessThanOrEqualTo(64);
    }

    @Test
    void textAfterCloseIsAnsweredByAReset() {
        connection.close(dialogue.now);
        dialogue.due();

        assertThat(dialogue.hear("PA", PEER + 1, OWN + 2, "late")).containsExactly("RA seq=1002 ack=5001 win=0");
    }

    @Test
    void waitingOutEndsByItself() {
        var waiting = in(TcpState.TIME_WAIT);

        assertThat(waiting.nextDue()).isEmpty();

        assertThat(waiting.connection.state()).isEqualTo(TcpState.CLOSED);
        assertThat(waiting.connection.failure()).isEmpty();
        assertThat(waiting.now).isEqualTo(TcpConnection.TIME_WAIT);
    }

    @Test
    void smallerPacketsAreSentOnceAHostAsksForThem() {
        dialogue.hear("A", PEER + 1, OWN + 1, "");
        connection.limitPackets(576);

        assertThat(dialogue.write("x".repeat(600)))
                .containsExactly(
                        "A seq=1001 ack=5001 win=8192 text=536 78787878",
                        "PA seq=1537 ack=5001 win=8192 text=64 78787878");
    }

    @Test
    void unreachableMattersOnlyBeforeTheConnectionStands() {
        var connecting = Dialogue.connecting();

        connecting.connection.unreachable(Failure.UNREACHABLE);
        connection.unreachable(Failure.UNREACHABLE);

        assertThat(connecting.connection.failure()).contains(Failure.UNREACHABLE);
        assertThat(connection.failure()).isEmpty();
    }

    @Test
    void memoryIsBoundedWhateverThePeerSends() {
        for (int i = 0; i < 10_000; i++) {
            dialogue.hear("A", PEER + 3 + 2 * i, OWN + 1, "x");
        }
        dialogue.hear("A", PEER + 1, OWN + 1, "ab");

        assertThat(connection.readable()).isLessThanOrEqualTo(Dialogue.WINDOW);
    }

    @ParameterizedTest
    @EnumSource
    void anySegmentsAreSurvivedAndAnsweredInModeration(TcpState state) {
        for (int seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            var attacked = in(state);
            int answers = 0;
            for (int i = 0; i < 40; i++) {
                var segment = new TcpSegment(
                        random.nextInt(32),
                        new SequenceNumber(PEER + near(random)),
                        new SequenceNumber(OWN + near(random)),
                        random.nextInt(65_536),
                        random.nextInt(3) == 0 ? random.nextInt(65_536) : 0,
                        ByteString.copyOf(new byte[random.nextInt(100)]));
                answers += attacked.hear(segment).size();
                if (random.nextInt(4) == 0 && attacked.connection.deadline() != Sender.NEVER) {
                    answers += attacked.nextDue().size();
                }
                if (attacked.connection.room() > 10) {
                    attacked.write("x".repeat(10));
                }
            }

            assertThat(answers).as("seed %d", seed).isLessThan(500);
            assertThat(attacked.connection.readable()).isBetween(0, Dialogue.WINDOW);
        }
    }

    private static int near(SplittableRandom random) {
        return random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(20) - 5;
    }
}
