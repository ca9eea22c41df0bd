package io.sphereexplorer.ui.hub;

import io.sphereexplorer.screenshots.Shot;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** The states of the section of hubs. */
public final class HubShots {
    private HubShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("hub-none-signed-out", HubWindow::new, _ -> {}),
                shot("hub-none", () -> new HubWindow().atAzure(), _ -> {}),
                shot("hub-listed", () -> new HubWindow().atAzure(), page -> page.fire("hub-show")),
                shot("hub-connect", HubWindow::new, page -> page.fire("hub-paste")),
                shot("hub-unmeasured", HubShots::chosen, _ -> {}),
                shot("hub-measured", HubShots::chosen, page -> page.fire("hub-check")),
                shot("hub-code", HubShots::chosen, HubShots::code),
                shot("hub-busy", HubShots::chosen, HubShots::busy),
                shot("hub-done", HubShots::chosen, HubShots::done),
                shot("hub-not-authenticated", HubShots::chosen, page -> page.fire("hub-hand-over")),
                shot("hub-failed-verify", HubShots::chosen, HubShots::failedVerify),
                shot("hub-upper-case", HubShots::chosen, HubShots::upperCase),
                shot("hub-upper-case-guard", HubShots::chosen, page -> {
                    upperCase(page);
                    page.fire("hub-delete-wrong");
                }),
                shot("hub-string-only", HubWindow::new, HubShots::stringOnly),
                shot("hub-reminder", HubShots::chosen, HubShots::reminder),
                shot(
                        "hub-certificates-unread",
                        HubShots::chosen,
                        page -> page.window.model().show("hub-certificates")),
                shot("hub-certificates", HubShots::chosen, HubShots::certificates),
                shot("hub-certificates-guard", HubShots::chosen, page -> {
                    certificates(page);
                    select(page, "hub-certificate-table");
                    page.fire("hub-certificates-delete");
                }),
                shot(
                        "hub-devices-waits",
                        () -> new HubWindow().atAzure(),
                        page -> page.window.model().show("hub-devices")),
                shot("hub-devices", HubShots::chosen, HubShots::devices),
                shot("hub-devices-made", HubShots::chosen, page -> {
                    devices(page);
                    page.fire("hub-devices-create-all");
                }));
    }

    private static HubWindow chosen() {
        return new HubWindow().withHub();
    }

    private static void code(HubWindow page) {
        page.fire("hub-check");
        page.fire("hub-add-certificate");
        page.fire("hub-draw-code");
        ((Hyperlink) page.node("hub-step-code-by-hand")).fire();
        ((Hyperlink) page.node("hub-step-verified-by-hand")).fire();
    }

    private static void busy(HubWindow page) {
        page.fire("hub-check");
        page.fire("hub-add-certificate");
        page.window.hold();
        page.fire("hub-hand-over");
    }

    private static void done(HubWindow page) {
        page.comesInAfter(2);
        page.fire("hub-hand-over");
    }

    private static void failedVerify(HubWindow page) {
        page.fire("hub-check");
        page.practice.refuse("POST " + page.emulated().id() + "/certificates/", 400);
        page.fire("hub-hand-over");
    }

    private static void upperCase(HubWindow page) {
        page.register(page.id.toUpperCase(Locale.ROOT), "certificateAuthority");
        page.fire("hub-check");
    }

    private static void stringOnly(HubWindow page) {
        page.fire("hub-paste");
        HandOffPaneTest.paste(page, page.practice.hubConnectionString("registryReadWrite"));
        page.fire("hub-connect-apply");
        page.fire("hub-check");
    }

    private static void reminder(HubWindow page) {
        page.fire("hub-hand-over");
        page.practice.pass(Duration.ofDays(650));
        HandOffPaneTest.reSignIn(page);
        page.fire("hub-check");
    }

    private static void certificates(HubWindow page) {
        page.fire("hub-check");
        page.fire("hub-add-certificate");
        page.fire("hub-prove");
        page.window.model().show("hub-certificates");
        page.scene();
        page.fire("hub-certificates-list");
    }

    private static void devices(HubWindow page) {
        page.register(page.id, "certificateAuthority");
        page.register(page.id.toUpperCase(Locale.ROOT), "certificateAuthority");
        page.register("a-device-of-somebody-else-with-a-rather-long-name-in-the-registry", "sas");
        page.register("gateway-3", "none");
        page.emulated().connected(page.id);
        page.window.model().show("hub-devices");
        page.scene();
        page.fire("hub-devices-list");
    }

    private static void select(HubWindow page, String table) {
        ((TableView<?>) page.node(table)).getSelectionModel().select(0);
    }

    private static Shot shot(String name, Supplier<HubWindow> window, Consumer<HubWindow> state) {
        return new Shot(name, () -> {
            HubWindow page = window.get();
            state.accept(page);
            Parent root = page.root();
            root.getScene().setRoot(new Region());
            return root;
        });
    }
}
