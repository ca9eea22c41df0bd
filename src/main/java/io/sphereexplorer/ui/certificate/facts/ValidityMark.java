package io.sphereexplorer.ui.certificate.facts;

import io.sphereexplorer.ui.common.Icons;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Whether a certificate is good: word, icon and colour. */
public final class ValidityMark extends Label {
    public ValidityMark(Validity validity) {
        super(validity.text(), Icons.decorating(icon(validity.state())));
        getStyleClass().addAll("validity-mark", validity.style());
        setMinWidth(USE_PREF_SIZE);
    }

    private static Ikon icon(Validity.State state) {
        return switch (state) {
            case VALID -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case EXPIRES_SOON -> MaterialDesignC.CLOCK_ALERT_OUTLINE;
            case EXPIRED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case NOT_YET_VALID -> MaterialDesignC.CLOCK_START;
        };
    }
}
