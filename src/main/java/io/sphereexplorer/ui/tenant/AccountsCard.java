package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Who is signed in, who of them commands go to, and where the sign-ins are kept. */
final class AccountsCard extends VBox {
    private static final double MARK_WIDTH = 72;

    private final DeskViewModel desk;
    private final SignInViewModel signIn;

    AccountsCard(DeskViewModel desk, SignInViewModel signIn) {
        super(8);
        this.desk = desk;
        this.signIn = signIn;
        setId("accounts-card");
        getStyleClass().add("card-box");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("signin.title"));
        title.getStyleClass().add("card-title");
        var sections = new VBox(8, section(Realm.SPHERE), new Separator(), section(Realm.AZURE), keeping());
        getChildren().setAll(title, sections);
    }

    /** Who is signed in for one of the two, under its name. */
    private Node section(Realm realm) {
        var name = new Label(Messages.text("signin.realm." + word(realm)), Icons.decorating(RealmIcon.of(realm)));
        name.getStyleClass().add("account-realm");
        name.setMinWidth(USE_PREF_SIZE);
        var purpose = Truncation.explained(new Label(Messages.text("signin.realmText." + word(realm))));
        purpose.getStyleClass().add("muted");
        purpose.setMinWidth(0);
        purpose.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(purpose, Priority.ALWAYS);
        var head = new HBox(12, name, purpose);
        if (realm == Realm.AZURE && !desk.isPractice()) {
            head.getChildren().add(settings());
        }
        head.getChildren().add(add(realm));
        head.getStyleClass().add("account-line");
        var lines = new VBox();
        lines.getStyleClass().add("account-lines");
        desk.knownProperty().subscribe(known -> show(known, realm, lines));
        return new VBox(8, head, lines);
    }

    private ToggleButton settings() {
        var settings = new ToggleButton(Messages.text("signin.azure.settings"));
        settings.setId("account-azure-settings");
        settings.setMinWidth(USE_PREF_SIZE);
        settings.selectedProperty().bindBidirectional(signIn.azure().openProperty());
        return settings;
    }

    private Button add(Realm realm) {
        var add = new Button();
        add.setId(realm == Realm.SPHERE ? "account-add" : "account-add-azure");
        add.setMinWidth(USE_PREF_SIZE);
        add.textProperty()
                .bind(desk.knownProperty()
                        .map(known -> of(known, realm).isEmpty() ? "signin.signIn" : "signin.add")
                        .map(Messages::text));
        add.accessibleTextProperty()
                .bind(add.textProperty()
                        .map(text ->
                                Messages.text("signin.add.named", text, Messages.text("signin.realm." + word(realm)))));
        add.disableProperty().bind(signIn.running());
        add.setOnAction(_ -> signIn.begin(realm));
        return add;
    }

    private void show(DeskViewModel.Known known, Realm realm, VBox lines) {
        List<Node> all = of(known, realm).stream()
                .map(account -> line(account, known.account().equals(Optional.of(account))))
                .toList();
        lines.getChildren().setAll(all.isEmpty() ? List.of(nobody()) : all);
    }

    private static Label nobody() {
        var nobody = new Label(Messages.text("signin.nobody"));
        nobody.getStyleClass().add("muted");
        return nobody;
    }

    private static List<Account> of(DeskViewModel.Known known, Realm realm) {
        return known.accounts().stream()
                .filter(account -> account.realm() == realm)
                .toList();
    }

    private static String word(Realm realm) {
        return realm.name().toLowerCase(Locale.ROOT);
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
