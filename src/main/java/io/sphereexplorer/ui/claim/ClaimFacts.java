package io.sphereexplorer.ui.claim;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.EmulatedBadge;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Which board goes into which tenant by whom, each line with what was found out about it. */
final class ClaimFacts extends GridPane {
    private static final double LABEL_WIDTH = 72;

    private ClaimFacts() {
        setId("claim-facts");
        getStyleClass().add("claim-facts");
        getColumnConstraints().setAll(new ColumnConstraints(LABEL_WIDTH), growing());
    }

    /** As far as it is known without asking anybody. */
    static ClaimFacts unasked(ObservableValue<String> board, ChosenTenant tenant, Account account) {
        var facts = new ClaimFacts();
        Label name = name("");
        name.textProperty().bind(board);
        facts.line("claimPage.board", name);
        facts.titled(
                Wording.of(tenant).title(), name(tenant.name()), id(tenant.id().toString()));
        facts.line("claimPage.account", new Label(account.mail()));
        return facts;
    }

    /** Which board, tenant and account it was about, whatever has become of it. */
    static ClaimFacts plain(ClaimPlan plan) {
        return of(plan, false);
    }

    /** As the board and the service told. */
    static ClaimFacts checked(ClaimPlan plan) {
        return of(plan, true);
    }

    private static ClaimFacts of(ClaimPlan plan, boolean checked) {
        var facts = new ClaimFacts();
        var id = id(plan.target().id().shortened());
        id.setId("claim-device-id");
        id.setTooltip(new Tooltip(plan.target().id().lowerCase()));
        facts.line("claimPage.board", name(plan.target().label()), id);
        if (plan.target().isEmulated()) {
            facts.beside(new EmulatedBadge());
        }
        if (checked) {
            facts.below(owner(plan));
        }
        facts.titled(
                Wording.of(plan.tenant()).title(),
                name(plan.tenant().name()),
                id(plan.tenant().id().toString()));
        if (checked) {
            facts.below(check("claim-role", ClaimText.role(plan.tenant()), MaterialDesignC.CHECK, true));
        }
        facts.line("claimPage.account", new Label(plan.account().mail()));
        return facts;
    }

    private static Node owner(ClaimPlan plan) {
        boolean free = plan.search().isNowhere();
        boolean here = plan.verdict() == ClaimPlan.Verdict.HERE;
        return check(
                "claim-owner",
                ClaimText.owner(plan.search()),
                free || here ? MaterialDesignC.CHECK : MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                free || here);
    }

    private static Node check(String id, String text, Ikon icon, boolean good) {
        var label = new Label(text, Icons.decorating(icon));
        label.setId(id);
        label.getStyleClass().add(good ? "claim-check" : "claim-objection");
        return Truncation.explained(label);
    }

    private void line(String key, Node... values) {
        titled(Messages.text(key), values);
    }

    private void titled(String title, Node... values) {
        var label = new Label(title);
        label.getStyleClass().add("muted");
        var line = new HBox(16, values);
        line.getStyleClass().add("claim-line");
        addRow(getRowCount(), label, line);
    }

    /** At the end of the last line. */
    private void beside(Node node) {
        ((HBox) getChildren().getLast()).getChildren().add(node);
    }

    private void below(Node node) {
        add(node, 1, getRowCount());
    }

    private static Label name(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.getStyleClass().add("claim-name");
        return label;
    }

    private static Label id(String text) {
        var label = new Label(text);
        label.getStyleClass().add("monospaced");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }
}
