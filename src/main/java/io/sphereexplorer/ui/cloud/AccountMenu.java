package io.sphereexplorer.ui.cloud;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.tenant.DeskViewModel.Known;
import io.sphereexplorer.ui.tenant.RealmIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The chosen account in the title row; its menu asks nobody. */
public final class AccountMenu extends MenuButton {
    private static final double MAX_WIDTH = 320;

    private final CloudViewModel model;

    public AccountMenu(CloudViewModel model) {
        this.model = model;
        setId("title-account");
        getStyleClass().addAll(Styles.FLAT, "title-menu");
        setMaxWidth(MAX_WIDTH);
        setMinWidth(0);
        setMnemonicParsing(false);
        textProperty()
                .bind(model.desk()
                        .knownProperty()
                        .map(known -> known.account()
                                .map(AccountMenu::named)
                                .orElseGet(() -> Messages.text("shell.cloud.signedOut"))));
        var whole = new Tooltip(); // the button does not tell whether its text is cut off
        whole.textProperty().bind(accessibleTextProperty());
        setTooltip(whole);
        accessibleTextProperty().bind(textProperty().map(text -> Messages.text("shell.cloud.accountMenu", text)));
        model.desk().knownProperty().subscribe(this::fill);
    }

    /** With the word for what it is signed in for, if that is not the usual. */
    private static String named(Account account) {
        return account.realm() == Realm.AZURE ? Messages.text("shell.cloud.ofAzure", account.mail()) : account.mail();
    }

    private void fill(Known known) {
        setGraphic(Icons.decorating(known.account()
                .map(account -> RealmIcon.of(account.realm()))
                .orElse(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE)));
        List<MenuItem> items = new ArrayList<>();
        known.accounts().stream()
                .filter(account -> !known.account().equals(Optional.of(account)))
                .map(account -> item(
                        "title-use-account",
                        Messages.text("shell.cloud.useAccount", named(account)),
                        RealmIcon.of(account.realm()),
                        () -> model.desk().use(account)))
                .forEach(items::add);
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        boolean somebody = known.accounts().stream().anyMatch(account -> account.realm() == Realm.SPHERE);
        items.add(item(
                "title-sign-in",
                Messages.text(somebody ? "shell.cloud.signInOther" : "shell.cloud.signIn"),
                RealmIcon.of(Realm.SPHERE),
                () -> model.signIn(Realm.SPHERE)));
        items.add(item(
                "title-sign-in-code",
                Messages.text("shell.cloud.signInCode"),
                RealmIcon.of(Realm.SPHERE),
                () -> model.signInWithCode(Realm.SPHERE)));
        items.add(item(
                "title-sign-in-azure",
                Messages.text("shell.cloud.signInAzure"),
                RealmIcon.of(Realm.AZURE),
                () -> model.signIn(Realm.AZURE)));
        items.add(item(
                "title-sign-in-azure-code",
                Messages.text("shell.cloud.signInAzureCode"),
                RealmIcon.of(Realm.AZURE),
                () -> model.signInWithCode(Realm.AZURE)));
        known.account()
                .map(account -> item(
                        "title-sign-out",
                        Messages.text("shell.cloud.signOut", named(account)),
                        MaterialDesignL.LOGOUT,
                        () -> model.desk().signOut(account)))
                .ifPresent(items::add);
        getItems().setAll(items);
    }

    private static MenuItem item(String id, String text, Ikon icon, Runnable action) {
        var item = new MenuItem(text, Icons.decorating(icon));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
