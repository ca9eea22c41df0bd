package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceIdentity;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.ui.common.ReadValue;
import java.util.Locale;

/** Whether a board answers, as it was measured last. */
public enum BoardState {
    ASKING,
    ANSWERING,
    SILENT,
    UNREACHABLE,
    NOT_TRUSTED,
    RESTARTING,
    UPDATING,
    UNPLUGGED;

    static BoardState of(ReadValue<DeviceIdentity> answer) {
        return switch (answer) {
            case ReadValue.Unread<DeviceIdentity> _, ReadValue.Reading<DeviceIdentity> _ -> ASKING;
            case ReadValue.Present<DeviceIdentity> _ -> ANSWERING;
            case ReadValue.Unreadable<DeviceIdentity>(Exception reason) -> of(reason);
        };
    }

    /** @param expected why the board may be silent */
    static BoardState of(ReadValue<DeviceIdentity> answer, ExpectedSilence expected) {
        BoardState measured = of(answer);
        return switch (expected) {
            case RESTART -> RESTARTING;
            case UPDATE -> measured == SILENT ? UPDATING : measured;
            case NONE -> measured;
        };
    }

    /** Whether there is nothing known that keeps the board from answering. */
    boolean isWell() {
        return this == ASKING || this == ANSWERING;
    }

    /** The state in one word, which always stands beside its dot. */
    public String text() {
        return Messages.text("shell.state." + styleClass());
    }

    /** Of the dot beside the word. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BoardState of(Exception reason) {
        return switch (reason) {
            case DeviceException.Unplugged _, DeviceException.NoBoard _ -> UNPLUGGED;
            case DeviceException.Silent _, DeviceException.TimedOut _, DeviceException.RestNotReady _ -> SILENT;
            case DeviceException.NotTrusted _ -> NOT_TRUSTED;
            default -> UNREACHABLE;
        };
    }
}
