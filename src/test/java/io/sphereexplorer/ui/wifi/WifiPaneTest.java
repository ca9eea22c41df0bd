package io.sphereexplorer.ui.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.controls.ToggleSwitch;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiAccess;
import io.sphereexplorer.ui.common.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class WifiPaneTest {
    private final PracticeBoard board = new PracticeBoard();
    private final WifiViewModel model = board.model();
    private final List<Runnable> ticks = new ArrayList<>();
    private Scene scene;
    private boolean certificatesOpened;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void networksAreScannedAndTheChainReadAsSoonAsThePaneIsShown() throws Exception {
        onPane(() -> {
            assertThat(model.scan().rows()).isNotEmpty();
            assertThat(text("#wifi-chain-text")).isEqualTo("The board is joined to no network.");
            assertThat(find("#wifi-chart").getAccessibleText())
                    .contains("LabNet-24")
                    .contains("channel 6");
        });
    }

    @Test
    void boardIsFollowedOnlyWhileThePaneIsShown() throws Exception {
        onPane(() -> {
            assertThat(ticks).hasSize(1);
            scene.setRoot(new StackPane());
            assertThat(ticks).isEmpty();
        });
    }

    @Test
    void networkIsJoinedByKeyAndTheFieldForgetsIt() throws Exception {
        onPane(() -> {
            choose("LabNet-24");
            fire("#wifi-join");
            var key = (PasswordTextField) find("#wifi-key");
            key.setText(PracticeBoard.LAB_KEY);
            assertThat(key.getText()).doesNotContain("sphere");

            fire("#wifi-dialog-join");

            assertThat(key.getPassword()).isEmpty();
            assertThat(scene.lookup("#wifi-dialog")).isNull();
            assertThat(text("#wifi-chain-text")).isEqualTo("The board reaches its services through “LabNet-24”.");
        });
    }

    @Test
    void shortKeyIsCountedAndCannotBeSent() throws Exception {
        onPane(() -> {
            choose("LabNet-24");
            fire("#wifi-join");

            ((TextField) find("#wifi-key")).setText("1234567");

            assertThat(text("#wifi-key-counter")).isEqualTo("7 / 8–63");
            assertThat(text("#wifi-key-problem")).contains("this one has 7");
            assertThat(find("#wifi-dialog-join").isDisabled()).isTrue();
        });
    }

    @Test
    void cancelledDialogueForgetsTheKeyAndChangesNothing() throws Exception {
        onPane(() -> {
            choose("LabNet-24");
            fire("#wifi-join");
            var key = (PasswordTextField) find("#wifi-key");
            key.setText(PracticeBoard.LAB_KEY);

            fire("#wifi-dialog-cancel");

            assertThat(key.getPassword()).isEmpty();
            assertThat(board.console).containsExactly("device wifi scan");
        });
    }

    @Test
    void enterpriseNetworkNeedsACertificateAndLeadsToThem() throws Exception {
        onPane(() -> {
            choose("Lab-EAP");
            fire("#wifi-join");

            assertThat(text("#wifi-dialog-note")).contains("PEAP");
            assertThat(text("#wifi-eap-hint")).contains("stores no certificate yet");
            assertThat(find("#wifi-dialog-join").isDisabled()).isTrue();
            assertThat(find("#wifi-key").getParent().getParent().isVisible()).isFalse();

            ((Hyperlink) find("#wifi-eap-certificates")).fire();
            assertThat(scene.lookup("#wifi-dialog")).isNull();
            assertThat(certificatesOpened).isTrue();
        });
    }

    @Test
    void enterpriseNetworkIsJoinedWithTheBoardsCertificates() throws Exception {
        board.storePracticeCertificates();
        onPane(() -> {
            choose("Lab-EAP");
            fire("#wifi-join");
            assertThat(text("#wifi-eap-hint")).isEmpty();
            ((TextField) find("#wifi-identity")).setText("bench@lab.example");

            fire("#wifi-dialog-join");

            assertThat(board.console)
                    .endsWith("device wifi add --ssid Lab-EAP --client-cert-id me --client-id bench@lab.example"
                            + " --root-ca-cert-id ca");
            assertThat(model.join().outcomeProperty().get()).get().isInstanceOf(JoinOutcome.Authenticated.class);
        });
    }

    @Test
    void identityThatIsTooLongCannotBeSent() throws Exception {
        board.storePracticeCertificates();
        onPane(() -> {
            choose("Lab-EAP");
            fire("#wifi-join");

            ((TextField) find("#wifi-identity")).setText("ü".repeat(128));

            assertThat(find("#wifi-dialog-join").isDisabled()).isTrue();
        });
    }

    @Test
    void refusedCertificateIsNamed() throws Exception {
        onPane(() -> {
            var access = new WifiAccess.Certificates(new CertificateId("me"), Optional.empty(), Optional.empty());
            model.join().add(NewWifiNetwork.of(Ssid.of("Lab-EAP"), access));

            assertThat(model.problemProperty().get().orElseThrow().failure().happened())
                    .isEqualTo("Lab-EAP needs a certificate that the board does not store, or has not read yet.");
        });
    }

    @Test
    void hiddenNetworkIsJoinedByNameAskedForByTheBoard() throws Exception {
        onPane(() -> {
            fire("#wifi-hidden");
            ((TextField) find("#wifi-name")).setText("LabNet-Hidden");
            ((TextField) find("#wifi-key")).setText("sphere-hidden");

            fire("#wifi-dialog-join");

            assertThat(board.console).last().asString().endsWith("--targeted-scan");
            assertThat(model.join().outcomeProperty().get()).get().isInstanceOf(JoinOutcome.Authenticated.class);
        });
    }

    @Test
    void nameOfMoreThanThirtyTwoOctetsCannotBeSent() throws Exception {
        onPane(() -> {
            fire("#wifi-hidden");
            ((TextField) find("#wifi-key")).setText("12345678");

            ((TextField) find("#wifi-name")).setText("ü".repeat(17));

            assertThat(find("#wifi-dialog-join").isDisabled()).isTrue();
        });
    }

    @Test
    void bannerOfAWrongKeyLeadsToTheFieldForTheRightOne() throws Exception {
        onPane(() -> {
            model.join().add(labNet("not-the-key"));
            assertThat(find("#wifi-banner").isVisible()).isTrue();

            fire("#wifi-remedy");
            ((TextField) find("#wifi-key")).setText(PracticeBoard.LAB_KEY);
            fire("#wifi-dialog-join");

            assertThat(find("#wifi-banner").isVisible()).isFalse();
            assertThat(model.stored().networks()).hasSize(1);
        });
    }

    @Test
    void storedNetworkInSightIsOfferedANewKeyInsteadOfASecondEntry() throws Exception {
        onPane(() -> {
            model.join().add(labNet("not-the-key"));
            choose("LabNet-24");

            fire("#wifi-join");

            assertThat(text("#wifi-dialog-note")).isEqualTo("The board already stores LabNet-24.");
            assertThat(((Button) find("#wifi-dialog-join")).getText()).isEqualTo("Replace key");
        });
    }

    @Test
    void forgettingIsAskedAboutInPlace() throws Exception {
        onPane(() -> {
            model.join().add(labNet(PracticeBoard.LAB_KEY));
            layout();

            fire("#wifi-stored-forget");
            layout();
            assertThat(model.stored().networks()).hasSize(1);
            fire("#wifi-stored-forget-yes");

            assertThat(model.stored().networks()).isEmpty();
        });
    }

    @Test
    void switchOfAStoredNetworkMovesWhenTheBoardHasMoved() throws Exception {
        onPane(() -> {
            model.join().add(labNet(PracticeBoard.LAB_KEY));
            layout();
            board.unplug();
            ((ToggleSwitch) find("#wifi-stored-enabled")).setSelected(false);
            assertThat(((ToggleSwitch) find("#wifi-stored-enabled")).isSelected())
                    .isTrue();

            board.plugIn();
            ((ToggleSwitch) find("#wifi-stored-enabled")).setSelected(false);
            layout();

            assertThat(((ToggleSwitch) find("#wifi-stored-enabled")).isSelected())
                    .isFalse();
        });
    }

    @Test
    void nothingCanBeAskedOfABoardThatDoesNotAnswer() throws Exception {
        onPane(() -> {
            choose("LabNet-24");

            model.answeringProperty().set(false);

            assertThat(List.of(find("#wifi-scan"), find("#wifi-hidden"), find("#wifi-join"), find("#wifi-stored")))
                    .allMatch(Node::isDisabled);
            assertThat(text("#wifi-chain-text")).isEqualTo("Not known while the board does not answer.");
        });
    }

    @Test
    void dialogueSaysWhatKeepsTheBoardInItsNetwork() throws Exception {
        onPane(() -> {
            model.join().add(labNet(PracticeBoard.LAB_KEY));
            choose("LabNet-5");
            fire("#wifi-join");

            assertThat(((CheckBox) find("#wifi-dialog-leave")).getText()).contains("Disable LabNet-24");
            assertThat(((CheckBox) find("#wifi-dialog-leave")).isSelected()).isTrue();
        });
    }

    @Test
    void storedNetworkThatIsSwitchedOnOffersToLeaveTheJoinedOne() throws Exception {
        onPane(() -> {
            model.join().add(labNet(PracticeBoard.LAB_KEY));
            layout();
            ((ToggleSwitch) find("#wifi-stored-enabled")).setSelected(false);
            model.join().add(NewWifiNetwork.withKey(Ssid.of("LabNet-5"), Secret.of("sphere-lab-5")));
            layout();

            ((ToggleSwitch) find("#wifi-stored-enabled")).setSelected(true);
            assertThat(((CheckBox) find("#wifi-dialog-leave")).getText()).contains("Disable LabNet-5");
            assertThat(find("#wifi-key").getParent().getParent().isVisible()).isFalse();
            fire("#wifi-dialog-join");

            assertThat(board.console).endsWith("device wifi enable --id 0", "device wifi disable --id 1");
            assertThat(text("#wifi-chain-text")).contains("LabNet-24");
        });
    }

    @Test
    void narrowListLeavesItsRoomToTheNames() throws Exception {
        onPane(() -> {
            TableView<?> table = (TableView<?>) find("#wifi-networks");
            table.resize(340, 300);
            table.layout();

            assertThat(table.getVisibleLeafColumns()).hasSize(3);
            assertThat(table.getVisibleLeafColumn(1).getWidth()).isGreaterThan(160);
        });
    }

    @Test
    void bellUnderThePointerLightsItsRow() throws Exception {
        onPane(() -> {
            Node bell = scene.getRoot().lookup(".chart-bell");

            Event.fireEvent(
                    bell,
                    new MouseEvent(
                            MouseEvent.MOUSE_ENTERED,
                            0,
                            0,
                            0,
                            0,
                            null,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            null));

            assertThat(rows())
                    .filteredOn(row -> isLit(row))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getItem().network().key()).isEqualTo(bell.getUserData()));
            assertThat(isLit(bell)).isTrue();
        });
    }

    @Test
    void everyButtonSaysWhatItIs() throws Exception {
        onPane(() -> {
            model.join().add(labNet("not-the-key"));
            layout();

            assertThat(all(ButtonBase.class, ".button"))
                    .isNotEmpty()
                    .allSatisfy(button -> assertThat(
                                    String.valueOf(button.getText()) + String.valueOf(button.getAccessibleText()))
                            .isNotEqualTo("nullnull")
                            .isNotBlank());
        });
    }

    private void onPane(Runnable test) throws Exception {
        FxToolkit.setupFixture(() -> {
            scene = new Scene(new WifiPane(model, ticker(), () -> certificatesOpened = true), 1040, 640);
            layout();
            test.run();
        });
    }

    private Ticker ticker() {
        return (Duration _, Runnable tick) -> {
            ticks.add(tick);
            return () -> ticks.remove(tick);
        };
    }

    private void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void choose(String name) {
        model.scan().selectedProperty().set(model.scan().rowNamed(name));
        layout();
    }

    private Node find(String selector) {
        layout();
        Node node = scene.lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private void fire(String selector) {
        ((Button) find(selector)).fire();
        layout();
    }

    private String text(String selector) {
        return ((Label) find(selector)).getText();
    }

    private <N extends Node> List<N> all(Class<N> kind, String selector) {
        Set<Node> nodes = scene.getRoot().lookupAll(selector);
        return nodes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private List<TableRow<NetworkRow>> rows() {
        return all(TableRow.class, ".table-row-cell").stream()
                .map(row -> (TableRow<NetworkRow>) row)
                .filter(row -> row.getItem() != null)
                .toList();
    }

    private static boolean isLit(Node node) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit"));
    }

    private static NewWifiNetwork labNet(String key) {
        return NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of(key));
    }
}
