package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.device.DeviceErrors;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.ui.common.PaneFailure;
import java.util.Optional;

/**
 * What the banner of the Wi-Fi pane says, and what its one button does.
 *
 * @param join present if a join ended in it
 * @param passing whether the next answer of the board makes it void
 * @param ofLink whether it is only that the board does not answer
 */
public record WifiProblem(Failure failure, Remedy remedy, Optional<JoinProblem> join, boolean passing, boolean ofLink) {
    /** What the banner's button offers. */
    public enum Remedy {
        NONE,
        REPLACE_KEY,
        JOIN_OTHER_NAME,
        COPY_ADDRESS,
        SWITCH_WIFI_ON
    }

    static WifiProblem of(Exception exception) {
        boolean off =
                exception instanceof DeviceException.Refused refused && refused.number() == DeviceErrors.WIFI_DISABLED;
        boolean answered = exception instanceof DeviceException.Refused
                || exception instanceof DeviceException.BadAnswer
                || exception instanceof DeviceException.TooOld;
        boolean passing = off || !answered || PaneFailure.isStillStarting(exception);
        Remedy remedy = off ? Remedy.SWITCH_WIFI_ON : Remedy.NONE;
        boolean ofLink = !answered && exception instanceof DeviceException;
        return new WifiProblem(PaneFailure.of(exception), remedy, Optional.empty(), passing, ofLink);
    }

    static WifiProblem of(JoinProblem problem) {
        Remedy remedy = switch (problem.kind()) {
            case WRONG_KEY -> Remedy.REPLACE_KEY;
            case OTHER_CASE -> Remedy.JOIN_OTHER_NAME;
            case NO_ADDRESS -> Remedy.COPY_ADDRESS;
            default -> Remedy.NONE;
        };
        return new WifiProblem(problem.failure(), remedy, Optional.of(problem), false, false);
    }

    /** The same, met while reading, which a later reading makes void. */
    WifiProblem untilNextReading() {
        return new WifiProblem(failure, remedy, join, true, ofLink);
    }

    /** Whether what the board says now shows that this is over. */
    boolean isVoidAfter(ChainReading reading) {
        return passing || join.filter(problem -> problem.isOver(reading)).isPresent();
    }
}
