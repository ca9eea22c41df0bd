package io.sphereexplorer.ui.claim;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.ClaimException;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.StepProgress;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The claim of one board on one page. */
public final class ClaimPane extends ScrollPane {
    private final ClaimViewModel model;
    private final ClaimBoxes boxes;
    private final StackPane body = new StackPane();

    /** @param openCloud leads to where accounts and tenants are chosen */
    public ClaimPane(ClaimViewModel model, Runnable openCloud) {
        this.model = model;
        boxes = new ClaimBoxes(model, openCloud);
        setId("claim-pane");
        getStyleClass().addAll("device-pane", Styles.BG_DEFAULT);
        setFitToWidth(true);
        var content = new VBox(
                banner(openCloud), body, new StepProgress("claim-settling", model.settleAction(), model.progress()));
        content.getStyleClass().add("pane-content");
        setContent(content);
        model.stateProperty().subscribe(this::show);
        Shown.of(this).subscribe(this::followWhileShown);
    }

    private void followWhileShown(boolean shown) {
        if (shown) {
            model.follow();
        } else {
            model.rest();
        }
    }

    private void show(ClaimState state) {
        var box = boxes.of(state);
        body.getChildren().setAll(box);
        if (box instanceof ClaimGuardBox guard) {
            guard.focusCancel();
        }
    }

    private FailureBanner banner(Runnable openCloud) {
        var banner = new FailureBanner(
                model.stateProperty()
                        .map(state -> reason(state)
                                .filter(reason -> !(reason instanceof AccountException.EmulatedBoard))
                                .map(PaneFailure::of)),
                model::cancel);
        banner.setId("claim-banner");
        return banner.offering(change())
                .offering(button(
                        "claim-copy",
                        Messages.text("claimPage.copyId"),
                        this::copyId,
                        ClaimException.NotMine.class::isInstance))
                .offering(
                        button("claim-settle", Messages.text("claimPage.settle"), model::settle, ClaimPane::isUnknown))
                .offering(
                        button("claim-cloud", Messages.text("claimPage.openCloud"), openCloud, ClaimPane::isOfAccount))
                .offering(button(
                        "claim-again", Messages.text("claimPage.again"), model::look, ClaimPane::canBeTriedAgain));
    }

    private Button change() {
        ObservableValue<Optional<Tenant>> owner = model.stateProperty().map(ClaimViewModel::owner);
        var button =
                button("claim-switch-away", "", model::switchToOwner, ClaimException.InAnotherOfMine.class::isInstance);
        button.textProperty()
                .bind(owner.map(known -> known.map(tenant -> Messages.text("claimPage.switch", tenant.name()))
                        .orElse("")));
        return button;
    }

    private Button button(String id, String text, Runnable action, Predicate<Exception> fits) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        button.visibleProperty()
                .bind(model.stateProperty()
                        .map(state -> reason(state).filter(fits).isPresent()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void copyId() {
        reason(model.stateProperty().get())
                .filter(ClaimException.NotMine.class::isInstance)
                .map(ClaimException.NotMine.class::cast)
                .ifPresent(failure -> CopiedText.put(failure.board().lowerCase()));
    }

    private static Optional<Exception> reason(ClaimState state) {
        return state instanceof ClaimState.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
    }

    private static boolean isUnknown(Exception reason) {
        return reason instanceof ClaimException.Unknown;
    }

    private static boolean isOfAccount(Exception reason) {
        return reason instanceof AccountException;
    }

    private static boolean canBeTriedAgain(Exception reason) {
        return !isUnknown(reason)
                && !isOfAccount(reason)
                && !(reason instanceof ClaimException.NotMine)
                && !(reason instanceof ClaimException.InAnotherOfMine);
    }
}
