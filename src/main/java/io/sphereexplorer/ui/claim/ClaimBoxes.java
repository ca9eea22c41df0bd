package io.sphereexplorer.ui.claim;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.command.claim.ClaimOutcome;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.StepProgress;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * The page in each of its states.
 *
 * @param openCloud leads to where accounts and tenants are chosen
 */
record ClaimBoxes(ClaimViewModel model, Runnable openCloud) {
    Node of(ClaimState state) {
        return switch (state) {
            case ClaimState.NotSignedIn _ ->
                new EmptyState(
                                MaterialDesignA.ACCOUNT_OUTLINE,
                                Messages.text("claimPage.notSignedIn.title"),
                                Messages.text("claimPage.notSignedIn.text"))
                        .offering("claim-sign-in", Messages.text("claimPage.notSignedIn.action"), openCloud);
            case ClaimState.NoTenant none ->
                new EmptyState(
                                MaterialDesignA.ACCOUNT_OUTLINE,
                                Messages.text("claimPage.noTenant.title"),
                                Messages.text(
                                        "claimPage.noTenant.text",
                                        none.account().mail()))
                        .offering("claim-choose-tenant", Messages.text("claimPage.noTenant.action"), openCloud);
            case ClaimState.Unasked known -> unasked(known);
            case ClaimState.Looking _ -> looking();
            case ClaimState.Planned(ClaimPlan plan) -> planned(plan);
            case ClaimState.Claiming(ClaimPlan plan) -> claiming(plan);
            case ClaimState.Claimed(ClaimOutcome outcome) -> claimed(outcome);
            case ClaimState.Failed failed
            when failed.reason() instanceof AccountException.EmulatedBoard ->
                new EmptyState(
                        MaterialDesignS.SCHOOL_OUTLINE,
                        Messages.text("claimPage.emulated.title"),
                        Messages.text("claimPage.emulated.text"));
            case ClaimState.Failed failed ->
                failed.plan().<Node>map(plan -> card(ClaimFacts.plain(plan))).orElseGet(this::known);
        };
    }

    private Node known() {
        return model.known() instanceof ClaimState.Unasked known
                ? card(ClaimFacts.unasked(model.boardNameProperty(), known.tenant(), known.account()))
                : new Region();
    }

    private Node unasked(ClaimState.Unasked known) {
        var look = new Button(Messages.text("claimPage.look"));
        look.setId("claim-look");
        look.getStyleClass().add(Styles.ACCENT);
        look.disableProperty().bind(model.answeringProperty().not());
        look.setOnAction(_ -> model.look());
        return card(
                ClaimFacts.unasked(model.boardNameProperty(), known.tenant(), known.account()),
                line(text("claim-intro", Messages.text("claimPage.intro")), look));
    }

    private Node looking() {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = new Button(Messages.text("common.cancel"));
        stop.setId("claim-look-cancel");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> model.lookAction().cancel());
        var line = new HBox(16, bar, stop);
        line.getStyleClass().add("claim-line");
        return card(text("claim-looking", Messages.text("claimPage.looking")), line);
    }

    private Node planned(ClaimPlan plan) {
        return switch (plan.verdict()) {
            case CLAIMABLE -> new ClaimGuardBox(model, plan);
            case HERE ->
                done(
                        ClaimFacts.checked(plan),
                        Messages.text("claimPage.here", plan.tenant().name()));
            case IN_ANOTHER -> inAnother(plan);
        };
    }

    private Node inAnother(ClaimPlan plan) {
        Tenant owner = plan.owner().orElseThrow();
        var change = new Button(Messages.text("claimPage.switch", owner.name()));
        change.setId("claim-switch");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.getStyleClass().add(Styles.ACCENT);
        change.setOnAction(_ -> model.switchToOwner());
        return card(
                ClaimFacts.checked(plan),
                line(
                        text(
                                "claim-in-another",
                                Messages.text(
                                        "claimPage.inAnother",
                                        owner.name(),
                                        owner.id(),
                                        Wording.of(owner).noun())),
                        change));
    }

    private Node claiming(ClaimPlan plan) {
        var box = new VBox(
                12,
                ClaimGuardBox.title(),
                ClaimFacts.plain(plan),
                new StepProgress("claim-progress", model.claimAction(), model.progress()),
                text("claim-cancel-meaning", Messages.text("claimPage.cancelMeaning")));
        box.setId("claim-claiming");
        box.getStyleClass().addAll("irreversible-box", "claim-box");
        return box;
    }

    private Node claimed(ClaimOutcome outcome) {
        return done(ClaimFacts.plain(outcome.plan()), ClaimText.claimed(outcome));
    }

    private static Node done(ClaimFacts facts, String sentence) {
        var label = new Label(sentence, Icons.decorating(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
        label.setId("claim-done");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(12, label, facts);
        box.getStyleClass().addAll("claim-done", "claim-box");
        return box;
    }

    private static Node card(Node... parts) {
        var card = new Card(Messages.text("claimPage.title"));
        card.getStyleClass().add("claim-box");
        for (Node part : parts) {
            card.wide(part);
        }
        return card;
    }

    private static Node line(Label text, Button button) {
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(16, text, button);
        line.getStyleClass().add("claim-line");
        return line;
    }

    static Label text(String id, String words) {
        var label = new Label(words);
        label.setId(id);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
