package io.sphereexplorer.device.recovery;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import io.sphereexplorer.device.recovery.image.RecoveryImages;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.cobs.CobsDecoder;
import io.sphereexplorer.net.xmodem.XmodemSender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The computer's side of a recovery: fed with what the board says, hands out what to say to it (device-protocol §7.3).
 * The rate stays at 115,200, the variant that a public tool got working.
 */
final class RecoveryHost {
    private static final int VERSION = 1;
    private static final int ID_DIGITS = 128;

    private final RecoveryImages images;
    private final Optional<CapabilityFile> capability;
    private final Consumer<RecoveryNews> news;
    private final SentImages sent;
    private final ReadyMark readyMark = new ReadyMark();
    private final CobsDecoder frames = new CobsDecoder(RecoveryMessage.LONGEST_FRAME);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Optional<Transfer> transfer = Optional.empty();
    private Optional<DeviceId> board = Optional.empty();
    private Phase phase = Phase.ENTERING;
    private boolean flowControl;

    /** How far the recovery is. */
    enum Phase {
        /** The board does not yet ask for the bootloader. */
        ENTERING,
        /** Nothing is erased yet. */
        LOADING,
        /** A long silence is to be expected. */
        ERASING,
        WRITING,
        DONE
    }

    /** A file, or a part of it, on its way. */
    private record Transfer(String name, int start, XmodemSender sender) {}

    RecoveryHost(RecoveryImages images, Optional<CapabilityFile> capability, Consumer<RecoveryNews> news) {
        this.images = images;
        this.capability = capability;
        this.news = news;
        sent = new SentImages(images, news);
    }

    Phase phase() {
        return phase;
    }

    /** Whether the board has asked for hardware flow control from now on. */
    boolean flowControl() {
        return flowControl;
    }

    /** Who the board is; empty until it has said so. */
    Optional<DeviceId> board() {
        return board;
    }

    /** Takes the first {@code length} octets; tells what to send. */
    byte[] arrived(byte[] octets, int length) throws RecoveryException {
        for (int i = 0; i < length && phase != Phase.DONE; i++) {
            arrived(octets[i]);
        }
        return output();
    }

    /** To be called when an answer is overdue; tells what to send again. */
    byte[] overdue() throws RecoveryException {
        if (transfer.isPresent()) {
            out.writeBytes(transfer.get().sender().silence());
            progress(transfer.get());
        }
        return output();
    }

    /** What the broken connection means now. */
    RecoveryException broken(Throwable cause) {
        return new RecoveryException.Broken(hasErased(), image(), images.count(), cause);
    }

    /** What it means now that the user has had enough. */
    IOException stopped(Throwable cause) {
        return hasErased()
                ? new RecoveryException.Stopped(image(), images.count(), cause)
                : new DeviceException.Cancelled(cause);
    }

    private boolean hasErased() {
        return phase == Phase.ERASING || phase == Phase.WRITING;
    }

    private int image() {
        return phase == Phase.WRITING ? Math.min(sent.count() + 1, images.count()) : 0;
    }

    private byte[] output() {
        byte[] octets = out.toByteArray();
        out.reset();
        return octets;
    }

    private void arrived(byte octet) throws RecoveryException {
        if (phase == Phase.ENTERING) {
            if (readyMark.isCompletedBy(octet)) {
                news.accept(RecoveryNews.of(Kind.BOARD_FOUND));
                phase = Phase.LOADING;
                begin(RecoveryImages.BOOTLOADER, 0, file(RecoveryImages.BOOTLOADER));
                transferred(octet);
            }
        } else if (transfer.filter(current -> concerns(current, octet)).isPresent()) {
            transferred(octet);
        } else {
            var frame = frames.feed(octet).flatMap(RecoveryMessage::endOf);
            if (frame.isPresent()) {
                told(frame.get());
            }
        }
    }

    /** Until the board asks for the file, it may as well ask its question again. */
    private boolean concerns(Transfer current, byte octet) {
        boolean begun = current.sender().state() != XmodemSender.State.WAITING;
        return begun || (octet == 'C' && frames.isBetweenFrames());
    }

    private ByteString file(String name) {
        return images.file(name).orElseThrow();
    }

    private void begin(String name, int start, ByteString part) {
        transfer = Optional.of(new Transfer(name, start, new XmodemSender(part)));
        frames.clear();
    }

    private void transferred(byte octet) throws RecoveryException {
        Transfer current = transfer.orElseThrow();
        out.writeBytes(current.sender().arrived(octet));
        progress(current);
    }

    private void progress(Transfer current) throws RecoveryException {
        int accepted = current.start() + current.sender().accepted();
        switch (current.sender().state()) {
            case FAILED -> throw new RecoveryException.Refused(current.name());
            case DONE -> {
                transfer = Optional.empty();
                sent.accepted(current.name(), accepted, true);
            }
            case WAITING, SENDING, ENDING -> sent.accepted(current.name(), accepted, false);
        }
    }

    private void told(RecoveryMessage message) throws RecoveryException {
        transfer = Optional.empty(); // who asks again has not heard the answer
        try {
            answer(message);
        } catch (BufferUnderflowException e) {
            throw new RecoveryException.Refused("a message of type " + message.type() + " that is too short");
        }
    }

    private void answer(RecoveryMessage message) throws RecoveryException {
        ByteBuffer fields = message.fields();
        switch (message.type()) {
            case RecoveryMessage.INITIALIZATION -> identified(fields);
            case RecoveryMessage.STATUS_REQUEST -> send(RecoveryMessage.of(RecoveryMessage.SERVER_READY));
            case RecoveryMessage.BAUD_RATE_SWITCH_QUERY -> {
                send(RecoveryMessage.answer(false));
                flowControl = true;
            }
            case RecoveryMessage.LOG_CONFIG_QUERY -> send(RecoveryMessage.answer(false));
            case RecoveryMessage.CAPABILITY_REQUEST -> serve("", fields, capability.map(CapabilityFile::octets));
            case RecoveryMessage.MANIFEST_REQUEST -> serve(RecoveryImages.MANIFEST, fields);
            case RecoveryMessage.RUNTIME_REQUEST -> serve(RecoveryImages.RUNTIME, fields);
            case RecoveryMessage.FILE_REQUEST -> serve(name(message.data()), fields);
            case RecoveryMessage.EVENT -> happened(fields.get());
            case RecoveryMessage.ERROR -> throw new RecoveryException.Refused(RecoveryErrors.text(message.data()));
            case RecoveryMessage.COMPLETE -> {
                news.accept(RecoveryNews.of(Kind.REBOOTING));
                phase = Phase.DONE;
            }
            default -> {} // log entries and progress, of which only the type is published
        }
    }

    private void identified(ByteBuffer fields) throws RecoveryException {
        int version = fields.getInt();
        byte[] digits = new byte[ID_DIGITS];
        fields.get(digits);
        board = DeviceId.parse(new String(digits, StandardCharsets.US_ASCII));
        if (version != VERSION || board.isEmpty()) {
            throw new RecoveryException.Refused("version " + version + " of the protocol");
        }
        if (capability.filter(file -> !file.isFor(board.get())).isPresent()) {
            throw new RecoveryException.CapabilityOfAnother(board.get());
        }
        send(RecoveryMessage.of(RecoveryMessage.INITIALIZATION_ACK));
    }

    private void happened(byte event) {
        if (event == RecoveryMessage.EVENT_ERASE_STARTED) {
            phase = Phase.ERASING;
            news.accept(RecoveryNews.of(Kind.ERASING));
        } else if (event == RecoveryMessage.EVENT_ERASE_COMPLETE) {
            phase = Phase.WRITING;
        }
    }

    private static String name(ByteString data) throws RecoveryException {
        int begin = 2 * Integer.BYTES;
        int end = begin;
        while (end < data.size() && data.byteAt(end) != 0) {
            end++;
        }
        if (end <= begin) {
            throw new RecoveryException.Refused("a request for a file without a name");
        }
        return new String(data.toByteArray(), begin, end - begin, StandardCharsets.US_ASCII);
    }

    private void serve(String name, ByteBuffer fields) {
        serve(name, fields, images.file(name));
    }

    private void serve(String name, ByteBuffer fields, Optional<ByteString> file) {
        long start = Integer.toUnsignedLong(fields.getInt());
        long most = Integer.toUnsignedLong(fields.getInt());
        if (file.isEmpty() || start > file.get().size()) {
            send(RecoveryMessage.of(RecoveryMessage.IMAGE_REQUEST_ERROR));
            return;
        }
        byte[] whole = file.get().toByteArray();
        int length = (int) Math.min(most, whole.length - start);
        send(RecoveryMessage.image((int) start, length, whole.length));
        begin(name, (int) start, ByteString.copyOf(whole, (int) start, length));
        sent.begins(name);
    }

    private void send(RecoveryMessage message) {
        out.writeBytes(message.toWire());
    }
}
