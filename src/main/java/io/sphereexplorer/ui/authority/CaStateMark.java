package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.authority.CaCertificate.State;
import io.sphereexplorer.ui.common.Icons;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What a CA certificate is good for now: word, icon and colour. */
final class CaStateMark extends Label {
    CaStateMark(State state) {
        super(AuthorityText.state(state), Icons.decorating(icon(state)));
        getStyleClass().addAll("ca-state", AuthorityText.style(state));
        setMinWidth(USE_PREF_SIZE);
    }

    private static Ikon icon(State state) {
        return switch (state) {
            case ACTIVE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case NEXT -> MaterialDesignC.CLOCK_START;
            case RETIRED -> MaterialDesignC.CLOCK_END;
            case EXPIRED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case REVOKED -> MaterialDesignC.CANCEL;
        };
    }
}
