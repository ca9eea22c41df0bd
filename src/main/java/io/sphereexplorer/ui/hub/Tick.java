package io.sphereexplorer.ui.hub;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.HandOffStep.State;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** How far a step is, told by form, word and colour. */
enum Tick {
    DONE,
    NOT_YET,
    FAILED,
    RUNNING,
    UNKNOWN;

    static Tick of(State state) {
        return switch (state) {
            case DONE -> DONE;
            case NOT_YET -> NOT_YET;
            case FAILED -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    Ikon icon() {
        return switch (this) {
            case DONE -> MaterialDesignC.CHECK_CIRCLE;
            case NOT_YET -> MaterialDesignC.CIRCLE_OUTLINE;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE;
            case RUNNING -> MaterialDesignP.PROGRESS_CLOCK;
            case UNKNOWN -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
        };
    }

    String word() {
        return Messages.text("hubPage.tick." + name());
    }

    String styleClass() {
        return "tick-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
