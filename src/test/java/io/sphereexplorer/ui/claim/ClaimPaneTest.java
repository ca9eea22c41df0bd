package io.sphereexplorer.ui.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.claim.ClaimBench;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.ui.FxThread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ClaimPaneTest {
    private final List<String> opened = new ArrayList<>();
    private final BackEnd backEnd;
    private Optional<ClaimPage> page = Optional.empty();
    private Optional<Scene> scene = Optional.empty();

    ClaimPaneTest(BackEnd backEnd) {
        this.backEnd = backEnd;
    }

    @BeforeEach
    void signIn() throws IOException {
        page = Optional.of(new ClaimPage(backEnd));
    }

    @Test
    void plannedClaimShowsEverythingThatMattersAndTheFocusIsOnCancel() throws Exception {
        onPane(() -> {
            fire("#claim-look");

            assertThat(text("#claim-owner")).isEqualTo("owner: nobody in your one tenant");
            assertThat(text("#claim-role"))
                    .isEqualTo(backEnd == BackEnd.TENANT ? "your role: Administrator" : "your role: Azure RBAC");
            assertThat(text("#claim-device-id")).isEqualTo(ClaimBench.BOARD.shortened());
            assertThat(text("#claim-for-ever"))
                    .contains("cannot be undone or moved")
                    .contains("31 July 2031");
            assertThat(text("#claim-looked")).contains("Nothing was sent that changes anything.");
            assertThat(shown().getFocusOwner()).isSameAs(find("#claim-cancel"));
            assertThat(find("#claim-go").isDisabled()).isTrue();
            return "";
        });
    }

    @Test
    void rightDigitsAllowTheClaimAndWrongOnesAreTold() throws Exception {
        onPane(() -> {
            fire("#claim-look");
            type("0000");
            assertThat(text("#claim-digits-wrong")).isEqualTo("Not this board's");
            assertThat(find("#claim-go").isDisabled()).isTrue();

            type("db01");
            assertThat(text("#claim-digits-wrong")).isEmpty();
            fire("#claim-go");

            assertThat(text("#claim-done")).isEqualTo("Claimed into contoso-lab, for ever. The ledger has it.");
            assertThat(page().bench.has(page().lab)).isTrue();
            return "";
        });
    }

    @Test
    void cancelTakesEverythingBack() throws Exception {
        onPane(() -> {
            fire("#claim-look");
            type("db01");

            fire("#claim-cancel");

            assertThat(find("#claim-look").isVisible()).isTrue();
            assertThat(page().bench.claims).isEmpty();
            return "";
        });
    }

    @Test
    void boardThatIsHereIsGoodNews() throws Exception {
        page().bench.claimFor(ClaimBench.ME, page().lab);
        onPane(() -> {
            fire("#claim-look");

            assertThat(text("#claim-done")).isEqualTo("This board is already claimed into contoso-lab. Nothing to do.");
            assertThat(shown().lookup("#claim-go")).isNull();
            return "";
        });
    }

    @Test
    void boardInAnotherTenantOffersToSwitch() throws Exception {
        Tenant other = page().bench.tenant(ClaimBench.ME, "training-b");
        page().bench.claimFor(ClaimBench.ME, other);
        onPane(() -> {
            fire("#claim-look");
            assertThat(text("#claim-in-another")).contains("\"training-b\"").contains("cannot be moved");

            fire("#claim-switch");

            assertThat(text("#claim-done")).contains("training-b");
            return "";
        });
    }

    @Test
    void foreignBoardOffersItsIdToCopy() throws Exception {
        page().bench.cloud.claimElsewhere(ClaimBench.BOARD.lowerCase());
        onPane(() -> {
            fire("#claim-look");
            type("db01");
            fire("#claim-go");

            assertThat(text(".failure-happened")).contains("could not be found, or was already claimed");
            assertThat(find("#claim-copy").isVisible()).isTrue();
            assertThat(find("#claim-again").isVisible()).isFalse();
            fire("#claim-copy");
            assertThat(javafx.scene.input.Clipboard.getSystemClipboard().getString())
                    .isEqualTo(ClaimBench.BOARD.lowerCase());
            return "";
        });
    }

    @Test
    void claimOfUnknownEndOffersToLookAndNothingElse() throws Exception {
        onPane(() -> {
            fire("#claim-look");
            type("db01");
            page().cutAtTheClaim();
            fire("#claim-go");
            assertThat(text(".failure-happened")).contains("is not known");
            assertThat(find("#claim-again").isVisible()).isFalse();
            page().mend();

            fire("#claim-settle");

            assertThat(text("#claim-done")).contains("already claimed into contoso-lab");
            assertThat(page().bench.claims).hasSize(1);
            return "";
        });
    }

    @Test
    void roleThatIsTooLowNamesItAndLeadsToTheCloud() throws Exception {
        backEnd.onlyTenants("Azure judges roles itself");
        Tenant readers = page().bench.tenant(ClaimBench.COLLEAGUE, "readers");
        page().bench.invite(ClaimBench.ME, readers, Role.READER);
        page().bench.choose(readers);
        onPane(() -> {
            fire("#claim-look");

            assertThat(text(".failure-happened"))
                    .isEqualTo("Your role in 'readers' is Reader. This needs Administrator or Contributor.");
            fire("#claim-cloud");
            assertThat(opened).hasSize(1);
            return "";
        });
    }

    @Test
    void emulatedBoardAtTheRealServiceExplainsPracticeWorlds() throws Exception {
        page().bench.gateway.unplug(page().bench.board);
        page().bench
                .gateway
                .plug(
                        new AttachedBoard(
                                "e", "1", "192.168.35.2", "e", AttachedBoard.Origin.EMULATED, Optional.empty()),
                        ClaimBench.says(ClaimBench.BOARD.lowerCase()));
        page().bench.pretendsToBeReal();
        onPane(() -> {
            fire("#claim-look");

            assertThat(text(".empty-title")).isEqualTo("This board is emulated");
            assertThat(find("#claim-banner").isVisible()).isFalse();
            return "";
        });
    }

    @Test
    void whoIsNotSignedInIsLedToTheCloud() throws Exception {
        Session out = Session.of(page().bench.session().bench(), CloudDesk.closed());
        onPane(page().model(out), () -> {
            fire("#claim-sign-in");

            assertThat(opened).hasSize(1);
            return "";
        });
    }

    @Test
    void claimUnderWayTellsWhatCancelMeans() throws Exception {
        onPane(() -> {
            fire("#claim-look");
            type("db01");
            page().hold();
            fire("#claim-go");

            assertThat(text("#claim-cancel-meaning")).contains("After that, Cancel only stops the waiting");
            assertThat(find("#claim-progress").isVisible()).isTrue();
            fire("#claim-progress-cancel");
            assertThat(find("#claim-go").isVisible()).isTrue();
            return "";
        });
    }

    private ClaimPage page() {
        return page.orElseThrow();
    }

    private Scene shown() {
        return scene.orElseThrow();
    }

    private void onPane(Callable<?> work) throws Exception {
        onPane(page().model(), work);
    }

    private void onPane(ClaimViewModel model, Callable<?> work) throws Exception {
        FxThread.call(() -> {
            scene = Optional.of(new Scene(new ClaimPane(model, () -> opened.add("cloud")), 1024, 680));
            shown().getRoot().applyCss(); // or nothing inside could be looked up
            return work.call();
        });
    }

    private Node find(String selector) {
        Node node = shown().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private String text(String selector) {
        return ((Label) find(selector)).getText();
    }

    private void type(String digits) {
        ((TextField) find("#claim-digits")).setText(digits);
    }

    private void fire(String selector) {
        ((Button) find(selector)).fire();
    }
}
