package io.sphereexplorer.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.controls.ToggleSwitch;
import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.ui.FxThread;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class NetworkPaneTest {
    private final NetworkBench bench = new NetworkBench();
    private Scene scene;

    @Test
    void interfacesShowStateAndAddresses() throws Exception {
        bench.joining("sphere-lab-24");

        onPane(() -> {
            assertThat(text("#network-state-wlan0")).isEqualTo("Reaches the internet");
            assertThat(find("#network-state-wlan0").getStyleClass()).contains("lit");
            assertThat(find("#network-switch-lo").isVisible()).isFalse();
            assertThat(scene.lookup("#network-switch-eth0")).isNull();
        });
    }

    @Test
    void switchMovesWhenTheBoardHasMoved() throws Exception {
        onPane(() -> {
            toggle("#network-switch-wlan0").setSelected(false);

            assertThat(bench.console).contains("device network disable --interface wlan0");
            assertThat(toggle("#network-switch-wlan0").isSelected()).isFalse();
            assertThat(text("#network-state-wlan0")).isEqualTo("Off");
            assertThat(allText("#network-failures")).contains("Not told while Wi-Fi is switched off.");
        });
    }

    @Test
    void ethernetGetsAnotherAddressAndWlanDoesNot() throws Exception {
        bench.withEthernet();

        onPane(() -> {
            assertThat(find("#network-address-wlan0").isVisible()).isFalse();
            fire("#network-address-eth0");
            type("#network-address-field", "AB-bb-33-dd-ee-ff");
            assertThat(text("#network-address-problem")).contains("must be even");
            assertThat(find("#network-address-apply").isDisabled()).isTrue();

            type("#network-address-field", " AA-bb-33-dd-ee-ff ");
            assertThat(text("#network-address-problem")).isEmpty();
            fire("#network-address-apply");

            assertThat(bench.console)
                    .contains("device network update-interface --interface eth0 --hardware-address aa:bb:33:dd:ee:ff");
            assertThat(allText("#network-interfaces")).contains("aa:bb:33:dd:ee:ff");
            assertThat(scene.lookup("#network-address-dialog")).isNull();
        });
    }

    @Test
    void proxyIsStoredAndItsPasswordNeverSeenAgain() throws Exception {
        onPane(() -> {
            fire("#network-proxy-set");
            type("#network-proxy-address", "proxy.lab.example");
            type("#network-proxy-port", "8080");
            fireToggle("#network-proxy-basic");
            type("#network-proxy-username", "lab");
            assertThat(find("#network-proxy-apply").isDisabled()).isTrue();
            var password = (PasswordTextField) find("#network-proxy-password");
            password.setText("sesame-42");
            assertThat(password.getText()).doesNotContain("sesame");
            type("#network-proxy-exceptions", "10.0.0.1, lab.example");

            fire("#network-proxy-apply");

            assertThat(password.getPassword()).isEmpty();
            assertThat(bench.console).anyMatch(line -> line.contains("--password ********"));
            assertThat(String.join("\n", bench.console)).doesNotContain("sesame");
            assertThat(allText("#network-proxy"))
                    .contains("proxy.lab.example:8080", "lab, with a password", "10.0.0.1, lab.example")
                    .doesNotContain("sesame");
        });
    }

    @Test
    void proxyWithPasswordIsSwitchedWithItsPassword() throws Exception {
        bench.withProxy();

        onPane(() -> {
            toggle("#network-proxy-switch").setSelected(false);
            assertThat(toggle("#network-proxy-switch").isSelected()).isTrue();
            assertThat(find("#network-password-apply").isDisabled()).isTrue();
            ((PasswordTextField) find("#network-password-field")).setText("sesame-42");

            fire("#network-password-apply");

            assertThat(bench.console).contains("device network proxy disable --password ********");
            assertThat(toggle("#network-proxy-switch").isSelected()).isFalse();
        });
    }

    @Test
    void proxyIsRemovedOnlyAfterAQuestion() throws Exception {
        bench.withProxy();

        onPane(() -> {
            fire("#network-proxy-delete");
            bench.ticker.tick();
            fire("#network-proxy-delete-no");
            assertThat(bench.console).doesNotContain("device network proxy delete");

            fire("#network-proxy-delete");
            fire("#network-proxy-delete-yes");

            assertThat(bench.console).contains("device network proxy delete");
            assertThat(allText("#network-proxy")).contains("without a proxy");
        });
    }

    @Test
    void powerSavingsFollowTheBoard() throws Exception {
        onPane(() -> {
            assertThat(toggle("#network-power").isSelected()).isFalse();

            toggle("#network-power").setSelected(true);

            assertThat(bench.console).contains("device wifi enable-power-savings");
            assertThat(toggle("#network-power").isSelected()).isTrue();
            assertThat(text("#network-power-state")).startsWith("On:");
        });
    }

    @Test
    void failedConnectionIsToldInWords() throws Exception {
        bench.joining("not-the-key");

        onPane(() -> assertThat(allText("#network-failures"))
                .contains("LabNet-24 refused the key.", "Replace the key in the Wi-Fi tab.", "clock had not been set"));
    }

    @Test
    void firewallListsRulesAndRuleSetsWithoutAny() throws Exception {
        onPane(() -> {
            TableView<?> table = (TableView<?>) find("#network-firewall");

            assertThat(table.getItems()).hasSize(6);
            assertThat(table.getItems().getFirst())
                    .isInstanceOfSatisfying(
                            FirewallRow.class, row -> assertThat(row.action()).isEqualTo("not valid"));
        });
    }

    @Test
    void refusedChangeShowsABannerThatCanBeClosed() throws Exception {
        onPane(() -> {
            assertThat(find("#network-banner").isVisible()).isFalse();

            bench.model.change(new DisableInterface("lo"));

            assertThat(find("#network-banner").isVisible()).isTrue();
            assertThat(find("#network-banner").getAccessibleText()).contains("30.15");
        });
    }

    @Test
    void closedDialogueHasForgottenThePassword() throws Exception {
        bench.withProxy();

        onPane(() -> {
            fire("#network-proxy-edit");
            var password = (PasswordTextField) find("#network-proxy-password");
            password.setText("sesame-42");

            fire("#network-proxy-cancel");

            assertThat(password.getPassword()).isEmpty();
            assertThat(scene.lookup("#network-proxy-dialog")).isNull();
        });
    }

    private void onPane(Runnable test) throws Exception {
        FxThread.run(() -> {
            scene = new Scene(new VBox(new NetworkPane(bench.model)), 1040, 800);
            layout();
            test.run();
        });
    }

    private void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Node find(String selector) {
        layout();
        Node node = scene.lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private void fire(String selector) {
        assertThat(find(selector).isDisabled()).as(selector + " disabled").isFalse();
        fireToggle(selector);
    }

    private void fireToggle(String selector) {
        ((ButtonBase) find(selector)).fire();
        layout();
    }

    private void type(String selector, String text) {
        ((TextInputControl) find(selector)).setText(text);
    }

    private ToggleSwitch toggle(String selector) {
        return (ToggleSwitch) find(selector);
    }

    private String text(String selector) {
        return ((Label) find(selector)).getText();
    }

    private String allText(String selector) {
        return find(selector).lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
