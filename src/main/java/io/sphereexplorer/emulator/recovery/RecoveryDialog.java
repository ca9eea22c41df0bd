package io.sphereexplorer.emulator.recovery;

import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.cobs.CobsDecoder;
import io.sphereexplorer.net.xmodem.XmodemReceiver;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the bootloader and the recovery program on a board say, from their start to the end of the recovery
 * (device-protocol §7.3). Fed with octets, hands out octets.
 */
final class RecoveryDialog {
    private static final int LONGEST_FRAME = 1024;
    /** What the board takes at a time of large files. */
    private static final int PART = 20_480;

    private static final int UNLIMITED = -1;
    private static final int MOST = 16 << 20;
    private static final int ERRORS = 40_894_464;

    private final EmulatedDevice device;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CobsDecoder frames = new CobsDecoder(LONGEST_FRAME);
    private Consumer<Frame> answered = _ -> {};
    private byte[] question = {};
    private Optional<XmodemReceiver> receiver = Optional.empty();
    private Consumer<ByteString> received = _ -> {};
    private List<Integer> capabilities = List.of();
    private boolean erasing;

    RecoveryDialog(EmulatedDevice device) {
        this.device = device;
        var hello = ByteBuffer.allocate(Integer.BYTES + 129).order(ByteOrder.LITTLE_ENDIAN);
        hello.putInt(1).put(device.deviceId().getBytes(StandardCharsets.US_ASCII));
        ask(new Frame(Message.INITIALIZATION, ByteString.copyOf(hello.array())), Message.INITIALIZATION_ACK, _ -> {
            event(Message.Event.BOOTLOADER_READY);
            ask(Frame.of(Message.LOG_CONFIG_QUERY), Message.SIMPLE_QUERY_ACK, _ -> askForCapability());
        });
    }

    /** What the bootloader says first. */
    byte[] greeting() {
        return output();
    }

    byte[] arrived(byte octet) {
        if (receiver.isPresent()) {
            XmodemReceiver current = receiver.get();
            out.writeBytes(current.arrived(octet));
            lookAt(current);
        } else {
            frames.feed(octet).flatMap(Frame::parse).ifPresent(frame -> answered.accept(frame));
        }
        return output();
    }

    /** To be called after about a second of silence. */
    byte[] tick() {
        receiver.ifPresentOrElse(file -> out.writeBytes(file.silence()), () -> out.writeBytes(question));
        receiver.ifPresent(this::lookAt);
        return output();
    }

    /** Whether the board is busy with its flash, and deaf, until {@link #erased} is called. */
    boolean erasing() {
        return erasing;
    }

    byte[] erased() {
        erasing = false;
        event(Message.Event.ERASE_COMPLETE);
        fetch(
                Manifest.NAME,
                0,
                MOST,
                manifest -> Manifest.parse(manifest)
                        .ifPresentOrElse(
                                known -> {
                                    event(Message.Event.MANIFEST_RECEIVED);
                                    event(Message.Event.MANIFEST_PROCESSED);
                                    say(Frame.of(Message.PROGRESS_UPDATE));
                                    write(known, 0);
                                },
                                () -> fail(Message.Reason.BAD_IMAGE_MANIFEST)));
        return output();
    }

    private byte[] output() {
        byte[] octets = out.toByteArray();
        out.reset();
        return octets;
    }

    private void say(Frame frame) {
        out.writeBytes(frame.wire());
    }

    private void event(byte number) {
        say(Frame.of(Message.EVENT, number));
    }

    /** Says it again until the answer comes. */
    private void ask(Frame request, int type, Consumer<Frame> then) {
        askAnything(request, frame -> {
            if (frame.type() == type) {
                silent();
                then.accept(frame);
            }
        });
    }

    private void askAnything(Frame request, Consumer<Frame> then) {
        question = request.wire();
        out.writeBytes(question);
        answered = then;
    }

    private void silent() {
        question = new byte[0];
        answered = _ -> {};
    }

    private void fail(int error) {
        silent();
        var number = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        say(new Frame(
                Message.RECOVERY_ERROR,
                ByteString.copyOf(number.putInt(ERRORS + error).array())));
    }

    private void askForCapability() {
        var request = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        request.putInt(0).putInt(UNLIMITED);
        var frame = new Frame(Message.IMAGE_REQUEST_CAPABILITY, ByteString.copyOf(request.array()));
        askForFile(frame, 0, MOST, this::askForRuntime, file -> {
            event(Message.Event.CAPABILITY_RECEIVED);
            capabilities = device.rom().granted(file);
            event(Message.Event.CAPABILITY_LOADED);
            askForRuntime();
        });
    }

    private void askForRuntime() {
        fetch(
                "recovery-runtime.bin",
                0,
                UNLIMITED,
                _ -> ask(Frame.of(Message.LOG_CONFIG_QUERY), Message.SIMPLE_QUERY_ACK, _ -> {
                    event(Message.Event.PROGRAM_STARTED);
                    ask(Frame.of(Message.BAUD_RATE_SWITCH_QUERY), Message.SIMPLE_QUERY_ACK, this::startToErase);
                }));
    }

    /** An emulated line has no rate, so a switch is followed by nothing but the question whether it went well. */
    private void startToErase(Frame switched) {
        boolean fast = !switched.data().isEmpty() && switched.data().byteAt(0) == 1;
        if (fast) {
            ask(Frame.of(Message.STATUS_REQUEST), Message.SERVER_READY, _ -> erase());
        } else {
            erase();
        }
    }

    private void erase() {
        event(Message.Event.ERASE_STARTED);
        device.rom().erase();
        erasing = true;
    }

    private void write(Manifest manifest, int index) {
        if (index == manifest.entries().size()) {
            event(Message.Event.RECOVERY_COMPLETE);
            say(Frame.of(Message.RECOVERY_COMPLETE));
            device.rom().write(EmulatedDevice.NEWEST_OS_VERSION, capabilities);
            return;
        }
        var writing = new ImageWriting(manifest.entries().get(index));
        fetchPart(writing, () -> {
            say(Frame.of(Message.PROGRESS_UPDATE));
            write(manifest, index + 1);
        });
    }

    private void fetchPart(ImageWriting writing, Runnable then) {
        String name = writing.entry().fileName().toLowerCase(Locale.ROOT);
        int size = Math.min(PART, writing.missing());
        fetch(name, writing.written(), size, part -> {
            writing.add(part);
            if (part.size() < size) {
                fail(Message.Reason.BAD_IMAGE_FILE_SIZE);
            } else if (writing.missing() > 0) {
                fetchPart(writing, then);
            } else if (writing.contradictsItsEntry()) {
                fail(Message.Reason.BAD_IMAGE_UID);
            } else {
                then.run();
            }
        });
    }

    private void fetch(String name, int start, int most, Consumer<ByteString> then) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        var request =
                ByteBuffer.allocate(2 * Integer.BYTES + letters.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        request.putInt(start).putInt(most).put(letters);
        var frame = new Frame(Message.IMAGE_REQUEST_BY_FILENAME, ByteString.copyOf(request.array()));
        askForFile(frame, start, most, () -> fail(Message.Reason.IMAGE_NOT_FOUND), then);
    }

    private void askForFile(Frame request, int start, int most, Runnable absent, Consumer<ByteString> then) {
        askAnything(request, frame -> {
            if (frame.type() == Message.IMAGE_REQUEST_ERROR) {
                silent();
                absent.run();
            } else if (frame.type() == Message.IMAGE_REQUEST_ACK) {
                silent();
                receive(frame.data(), start, most, then);
            }
        });
    }

    private void receive(ByteString ack, int start, int most, Consumer<ByteString> then) {
        var fields = ByteBuffer.wrap(ack.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        boolean sound = fields.remaining() == 3 * Integer.BYTES
                && fields.getInt() == start
                && fields.getInt(Integer.BYTES) >= 0
                && fields.getInt(Integer.BYTES) <= (most == UNLIMITED ? MOST : most);
        if (!sound) {
            fail(Message.Reason.INVALID_SERVER_RESPONSE);
            return;
        }
        var file = new XmodemReceiver(fields.getInt(Integer.BYTES));
        receiver = Optional.of(file);
        received = then;
        out.writeBytes(file.ready());
    }

    private void lookAt(XmodemReceiver current) {
        if (current.state() == XmodemReceiver.State.DONE) {
            receiver = Optional.empty();
            received.accept(current.file());
        } else if (current.state() == XmodemReceiver.State.FAILED) {
            receiver = Optional.empty();
            fail(Message.Reason.FILE_TRANSFER_FAILED);
        }
    }
}
