package io.sphereexplorer.ui.hub.inventory;

import atlantafx.base.controls.ModalPane;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.hub.GuardDialog;
import io.sphereexplorer.ui.hub.GuardDialog.Guarded;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The frame of a table of a hub: banners, tools, the table, and the dialogue before something is removed. */
class InventoryPane extends StackPane {
    private final String id;
    private final Runnable openAccounts;
    private final ModalPane overlay = new ModalPane();
    private final VBox content = new VBox(12);

    InventoryPane(String id, Runnable openAccounts) {
        this.id = id;
        this.openAccounts = openAccounts;
        setId(id);
        content.getStyleClass().add("pane-content");
        content.setMinWidth(0);
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        getChildren().setAll(content, overlay);
    }

    /** @param actions whose failures are told above the rest */
    final void fill(List<AsyncAction<?>> actions, Node... rest) {
        actions.forEach(action -> content.getChildren().add(banner(action)));
        content.getChildren().addAll(rest);
    }

    /** @param kept is run if the user does not want it */
    final void guard(Guarded guarded, Consumer<String> remove, Runnable kept) {
        var dialog = new GuardDialog(guarded, remove, () -> {
            overlay.hide(true);
            kept.run();
        });
        overlay.show(dialog);
        dialog.focusFirst();
    }

    /** What was asked about another hub is not to be answered any more. */
    final void closeGuard() {
        overlay.hide(true);
    }

    static Button button(String id, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static HBox line(Node... nodes) {
        var line = new HBox(8, nodes);
        line.getStyleClass().add("hub-line");
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    static Node gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** While the first answer is on its way. */
    static Node reading(AsyncAction<?> action) {
        var cancel = button("hub-reading-cancel", action::cancel);
        cancel.setText(Messages.text("common.cancel"));
        var reading = new VBox(8, new ProgressIndicator(), new Label(Messages.text("common.reading")), cancel);
        reading.getStyleClass().add("empty-state");
        return reading;
    }

    private FailureBanner banner(AsyncAction<?> action) {
        var signIn = button(id + "-sign-in", openAccounts);
        signIn.setText(Messages.text("hubPage.signIn"));
        signIn.visibleProperty()
                .bind(action.failureProperty().map(InventoryPane::isOfAccount).orElse(false));
        signIn.managedProperty().bind(signIn.visibleProperty());
        return new FailureBanner(action).offering(signIn);
    }

    private static boolean isOfAccount(@Nullable Exception failure) {
        return failure instanceof AccountException
                || failure instanceof HubException.NotConnected
                || failure instanceof CloudException.SignInNeeded;
    }
}
