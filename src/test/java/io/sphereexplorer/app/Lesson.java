package io.sphereexplorer.app;

import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.ui.common.Theme;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** The practice window with a trainer before it, who presses what there is to be pressed and prints what the class sees. */
abstract class Lesson extends Application {
    static final String SEEN = "seen at ";
    static final String MADE = "ID of ";
    static final String END = "end of the lesson";
    static final String STUDENT = "student@contoso.example";

    private static final int SPEED = 20;
    private static final int DIGITS = 4;
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final long begun = System.nanoTime();
    private PressedWindow window = new PressedWindow(new Scene(new Label()));

    /** What the trainer does, on a thread of its own, in the claim demo. */
    abstract void give() throws Exception;

    PressedWindow window() {
        return window;
    }

    @Override
    public void start(Stage stage) throws Exception {
        var options = StartOptions.parse(getParameters().getRaw().toArray(String[]::new));
        var contents = new WindowContents(
                options,
                AttachedBoards.forCommands(options),
                Settings.in(options.home()),
                new Theme(Platform.getPreferences().colorSchemeProperty()),
                new WindowContents.PracticeTime(this::now, time -> Thread.sleep(time.dividedBy(SPEED))));
        var scene = new Scene(contents.rootProperty().get(), 1280, 800);
        contents.rootProperty().addListener((_, _, root) -> scene.setRoot(root));
        stage.setScene(scene);
        stage.show();
        window = new PressedWindow(scene);
        Thread.ofPlatform().name("trainer").start(this::teach);
    }

    private Instant now() {
        return START.plus(Duration.ofNanos(System.nanoTime() - begun).multipliedBy(SPEED));
    }

    private void teach() {
        try {
            openPractice();
            give();
            window.press("classroom-leave");
            window.await("nobody practises", root -> root.lookup("#classroom") == null);
            System.out.println(END);
        } catch (Exception | AssertionError e) {
            System.out.println("failed: " + e);
        }
        Platform.exit();
    }

    private void openPractice() throws Exception {
        window.await("settings", root -> root.lookup("#shell-settings") != null);
        window.change("shell-settings", MenuButton.class, settings -> item(settings.getItems(), "shell-practice"));
        window.awaitText("classroom-title", "Claim demo");
    }

    private static void item(ObservableList<MenuItem> items, String id) {
        items.stream()
                .filter(item -> id.equals(item.getId()))
                .map(Menu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "practice-claim-demo".equals(item.getId()))
                .forEach(MenuItem::fire);
    }

    void signIn() throws Exception {
        window.select("shell-cloud", List.of(0));
        window.press("account-sign-in-code");
        approveTheCode();
        window.awaitRows("tenant-table", 1);
    }

    /** The student types the code on the page. */
    void approveTheCode() throws Exception {
        window.await("a code", root -> !PressedWindow.text(root, "sign-in-code").isEmpty());
        URI page = URI.create(window.text("sign-in-code-page"));
        PracticePages.approve(Endpoints.practice(page.resolve("/")), window.text("sign-in-code"), STUDENT);
    }

    String createTenant(String name) throws Exception {
        window.select("shell-cloud", List.of(0));
        window.press("tenant-create");
        window.await(
                "the board",
                root -> !PressedWindow.text(root, "create-tenant-board").isEmpty());
        window.change("create-tenant-name", TextField.class, field -> field.setText(name));
        window.change("create-tenant-one-more", CheckBox.class, tick -> tick.setSelected(true));
        String digits = lastOf(window.text("create-tenant-board"));
        window.change("create-tenant-digits", TextField.class, field -> field.setText(digits));
        window.press("create-tenant-go");
        window.awaitText("tenant-created", name);
        return window.text("tenant-created").replaceAll(".*\\(ID (\\S+)\\).*", "$1");
    }

    void use(String tenant) throws Exception {
        window.select("shell-cloud", List.of(0));
        window.await(
                "tenants",
                root -> !PressedWindow.text(root, "tenants-list").isEmpty() || root.lookup("#tenant-table") != null);
        if (!window.text("tenants-list").isEmpty()) {
            window.press("tenants-list");
        }
        window.pressNamed("tenant-use", tenant);
        window.awaitText("title-tenant", tenant);
    }

    void lookWhoOwns() throws Exception {
        window.select("shell-boards", List.of(1, 1));
        window.press("claim-look");
    }

    String claim(String tenant) throws Exception {
        lookWhoOwns();
        window.await("the guard", root -> PressedWindow.says(root, "claim-guard", tenant));
        String board = window.tip("claim-device-id");
        window.change("claim-digits", TextField.class, field -> field.setText(lastOf(board)));
        window.press("claim-go");
        window.awaitText("claim-done", "Claimed into " + tenant);
        return board;
    }

    void seen(String step) throws Exception {
        System.out.println(SEEN + step + ": " + window.text("classroom-title"));
    }

    private static String lastOf(String id) {
        return id.substring(id.length() - DIGITS);
    }
}
