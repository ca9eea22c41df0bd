package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Says that commands go to this account or tenant. */
final class ChosenMark {
    private ChosenMark() {}

    static Label withWidth(double width) {
        var mark = new Label(Messages.text("signin.chosen"), Icons.decorating(MaterialDesignC.CHECK_CIRCLE));
        mark.getStyleClass().add("chosen-mark");
        mark.setMinWidth(width);
        mark.setAlignment(Pos.CENTER);
        return mark;
    }
}
