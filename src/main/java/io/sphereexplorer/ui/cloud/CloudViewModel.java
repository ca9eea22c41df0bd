package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.Places;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import io.sphereexplorer.ui.tenant.SignInViewModel;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Whether the window shows the cloud instead of a board, and which part of it. */
public final class CloudViewModel {
    /** The part where accounts and tenants are chosen; it is always there. */
    public static final String ACCOUNT = "account";

    /** The part where the hub is chosen and a board handed over to it. */
    public static final String HAND_OFF = "hand-off";

    private static final String KEPT_SHOWN = "place.cloud";
    private static final String KEPT_TAB = "place.cloud.tab";

    private final DeskViewModel desk;
    private final SignInViewModel signIn;
    private final Places places;
    private final BooleanProperty shown;
    private final StringProperty tab;

    public CloudViewModel(DeskViewModel desk, SignInViewModel signIn, Places places) {
        this.desk = desk;
        this.signIn = signIn;
        this.places = places;
        shown = new SimpleBooleanProperty(
                places.kept(KEPT_SHOWN).map(Boolean::valueOf).orElse(false));
        tab = new SimpleStringProperty(places.kept(KEPT_TAB).orElse(ACCOUNT));
        shown.subscribe(now -> places.keep(KEPT_SHOWN, String.valueOf(now)));
        tab.subscribe(now -> places.keep(KEPT_TAB, now));
        desk.change().failureProperty().subscribe(failure -> {
            if (failure != null) {
                show(ACCOUNT); // where its banner is, wherever the step was started
            }
        });
    }

    /** Whether the cloud stands in the middle of the window. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown;
    }

    /** The id of the part that is shown, or was last. */
    public ReadOnlyStringProperty tabProperty() {
        return tab;
    }

    /** Shows a part of the cloud in the middle of the window. */
    public void show(String id) {
        tab.set(id);
        shown.set(true);
    }

    /** Makes room for boards. */
    public void leave() {
        shown.set(false);
    }

    public DeskViewModel desk() {
        return desk;
    }

    /** The name of the chosen tenant for the window's title; empty if none is chosen. */
    public ObservableValue<String> title() {
        String key = desk.isPractice() ? "shell.cloud.practiceTitle" : "shell.cloud.realTitle";
        return desk.knownProperty()
                .map(known -> known.tenant()
                        .map(ChosenTenant::name)
                        .map(name -> Messages.text(key, name))
                        .orElse(""));
    }

    /** Signs an account in, where that can be seen; pages that need one lead here. */
    public void signIn(Realm realm) {
        show(ACCOUNT);
        signIn.begin(realm);
    }

    /** The same with a code. */
    void signInWithCode(Realm realm) {
        show(ACCOUNT);
        signIn.beginWithCode(realm);
    }

    Optional<String> kept(String key) {
        return places.kept(key);
    }

    void keep(String key, String value) {
        places.keep(key, value);
    }
}
