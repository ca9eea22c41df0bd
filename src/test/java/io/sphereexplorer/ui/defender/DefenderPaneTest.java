package io.sphereexplorer.ui.defender;

import static io.sphereexplorer.ui.defender.DefenderBench.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.defender.Posture.Coverage;
import io.sphereexplorer.ui.FxThread;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class DefenderPaneTest {
    private final DefenderBench bench = new DefenderBench();

    @Test
    void aLookShowsNumbersListAndTheFirstThingToDo() throws Exception {
        FxThread.run(() -> {
            Scene scene = shown();

            lookButton(scene).fire();

            assertThat(texts(scene, "defender-high")).containsExactly("1", "High");
            assertThat(texts(scene, "defender-medium")).containsExactly("3", "Medium");
            assertThat(texts(scene, "defender-low")).containsExactly("1", "Low");
            assertThat(node(scene, "defender-medium").getAccessibleText()).isEqualTo("Medium: 3");
            assertThat(label(scene, "defender-looked")).startsWith("Looked at ");
            assertThat(table(scene).getItems()).hasSize(5);
            assertThat(label(scene, "defender-title")).isEqualTo("Identical Authentication Credentials");
        });
    }

    @Test
    void theDetailsOfAnAlertTellWhatSinceWhenAndHowOften() throws Exception {
        FxThread.run(() -> {
            bench.looked();
            Scene scene = shown();

            table(scene).getSelectionModel().select(1);

            assertThat(texts(scene, "defender-facts"))
                    .contains("IoT_CertificateSuccessfullyAddedToHub", "3 ×", "First seen", "Last seen")
                    .anyMatch(text -> text.startsWith("Our observation: this is about the hub itself"));
            assertThat(texts(scene, "defender-advice")).contains("1.", "Find out who added it.", "2.");
            assertThat(texts(scene, "defender-own-advice")).contains("What we advise");
        });
    }

    @Test
    void anAlertIsDismissedAndResolvedByButtons() throws Exception {
        FxThread.run(() -> {
            bench.looked();
            Scene scene = shown();
            table(scene).getSelectionModel().select(1);

            button(scene, "defender-dismiss").fire();
            button(scene, "defender-resolve").fire();

            assertThat(bench.done).containsExactly("look", "DISMISS 1", "look quietly", "RESOLVE 1", "look quietly");
            assertThat(label(scene, "defender-title")).isEqualTo("A certificate was added to the hub");
        });
    }

    @Test
    void aRecommendationIsNotSettledHere() throws Exception {
        FxThread.run(() -> {
            bench.looked();
            Scene scene = shown();

            assertThat(scene.lookup("#defender-dismiss")).isNull();
            assertThat(texts(scene, "defender-facts")).contains("2; 4 in order");
        });
    }

    @Test
    void theLinkIsShownCopiedAndOpened() throws Exception {
        FxThread.run(() -> {
            bench.looked();
            Scene scene = shown();

            button(scene, "defender-portal").fire();
            node(scene, "defender-details").lookupAll(".copy-button").stream()
                    .map(Button.class::cast)
                    .toList()
                    .getLast()
                    .fire();

            assertThat(bench.opened).containsExactly(DefenderBench.PORTAL);
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(DefenderBench.PORTAL.toString());
        });
    }

    @Test
    void withoutABrowserTheUserIsToldToCopy() throws Exception {
        FxThread.run(() -> {
            bench.withoutBrowser().looked();
            Scene scene = shown();
            assertThat(node(scene, "defender-unopened").isVisible()).isFalse();

            button(scene, "defender-portal").fire();

            assertThat(label(scene, "defender-unopened")).contains("Copy the link");
        });
    }

    @Test
    void pagesOfAPracticeHubAreNotOpened() throws Exception {
        FxThread.run(() -> {
            bench.watched.set(new Watched(true, Optional.of("contoso-hub"), true, true));
            bench.looked();

            assertThat(button(shown(), "defender-portal").isDisabled()).isTrue();
        });
    }

    @Test
    void whatIsDoneIsShownOnWish() throws Exception {
        FxThread.run(() -> {
            bench.looked();
            Scene scene = shown();

            ((CheckBox) node(scene, "defender-show-all")).fire();

            assertThat(table(scene).getItems()).hasSize(7);
        });
    }

    @Test
    void eachStateHasItsOwnPlace() throws Exception {
        FxThread.run(() -> {
            Scene scene = shown();
            bench.watched.set(new Watched(false, Optional.empty(), false, false));
            assertOnly(scene, "defender-no-account");
            button(scene, "defender-accounts").fire();
            assertThat(bench.done).containsExactly("accounts");
            bench.watched.set(new Watched(true, Optional.empty(), false, false));
            assertOnly(scene, "defender-no-hub");
            bench.watched.set(new Watched(true, Optional.of("hub"), false, false));
            assertOnly(scene, "defender-not-managed");
            bench.watched.set(DefenderBench.HUB);
            assertOnly(scene, "defender-unasked");
            bench.answering(report(Coverage.NOT_ENABLED, List.of(), List.of())).looked();
            assertOnly(scene, "defender-not-enabled");
            bench.answering(report(Coverage.ENABLED, List.of(), List.of())).looked();
            assertOnly(scene, "defender-no-data");
            assertThat(label(scene, "defender-looked-empty")).startsWith("contoso-hub, looked at ");
        });
    }

    @Test
    void aLookUnderWayCanBeCancelled() throws Exception {
        FxThread.run(() -> {
            var busy = new DefenderBench(_ -> {});
            var scene = new Scene(busy.pane(), 1024, 680);
            busy.looked();
            assertOnly(scene, "defender-looking");

            button(scene, "defender-cancel").fire();

            assertOnly(scene, "defender-unasked");
        });
    }

    @Test
    void aFailureIsABannerThatTriesAgain() throws Exception {
        FxThread.run(() -> {
            bench.failing(new CloudException.NoAnswer(false, new IOException("late")))
                    .looked();
            Scene scene = shown();
            assertThat(node(scene, "defender-banner").isVisible()).isTrue();

            bench.healed();
            button(scene, "defender-again").fire();

            assertThat(node(scene, "defender-banner").isVisible()).isFalse();
            assertThat(table(scene).getItems()).hasSize(5);
        });
    }

    @Test
    void theNoteSaysWhereTheListComesFrom() throws Exception {
        FxThread.run(() -> {
            bench.answering(report(Coverage.NOT_ENABLED, DefenderBench.usualAdvice(), List.of()))
                    .looked();

            assertThat(label(shown(), "defender-note")).contains("not enabled", "Defender for Cloud alone");
        });
    }

    private static void assertOnly(Scene scene, String id) {
        Node wanted = node(scene, id);
        assertThat(wanted.getParent().getChildrenUnmodifiable().stream().filter(Node::isVisible))
                .containsExactly(wanted);
    }

    private Scene shown() {
        var scene = new Scene(bench.pane(), 1024, 680);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static Button lookButton(Scene scene) {
        return button(scene, "defender-look");
    }

    private static List<String> texts(Scene scene, String id) {
        return node(scene, id).lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    private static String label(Scene scene, String id) {
        return ((Label) node(scene, id)).getText();
    }

    private static Button button(Scene scene, String id) {
        return (Button) node(scene, id);
    }

    private static TableView<?> table(Scene scene) {
        return (TableView<?>) node(scene, "defender-items");
    }

    private static Node node(Scene scene, String id) {
        Parent root = scene.getRoot();
        root.applyCss();
        root.layout();
        Node found = scene.lookup("#" + id);
        assertThat(found).as(id).isNotNull();
        return found;
    }
}
