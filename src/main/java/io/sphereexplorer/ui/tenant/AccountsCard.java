package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Who is signed in, who of them commands go to, and where the sign-ins are kept. */
final class AccountsCard extends VBox {
    private static final double MARK_WIDTH = 72;

    private final DeskViewModel desk;
    private final VBox lines = new VBox();

    AccountsCard(DeskViewModel desk, SignInViewModel signIn) {
        super(8);
        this.desk = desk;
        setId("accounts-card");
        getStyleClass().add("card-box");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("signin.title"));
        title.getStyleClass().add("card-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var add = new Button(Messages.text("signin.add"));
        add.setId("account-add");
        add.disableProperty().bind(signIn.running());
        add.setOnAction(_ -> signIn.begin());
        var head = new HBox(8, title, gap, add);
        head.getStyleClass().add("account-line");
        lines.getStyleClass().add("account-lines");
        getChildren().setAll(head, lines, keeping());
        desk.knownProperty().subscribe(this::show);
    }

    private void show(DeskViewModel.Known known) {
        lines.getChildren()
                .setAll(known.accounts().stream()
                        .map(account -> line(account, known.account().equals(Optional.of(account))))
                        .toList());
    }

    private Node line(Account account, boolean isChosen) {
        var mail = Truncation.explained(new Label(account.mail()));
        mail.getStyleClass().add(isChosen ? "account-chosen" : "account-other");
        mail.setMinWidth(0);
        mail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(mail, Priority.ALWAYS);
        Node use = isChosen ? ChosenMark.withWidth(MARK_WIDTH) : use(account);
        var signOut = new Button(Messages.text("signin.signOut"));
        signOut.setId("account-sign-out");
        signOut.setMinWidth(USE_PREF_SIZE);
        signOut.setAccessibleText(Messages.text("signin.signOut.named", account.mail()));
        signOut.disableProperty().bind(desk.change().runningProperty());
        signOut.setOnAction(_ -> desk.signOut(account));
        var line = new HBox(12, Icons.decorating(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE), mail, use, signOut);
        line.getStyleClass().add("account-line");
        return line;
    }

    private Button use(Account account) {
        var use = new Button(Messages.text("signin.use"));
        use.setId("account-use");
        use.setMinWidth(MARK_WIDTH);
        use.setAccessibleText(Messages.text("signin.use.named", account.mail()));
        use.disableProperty().bind(desk.change().runningProperty());
        use.setOnAction(_ -> desk.use(account));
        return use;
    }

    /** Nothing before it is known, since key stores are opened to find that out. */
    private Label keeping() {
        var keeping = new Label();
        keeping.setId("accounts-keeping");
        keeping.setGraphic(Icons.decorating(MaterialDesignC.CLOCK_OUTLINE));
        keeping.getStyleClass().add("muted");
        keeping.setWrapText(true);
        keeping.setMinHeight(USE_PREF_SIZE);
        keeping.textProperty()
                .bind(desk.keepingProperty()
                        .map(known -> known.whyNot()
                                .map(reason -> Messages.text("signin.notKept", reason))
                                .orElseGet(
                                        () -> Messages.text(desk.isPractice() ? "signin.remembered" : "signin.kept"))));
        keeping.visibleProperty().bind(desk.keepingProperty().map(DeskViewModel.Keeping::isKnown));
        keeping.managedProperty().bind(keeping.visibleProperty());
        return keeping;
    }
}
