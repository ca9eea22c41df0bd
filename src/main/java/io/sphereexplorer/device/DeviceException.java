package io.sphereexplorer.device;

import io.sphereexplorer.net.serial.SerialPortException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A board could not be used; the kinds differ in what the user can do next. */
public abstract sealed class DeviceException extends IOException {
    private DeviceException(String message) {
        super(message);
    }

    private DeviceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What it means for a board that its port could not be opened. */
    public static DeviceException ofPort(String port, SerialPortException problem) {
        return switch (problem) {
            case SerialPortException.Busy _ -> new PortBusy(port, problem);
            case SerialPortException.NotPermitted _ -> new PortNotPermitted(port, problem);
            case SerialPortException.Gone _ -> new Unplugged(problem);
            case SerialPortException.Unusable _ -> new PortUnusable(port, problem);
        };
    }

    /** No board is attached, or none that the user's choice fits. */
    public static final class NoBoard extends DeviceException {
        private final Optional<String> selector;
        private final List<AttachedBoard> attached;

        public NoBoard() {
            super("no board is attached");
            selector = Optional.empty();
            attached = List.of();
        }

        public NoBoard(String selector, List<AttachedBoard> attached) {
            super("no attached board is called " + selector);
            this.selector = Optional.of(selector);
            this.attached = List.copyOf(attached);
        }

        /** What the user asked for, if it was anything in particular. */
        public Optional<String> selector() {
            return selector;
        }

        /** The boards that could have been meant. */
        public List<AttachedBoard> attached() {
            return attached;
        }
    }

    /** Several boards are attached, or fit the user's choice, and none was named clearly. */
    public static final class SeveralBoards extends DeviceException {
        private final List<AttachedBoard> boards;

        public SeveralBoards(List<AttachedBoard> boards) {
            super(boards.size() + " boards could be meant");
            this.boards = List.copyOf(boards);
        }

        public List<AttachedBoard> boards() {
            return boards;
        }
    }

    /** Nothing answers at the far end: the board may be starting or applying an update. */
    public static final class Silent extends DeviceException {
        public Silent(Throwable cause) {
            super("the board does not answer", cause);
        }
    }

    /** The board's port is gone. */
    public static final class Unplugged extends DeviceException {
        public Unplugged() {
            super("the board was unplugged");
        }

        public Unplugged(Throwable cause) {
            super("the board was unplugged", cause);
        }
    }

    /** The board runs, but its REST service does not yet. */
    public static final class RestNotReady extends DeviceException {
        public RestNotReady(Throwable cause) {
            super("the board refuses connections", cause);
        }
    }

    /** A request was not answered in time; whether it was carried out is unknown. */
    public static final class TimedOut extends DeviceException {
        private final String ipAddress;

        public TimedOut(String ipAddress, Throwable cause) {
            super("no answer in time from " + ipAddress, cause);
            this.ipAddress = ipAddress;
        }

        public String ipAddress() {
            return ipAddress;
        }
    }

    /** Another program holds the board's port. */
    public static final class PortBusy extends DeviceException {
        private final String port;

        public PortBusy(String port, Throwable cause) {
            super(port + " is in use by another program", cause);
            this.port = port;
        }

        public String port() {
            return port;
        }
    }

    /** The user's account may not open the board's port. */
    public static final class PortNotPermitted extends DeviceException {
        private final String port;

        public PortNotPermitted(String port, Throwable cause) {
            super("no permission to open " + port, cause);
            this.port = port;
        }

        public String port() {
            return port;
        }
    }

    /** The board's port exists but cannot be used as a service port. */
    public static final class PortUnusable extends DeviceException {
        private final String port;

        public PortUnusable(String port, Throwable cause) {
            super(port + " cannot be used", cause);
            this.port = port;
        }

        public String port() {
            return port;
        }
    }

    /** What answers does not show a certificate of an MT3620. */
    public static final class NotTrusted extends DeviceException {
        private final String reason;

        public NotTrusted(String reason, Throwable cause) {
            super("the board's certificate is not trusted: " + reason, cause);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /** The board understood and said no (device-protocol §4.7). */
    public static final class Refused extends DeviceException {
        private final int status;
        private final int number;

        public Refused(int status, int number) {
            super("HTTP " + status + ", device error " + (number >>> 20) + "." + (number & 0xFFFFF));
            this.status = status;
            this.number = number;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** The device's error number, category and id in one. */
        public int number() {
            return number;
        }

        /** Category and id, such as {@code 13.25}. */
        public String dottedNumber() {
            return (number >>> 20) + "." + (number & 0xFFFFF);
        }

        /** What the number means, if it is one that users are told. */
        public Optional<String> reason() {
            return DeviceErrors.text(number);
        }
    }

    /** The answer is not what the interface promises. */
    public static final class BadAnswer extends DeviceException {
        private final String what;

        public BadAnswer(String what) {
            super("unexpected answer: " + what);
            this.what = what;
        }

        public BadAnswer(String what, Throwable cause) {
            super("unexpected answer: " + what, cause);
            this.what = what;
        }

        /** Which part of which answer is missing or wrong. */
        public String what() {
            return what;
        }
    }

    /** The board's REST version lacks this function. */
    public static final class TooOld extends DeviceException {
        private final String required;
        private final String actual;

        public TooOld(String required, String actual) {
            super("needs REST version " + required + ", the board has " + actual);
            this.required = required;
            this.actual = actual;
        }

        public String required() {
            return required;
        }

        public String actual() {
            return actual;
        }
    }

    /** Another board answers on this port than before, so nothing was changed. */
    public static final class OtherBoard extends DeviceException {
        private final DeviceId expected;
        private final DeviceId found;

        public OtherBoard(DeviceId expected, DeviceId found) {
            super("expected board " + expected.shortened() + ", found " + found.shortened());
            this.expected = expected;
            this.found = found;
        }

        public DeviceId expected() {
            return expected;
        }

        public DeviceId found() {
            return found;
        }
    }

    /** Another board than a moment ago answers in the middle of what was being done, so no more was sent. */
    public static final class Swapped extends DeviceException {
        public Swapped() {
            super("another board answers on this port than a moment ago");
        }
    }

    /** The board has no proxy. */
    public static final class NoProxy extends DeviceException {
        public NoProxy() {
            super("the board has no proxy");
        }
    }

    /** No application of the board runs so that its output can be read. */
    public static final class NoOutput extends DeviceException {
        public NoOutput() {
            super("no application runs under the debugger");
        }

        public NoOutput(Throwable cause) {
            super("nothing writes at the port for output", cause);
        }
    }

    /** The password must be given again, since the board does not tell the one it has. */
    public static final class PasswordNeeded extends DeviceException {
        public PasswordNeeded() {
            super("the password of the proxy is needed");
        }
    }

    /** What cannot be undone was not confirmed with the digits of this board. */
    public static final class NotConfirmed extends DeviceException {
        private final DeviceId board;

        public NotConfirmed(DeviceId board) {
            super("not confirmed with the last digits of board " + board.shortened());
            this.board = board;
        }

        public DeviceId board() {
            return board;
        }
    }

    /** The user stopped it; whether a request on its way was carried out is unknown. */
    public static final class Cancelled extends DeviceException {
        public Cancelled() {
            super("cancelled");
        }

        public Cancelled(Throwable cause) {
            super("cancelled", cause);
        }
    }
}
