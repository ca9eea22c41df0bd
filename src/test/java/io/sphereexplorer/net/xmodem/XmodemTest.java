package io.sphereexplorer.net.xmodem;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ends against each other, and each against octets written down by hand. */
class XmodemTest {
    @Test
    void firstBlockIsTheOneOfTheSpecification() {
        var sender = new XmodemSender(ByteString.ofUtf8("123456789"));

        byte[] block = sender.arrived((byte) 'C');

        assertThat(block).hasSize(133).startsWith(0x01, 0x01, 0xFE, '1', '2', '3');
        assertThat(Arrays.copyOfRange(block, 12, 131)).containsOnly(0x1A);
        assertThat(sender.arrived((byte) 0x06)).containsExactly(0x04);
        assertThat(sender.arrived((byte) 0x06)).isEmpty();
        assertThat(sender.state()).isEqualTo(XmodemSender.State.DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 16_384, 40_000})
    void fileArrivesWhole(int length) {
        ByteString file = random(length);
        var line = new Line(file, 0);

        line.run();

        assertThat(line.receiver.state()).isEqualTo(XmodemReceiver.State.DONE);
        assertThat(line.receiver.file()).isEqualTo(file);
        assertThat(line.sender.state()).isEqualTo(XmodemSender.State.DONE);
        assertThat(line.sender.accepted()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fileArrivesWholeOverALineThatLosesAndDamagesOctets(long seed) {
        ByteString file = random(6000);
        var line = new Line(file, 0.0008);
        line.chance = new SplittableRandom(seed);

        line.run();

        assertThat(line.receiver.file()).isEqualTo(file);
        assertThat(line.silences).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 132})
    void remnantBeforeTheFirstBlockDoesNotPutTheEndsOutOfStep(int length) {
        ByteString file = random(6000);
        var line = new Line(file, 0);
        byte[] remnant = new byte[length];
        Arrays.fill(remnant, (byte) 0x01); // the mark of a block

        line.answers(remnant, false);
        line.run();

        assertThat(line.receiver.file()).isEqualTo(file);
        assertThat(line.sender.state()).isEqualTo(XmodemSender.State.DONE);
    }

    @Test
    void readyMarkUnderWayDoesNotMakeTheFirstBlockCountTwice() {
        var sender = new XmodemSender(random(300));
        sender.arrived((byte) 'C');

        assertThat(sender.arrived((byte) 'C')).isEmpty();

        assertThat(sender.arrived((byte) 0x06)).startsWith(0x01, 0x02);
    }

    @Test
    void blockIsGivenUpAfterTenRepeats() {
        var sender = new XmodemSender(random(300));
        sender.arrived((byte) 'C');

        for (int i = 0; i < 10; i++) {
            assertThat(sender.arrived((byte) 0x15)).hasSize(133);
        }
        sender.arrived((byte) 0x15);

        assertThat(sender.state()).isEqualTo(XmodemSender.State.FAILED);
    }

    @Test
    void twoCancelMarksEndTheTransferAndOneDoesNot() {
        var sender = new XmodemSender(random(300));
        sender.arrived((byte) 'C');
        sender.arrived((byte) 0x18);
        assertThat(sender.state()).isEqualTo(XmodemSender.State.SENDING);

        sender.arrived((byte) 0x18);
        sender.arrived((byte) 0x18);

        assertThat(sender.state()).isEqualTo(XmodemSender.State.FAILED);
    }

    @Test
    void silenceBeforeTheFirstBlockAsksForItAgain() {
        assertThat(new XmodemReceiver(10).silence()).containsExactly('C');
    }

    @Test
    void fileThatEndsTooSoonIsNotDoneAndOneThatGoesOnIsCancelled() {
        var half = afterBlocks(1, 200);
        assertThat(half.arrived((byte) 0x04)).isEmpty();
        assertThat(half.state()).isEqualTo(XmodemReceiver.State.RECEIVING);

        var full = afterBlocks(1, 100);
        for (byte octet : block(2)) {
            full.arrived(octet);
        }
        assertThat(full.state()).isEqualTo(XmodemReceiver.State.FAILED);
    }

    @Test
    void randomOctetsNeverThrowAndKeepTheFileBounded() {
        var random = new SplittableRandom(9);
        var receiver = new XmodemReceiver(200);
        var sender = new XmodemSender(random(500));
        for (int i = 0; i < 100_000; i++) {
            receiver.arrived((byte) random.nextInt(256));
            sender.arrived((byte) random.nextInt(256));
        }

        assertThat(receiver.file().size()).isLessThanOrEqualTo(200);
    }

    private static XmodemReceiver afterBlocks(int blocks, int length) {
        var receiver = new XmodemReceiver(length);
        for (int i = 1; i <= blocks; i++) {
            for (byte octet : block(i)) {
                receiver.arrived(octet);
            }
        }
        return receiver;
    }

    private static byte[] block(int number) {
        var sender = new XmodemSender(random(128 * number));
        byte[] block = sender.arrived((byte) 'C');
        for (int i = 1; i < number; i++) {
            block = sender.arrived((byte) 0x06);
        }
        return block;
    }

    private static ByteString random(int length) {
        byte[] octets = new byte[length];
        new SplittableRandom(length).nextBytes(octets);
        return ByteString.copyOf(octets);
    }

    /** A sender and a receiver; when neither has anything to say, some seconds pass, of which the sender bears more. */
    private static final class Line {
        private final XmodemSender sender;
        private final XmodemReceiver receiver;
        private final double loss;
        private RandomGenerator chance = new SplittableRandom(1);
        private int silences;

        Line(ByteString file, double loss) {
            sender = new XmodemSender(file);
            receiver = new XmodemReceiver(file.size());
            this.loss = loss;
        }

        void run() {
            byte[] toSender = receiver.ready();
            byte[] toReceiver = {};
            int unsaid = 0;
            while (sender.state() != XmodemSender.State.DONE && silences < 1000) {
                if (toSender.length == 0 && toReceiver.length == 0) {
                    silences++;
                    toSender = receiver.silence();
                    toReceiver = ++unsaid % 5 == 0 ? sender.silence() : toReceiver;
                }
                toReceiver = joined(toReceiver, answers(noisy(toSender), true));
                unsaid = toReceiver.length > 0 ? 0 : unsaid;
                toSender = answers(noisy(toReceiver), false);
                toReceiver = new byte[0];
            }
        }

        private byte[] answers(byte[] octets, boolean ofSender) {
            byte[] answers = {};
            for (byte octet : octets) {
                answers = joined(answers, ofSender ? sender.arrived(octet) : receiver.arrived(octet));
            }
            return answers;
        }

        private byte[] noisy(byte[] octets) {
            List<Byte> kept = new ArrayList<>();
            for (byte octet : octets) {
                double fate = chance.nextDouble();
                if (fate >= loss) {
                    kept.add(fate < 2 * loss ? (byte) (octet ^ 0x40) : octet);
                }
            }
            byte[] result = new byte[kept.size()];
            for (int i = 0; i < result.length; i++) {
                result[i] = kept.get(i);
            }
            return result;
        }

        private static byte[] joined(byte[] one, byte[] other) {
            byte[] both = Arrays.copyOf(one, one.length + other.length);
            System.arraycopy(other, 0, both, one.length, other.length);
            return both;
        }
    }
}
