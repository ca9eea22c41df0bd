package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.DeviceException;
import java.util.Optional;

/**
 * What the banner of the Wi-Fi pane says, and what its one button does.
 *
 * @param join present if a join ended in it
 * @param lostBoard whether the next answer of the board makes it void
 */
public record WifiProblem(Failure failure, Remedy remedy, Optional<JoinProblem> join, boolean lostBoard) {
    private static final int WIFI_DISABLED = 13 << 20 | 18;

    /** What the banner's button offers. */
    public enum Remedy {
        NONE,
        REPLACE_KEY,
        JOIN_OTHER_NAME,
        COPY_ADDRESS,
        SWITCH_WIFI_ON
    }

    static WifiProblem of(Exception exception) {
        var failure = new FailureCatalogue().describe(exception);
        boolean off = exception instanceof DeviceException.Refused refused && refused.number() == WIFI_DISABLED;
        boolean answered = exception instanceof DeviceException.Refused
                || exception instanceof DeviceException.BadAnswer
                || exception instanceof DeviceException.TooOld;
        return new WifiProblem(failure, off ? Remedy.SWITCH_WIFI_ON : Remedy.NONE, Optional.empty(), off || !answered);
    }

    static WifiProblem of(JoinProblem problem) {
        Remedy remedy = switch (problem.kind()) {
            case WRONG_KEY -> Remedy.REPLACE_KEY;
            case OTHER_CASE -> Remedy.JOIN_OTHER_NAME;
            case NO_ADDRESS -> Remedy.COPY_ADDRESS;
            default -> Remedy.NONE;
        };
        return new WifiProblem(problem.failure(), remedy, Optional.of(problem), false);
    }

    /** Whether what the board says now shows that this is over. */
    boolean isVoidAfter(ChainReading reading) {
        return lostBoard || join.filter(problem -> problem.isOver(reading)).isPresent();
    }
}
