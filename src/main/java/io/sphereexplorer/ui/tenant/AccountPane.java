package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Who is signed in, which tenant commands go to, and who may do what in it. */
public final class AccountPane extends StackPane {
    private final Models models;

    /** The halves of what the pane shows. */
    public record Models(
            DeskViewModel desk, SignInViewModel signIn, CreateTenantViewModel creation, MembersViewModel members) {}

    public AccountPane(Models models) {
        this.models = models;
        setId("account-pane");
        ObservableValue<Boolean> creating = models.creation().openProperty();
        Node overview = scrolling(overview());
        Node creation = scrolling(new CreateTenantPage(models.creation()));
        overview.visibleProperty().bind(creating.map(open -> !open));
        creation.visibleProperty().bind(creating);
        getChildren().setAll(overview, creation);
    }

    private VBox overview() {
        ObservableValue<Boolean> anybody =
                models.desk().knownProperty().map(known -> !known.accounts().isEmpty());
        var accounts = new VBox(new AccountsCard(models.desk(), models.signIn()));
        shownWhile(accounts, anybody);
        var cards = new VBox(12, new TenantsCard(models.desk(), models.creation()), new MembersCard(models.members()));
        cards.getStyleClass().add("card-column");
        shownWhile(cards, anybody);
        return new VBox(12, banners(), new SignInBox(models.signIn()), signedOut(), accounts, azure(), cards);
    }

    /** What is entered once and then seldom looked at: while nobody is signed in, or once it is opened. */
    private Node azure() {
        var azure = new AzureSignInCard(models.signIn());
        shownWhile(
                azure,
                Bindings.createBooleanBinding(
                        () -> !models.desk().isPractice()
                                && (models.signIn().azure().openProperty().get()
                                        || models.desk()
                                                .knownProperty()
                                                .get()
                                                .accounts()
                                                .isEmpty()),
                        models.desk().knownProperty(),
                        models.signIn().azure().openProperty()));
        return azure;
    }

    private Node banners() {
        SignInViewModel signIn = models.signIn();
        DeskViewModel desk = models.desk();
        MembersViewModel members = models.members();
        var banners = new VBox(
                8,
                new FailureBanner(signIn.browser()).offering(codeInstead()),
                new FailureBanner(signIn.code()),
                new FailureBanner(signIn.azure().save()),
                new FailureBanner(desk.change()),
                listing(desk),
                new FailureBanner(desk.relist()),
                new FailureBanner(members.list()),
                new FailureBanner(members.relist()),
                new FailureBanner(members.assign()),
                new FailureBanner(members.invite()));
        banners.setId("account-banners");
        banners.setMinHeight(USE_PREF_SIZE);
        return banners;
    }

    /** Unless nothing was asked, so that a code would be no better. */
    private Button codeInstead() {
        SignInViewModel signIn = models.signIn();
        var code = new Button(Messages.text("signin.codeInstead"));
        code.setId("account-code-instead");
        code.setOnAction(_ -> signIn.beginWithCode(signIn.realmProperty().get()));
        shownWhile(
                code,
                Bindings.createBooleanBinding(
                        () -> !(signIn.browser().failureProperty().get() instanceof CloudException.NoClientId),
                        signIn.browser().failureProperty()));
        return code;
    }

    private FailureBanner listing(DeskViewModel desk) {
        var signIn = new Button(Messages.text("signin.signIn"));
        signIn.setId("account-sign-in-again");
        signIn.setOnAction(_ -> models.signIn()
                .begin(models.desk()
                        .knownProperty()
                        .get()
                        .account()
                        .map(Account::realm)
                        .orElse(Realm.SPHERE)));
        shownWhile(
                signIn,
                Bindings.createBooleanBinding(
                        () -> desk.list().failureProperty().get() instanceof CloudException.SignInNeeded,
                        desk.list().failureProperty()));
        return new FailureBanner(desk.list())
                .offering(signIn)
                .offering("tenants-again", Messages.text("tenants.again"), desk.list()::run);
    }

    private Node signedOut() {
        SignInViewModel signIn = models.signIn();
        String text = models.desk().isPractice() ? "signin.none.practice" : "signin.none.text";
        var code = new Button(Messages.text("signin.signInCode"));
        code.setId("account-sign-in-code");
        code.setOnAction(_ -> signIn.beginWithCode(Realm.SPHERE));
        var azure = new Button(Messages.text("signin.signInAzure"), Icons.decorating(RealmIcon.of(Realm.AZURE)));
        azure.setId("account-sign-in-azure");
        azure.setOnAction(_ -> signIn.begin(Realm.AZURE));
        var empty = new EmptyState(
                        MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE,
                        Messages.text("signin.none.title"),
                        Messages.text(text, models.desk().cloudName()))
                .offering("account-sign-in", Messages.text("signin.signIn"), signIn::begin);
        empty.getChildren().addAll(code, azure);
        shownWhile(
                empty,
                Bindings.createBooleanBinding(
                        () -> models.desk().knownProperty().get().accounts().isEmpty()
                                && !signIn.running().get(),
                        models.desk().knownProperty(),
                        signIn.running()));
        return empty;
    }

    private static Node scrolling(Node content) {
        content.getStyleClass().add("pane-content");
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().add("device-pane");
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
