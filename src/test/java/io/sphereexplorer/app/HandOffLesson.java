package io.sphereexplorer.app;

import java.time.Duration;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/** How a claimed board comes to a hub: its CA certificate, the proof, its identity, and that it comes in. */
public final class HandOffLesson extends Lesson {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @Override
    void give() throws Exception {
        signIn();
        createTenant("contoso-class");
        use("contoso-class");
        claim("contoso-class");
        type("azsphere device wifi add --ssid LabNet-24 --psk sphere-lab-24");
        signInAtAzure();
        seen("R8: signed in at Azure beside");
        chooseTheHub();
        checkUntil("1 of 6 steps done");
        seen("R8: nothing but the hub");
        window().press("hub-add-certificate");
        window().awaitText("hub-summary", "2 of 6 steps done");
        seen("R8: the CA certificate is there");
        window().press("hub-draw-code");
        window().awaitText("hub-summary", "3 of 6 steps done");
        window().press("hub-prove");
        window().awaitText("hub-summary", "4 of 6 steps done");
        seen("R8: the CA certificate is proved");
        window().press("hub-create");
        window().await(
                        "measured again",
                        root -> !PressedWindow.text(root, "hub-summary").contains("4 of 6"));
        checkUntil("The board is authenticated by the hub");
        seen("R8: authenticated by the hub");
    }

    private void signInAtAzure() throws Exception {
        window().select("shell-cloud", List.of(0));
        window().change(
                        "title-account",
                        MenuButton.class,
                        menu -> menu.getItems().stream()
                                .filter(item -> "title-sign-in-azure-code".equals(item.getId()))
                                .forEach(MenuItem::fire));
        approveTheCode();
        window().await(
                        "two accounts",
                        root -> root.lookupAll("#account-sign-out").size() == 2);
    }

    private void chooseTheHub() throws Exception {
        window().select("shell-hub", List.of(0, 0));
        window().press("hub-show");
        window().press("hub-use");
        window().await("the hub", root -> PressedWindow.says(root, "hub-facts", "contoso-hub"));
    }

    /** As a trainer does while the board takes its time: with a network, it gets updates first, and restarts. */
    private void checkUntil(String words) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!window().text("hub-summary").contains(words) && System.nanoTime() < end) {
            window().press("hub-check");
            window().await("an answer", root -> PressedWindow.isUsable(root, "hub-check"));
        }
        window().awaitText("hub-summary", words);
    }

    private void type(String line) throws Exception {
        window().press("console-fold");
        window().change("console-input", TextField.class, field -> {
            field.setText(line);
            field.fireEvent(new ActionEvent());
        });
    }
}
