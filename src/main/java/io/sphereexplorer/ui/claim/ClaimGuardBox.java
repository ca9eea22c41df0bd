package io.sphereexplorer.ui.claim;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.ui.common.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The last look before a claim: all of it in words, the digits to type, and the focus on Cancel. */
final class ClaimGuardBox extends VBox {
    private static final int DIGITS = 4;

    private final ClaimViewModel model;
    private final Button cancel = new Button(Messages.text("common.cancel"));

    ClaimGuardBox(ClaimViewModel model, ClaimPlan plan) {
        super(12);
        this.model = model;
        setId("claim-guard");
        getStyleClass().addAll("irreversible-box", "claim-box");
        getChildren().setAll(title(), ClaimFacts.checked(plan), ClaimBoxes.text("claim-for-ever", ClaimText.forEver()));
        if (!plan.search().unasked().isEmpty()) {
            getChildren().add(ClaimBoxes.text("claim-unasked", ClaimText.unasked(plan.search())));
        }
        if (!plan.unsettled().isEmpty()) {
            getChildren().add(ClaimBoxes.text("claim-unsettled", Messages.text("claimPage.unsettled")));
        }
        getChildren().addAll(confirmation(plan), buttons(plan));
    }

    /** So that Enter does no harm. */
    void focusCancel() {
        cancel.requestFocus();
    }

    static Node title() {
        var head = new HBox(
                8, Icons.decorating(MaterialDesignA.ALERT_OUTLINE), new Label(Messages.text("claimPage.title")));
        head.getStyleClass().add("irreversible-title");
        return head;
    }

    private Node confirmation(ClaimPlan plan) {
        var digits = new TextField();
        digits.setId("claim-digits");
        digits.getStyleClass().add("monospaced");
        digits.setPrefColumnCount(5);
        digits.textProperty().bindBidirectional(model.typedProperty());
        var caption = ClaimBoxes.text("claim-digits-caption", Messages.text("claimPage.digits"));
        caption.setLabelFor(digits);
        var wrong = new Label();
        wrong.setId("claim-digits-wrong");
        wrong.getStyleClass().add("field-problem");
        wrong.textProperty()
                .bind(model.typedProperty()
                        .map(typed -> typed.strip().length() < DIGITS || isRight(plan, typed)
                                ? ""
                                : Messages.text("claimPage.digits.wrong")));
        var line = new HBox(8, caption, digits, wrong);
        line.getStyleClass().add("claim-line");
        return line;
    }

    private static boolean isRight(ClaimPlan plan, String typed) {
        return plan.target().id().lastDigits(DIGITS).equalsIgnoreCase(typed.strip());
    }

    private Node buttons(ClaimPlan plan) {
        var again = new Button(Messages.text("claimPage.dryRun"));
        again.setId("claim-dry-run");
        again.setOnAction(_ -> model.look());
        var looked = new Label(ClaimText.looked(plan));
        looked.setId("claim-looked");
        looked.getStyleClass().add("muted");
        looked.setWrapText(true);
        looked.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        cancel.setId("claim-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.cancel());
        var claim = new Button(Messages.text("claimPage.go"));
        claim.setId("claim-go");
        claim.getStyleClass().add("irreversible-button");
        claim.disableProperty().bind(model.ready().map(ready -> !ready));
        claim.setOnAction(_ -> model.claim());
        var line = new HBox(8, again, looked, gap, cancel, claim);
        line.getStyleClass().add("claim-line");
        line.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        return line;
    }
}
