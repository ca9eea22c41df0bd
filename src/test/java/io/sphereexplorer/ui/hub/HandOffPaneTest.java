package io.sphereexplorer.ui.hub;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.PasswordTextField;
import io.sphereexplorer.ui.FxThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hand-off by clicks over the emulated cloud. */
class HandOffPaneTest {
    @Test
    void whoHasNoHubAndNoAccountIsLedToTheSignIn() throws Exception {
        onPage(new Setting().signedOutAtAzure(), page -> {
            assertThat(page.isShown("hub-steps")).isFalse();
            assertThat(page.isShown("hub-show")).isFalse();

            page.fire("hub-sign-in-first");

            assertThat(page.led).containsExactly("accounts");
        });
    }

    @Test
    void hubIsFoundByAPartOfItsNameAndChosen() throws Exception {
        onPage(new Setting().noHub(), page -> {
            page.fire("hub-show");
            page.type("hub-filter", "fabrikam");
            assertThat(page.text("hub-none")).isEqualTo("No hub fits what you typed.");
            page.type("hub-filter", "CONTOSO");

            page.fire("hub-use");

            assertThat(page.isShown("hub-steps")).isTrue();
            assertThat(page.isShown("hub-chooser")).isFalse();
            assertThat(page.text("hub-name")).isEqualTo("contoso-hub");
            assertThat(page.console).contains("hub list").anyMatch(line -> line.startsWith("hub select --hub "));
        });
    }

    @Test
    void nothingIsAskedAndNothingIsShownBeforeSomebodyChecks() throws Exception {
        onPage(new Setting(), page -> {
            page.practice.sent().clear();
            page.scene();

            assertThat(page.practice.sent()).isEmpty();
            assertThat(tick(page, "hub")).isEqualTo("not known");
            assertThat(page.text("hub-step-identity-text")).isEqualTo("Not measured yet");
            assertThat(page.node("hub-copy").isDisabled()).isTrue();
        });
    }

    @Test
    void journeyStepByStepEndsAtABoardThatTheHubHasAuthenticated() throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-check");
            assertThat(ticks(page)).isEqualTo("done, not yet, not known, not known, not yet, not known");

            page.fire("hub-add-certificate");
            assertThat(ticks(page)).isEqualTo("done, done, not yet, not yet, not yet, not known");

            page.fire("hub-draw-code");
            assertThat(tick(page, "code")).isEqualTo("done");
            page.fire("hub-prove");
            assertThat(page.text("hub-step-verified-tick")).isEqualTo("done");

            page.fire("hub-create");
            assertThat(tick(page, "identity")).isEqualTo("done");
            assertThat(tick(page, "authenticated")).isEqualTo("not yet");

            page.emulated().connected(page.id);
            page.fire("hub-check");
            assertThat(ticks(page)).isEqualTo("done, done, done, done, done, done");
            assertThat(page.text("hub-summary")).startsWith("The board is authenticated by the hub");
            assertThat(page.node("hub-hand-over").isDisabled()).isTrue();
        });
    }

    @Test
    void oneClickDoesTheRest() throws Exception {
        onPage(new Setting(), page -> {
            page.comesInAfter(2);

            page.fire("hub-hand-over");

            assertThat(ticks(page)).isEqualTo("done, done, done, done, done, done");
            assertThat(page.console).contains("hub hand-off run");
            assertThat(page.told()).isEmpty();
        });
    }

    @Test
    void stepsOfARunAreShownWhileItGoesOn() throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-check");
            page.window.hold();
            page.fire("hub-hand-over");

            assertThat(page.isShown("hub-hand-over")).isFalse();
            assertThat(page.isShown("hub-progress-cancel")).isTrue();
            assertThat(page.node("hub-check").isDisabled()).isTrue();

            page.fire("hub-progress-cancel");
            assertThat(page.isShown("hub-hand-over")).isTrue();
            assertThat(page.emulated().devices()).isEmpty();
        });
    }

    @Test
    void boardThatDoesNotComeInIsToldAndLeadsToTheLamps() throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-hand-over");

            assertThat(page.told()).singleElement().asString().contains("not authenticated yet");
            assertThat(tick(page, "identity")).isEqualTo("done");
            assertThat(tick(page, "authenticated")).isEqualTo("not yet");
            page.fire("hub-lamps");
            assertThat(page.led).containsExactly("lamps");
        });
    }

    @Test
    void unverifiedCaIsSaidWithWhatItMeansForBoards() throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-check");
            page.fire("hub-add-certificate");

            assertThat(tick(page, "verified")).isEqualTo("not yet");
            assertThat(page.text("hub-step-verified-text")).contains("has not verified it", "IH400053");
        });
    }

    @Test
    void proofForAnotherCodeIsRefusedInItsOwnWords(@TempDir Path folder) throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-check");
            page.fire("hub-add-certificate");
            page.fire("hub-draw-code");
            page.willChoose(folder.resolve("proof.cer"));
            open(page, "verified");
            page.fire("hub-save-proof");
            assertThat(folder.resolve("proof.cer")).exists();
            page.fire("hub-draw-code");

            page.fire("hub-send-proof");

            assertThat(page.told()).singleElement().asString().contains("The proof does not match");
            assertThat(tick(page, "verified")).isEqualTo("not yet");
        });
    }

    @Test
    void proofThatWasSavedForTheCodeVerifiesTheCa(@TempDir Path folder) throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-check");
            page.fire("hub-add-certificate");
            page.fire("hub-draw-code");
            page.willChoose(folder.resolve("proof.cer"));
            open(page, "verified");

            page.fire("hub-save-proof");
            page.fire("hub-send-proof");

            assertThat(page.told()).isEmpty();
            assertThat(tick(page, "verified")).isEqualTo("done");
        });
    }

    @Test
    void certificateIsSavedForThePortal(@TempDir Path folder) throws Exception {
        onPage(new Setting(), page -> {
            page.willChoose(folder.resolve("CAcertificate.cer"));
            open(page, "certificate");

            page.fire("hub-save-certificate");

            assertThat(Files.exists(folder.resolve("CAcertificate.cer"))).isTrue();
        });
    }

    @Test
    void certificateThatSomebodyElseChangesAtTheSameTimeIsTold() throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-check");
            page.fire("hub-add-certificate");
            page.practice.refuse("POST " + page.emulated().id() + "/certificates/", 412);

            page.fire("hub-prove");

            assertThat(page.told()).singleElement().asString().contains("changed");
            assertThat(tick(page, "verified")).isEqualTo("not yet");
        });
    }

    @Test
    void identityInCapitalsIsShownAndReplaced() throws Exception {
        onPage(new Setting(), page -> {
            page.register(page.id.toUpperCase(Locale.ROOT), "certificateAuthority");
            page.fire("hub-check");
            assertThat(tick(page, "identity")).isEqualTo("needs you");
            assertThat(page.text("hub-step-identity-text")).contains("compares letters exactly");

            page.fire("hub-delete-wrong");
            assertThat(page.scene().getFocusOwner()).isSameAs(page.node("hub-guard-cancel"));
            assertThat(page.node("hub-guard-go").isDisabled()).isTrue();
            page.type("hub-guard-letters", "nope");
            assertThat(page.node("hub-guard-go").isDisabled()).isTrue();
            page.type("hub-guard-letters", page.id.substring(124).toUpperCase(Locale.ROOT));
            page.fire("hub-guard-go");
            assertThat(page.emulated().devices()).isEmpty();

            page.fire("hub-create");
            assertThat(tick(page, "identity")).isEqualTo("done");
            assertThat(page.emulated().device(page.id)).isPresent();
        });
    }

    @Test
    void identityOfAnotherTypeIsChangedOnlyOnceThatIsConfirmed() throws Exception {
        onPage(new Setting(), page -> {
            page.register(page.id, "sas");
            page.fire("hub-check");
            assertThat(page.text("hub-step-identity-text")).contains("another type");

            page.fire("hub-change-identity");
            page.fire("hub-guard-cancel");
            assertThat(tick(page, "identity")).isEqualTo("needs you");
            page.fire("hub-change-identity");
            page.type("hub-guard-letters", page.id.substring(124));
            page.fire("hub-guard-go");

            assertThat(tick(page, "identity")).isEqualTo("done");
        });
    }

    @Test
    void boardIdIsCopiedInLowerCase() throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-check");

            page.fire("hub-copy");

            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(page.id);
        });
    }

    @Test
    void connectionStringOpensTheRegistryAndIsForgottenByTheWindow() throws Exception {
        onPage(new Setting().signedOutAtAzure(), page -> {
            page.fire("hub-paste");
            String secret = page.practice.hubConnectionString("registryReadWrite");
            assertThat(page.node("hub-connect-apply").isDisabled()).isTrue();
            paste(page, secret);
            page.fire("hub-connect-apply");

            assertThat(page.text("hub-name")).isEqualTo("contoso-hub");
            assertThat(page.text("hub-way")).contains("connection string");
            assertThat(page.console).contains("hub connect").noneMatch(line -> line.contains("SharedAccessKey"));
            page.fire("hub-check");
            page.fire("hub-create");
            assertThat(tick(page, "identity")).isEqualTo("done");
            assertThat(tick(page, "certificate")).isEqualTo("not known");
            page.fire("hub-other");
            assertThat(page.told()).isNotEmpty();
        });
    }

    @Test
    void otherTenantsMeasuresAreForgotten() throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-check");
            assertThat(tick(page, "hub")).isEqualTo("done");

            page.window.withTenant("training-b");

            assertThat(tick(page, "hub")).isEqualTo("not known");
        });
    }

    @Test
    void whatIsLeftOfAnotherTenantsHandOverIsNotShown() throws Exception {
        onPage(new Setting(), page -> {
            page.comesInAfter(1);
            page.meanwhile(() -> page.window.withTenant("training-b"));

            page.fire("hub-hand-over");

            // The thread that is interrupted is this one.
            Thread.interrupted();
            assertThat(page.text("hub-tenant-name")).isEqualTo("training-b");
            assertThat(tick(page, "hub")).isEqualTo("not known");
            assertThat(page.text("hub-step-identity-text")).isEqualTo("Not measured yet");
        });
    }

    @Test
    void changeGoesToTheIdentityThatWasShown() throws Exception {
        onPage(new Setting(), page -> {
            page.register(page.id, "sas");
            page.fire("hub-check");

            page.fire("hub-change-identity");
            page.type("hub-guard-letters", page.id.substring(124));
            page.fire("hub-guard-go");

            assertThat(page.console).contains("hub device create --device-id " + page.id + " --change");
        });
    }

    @Test
    void questionAboutAnIdentityGoesWithTheChoiceItWasAskedFor() throws Exception {
        onPage(new Setting(), page -> {
            page.register(page.id, "sas");
            page.fire("hub-check");
            page.fire("hub-change-identity");
            assertThat(page.isShown("hub-guard-go")).isTrue();

            page.window.withTenant("training-b");

            assertThat(page.isShown("hub-guard-go")).isFalse();
        });
    }

    @Test
    void nextCaIsAddedFromItsReminderAndKeepsItsThumbprint() throws Exception {
        onPage(new Setting(), page -> {
            page.fire("hub-hand-over");
            assertThat(page.isShown("hub-add-next")).isFalse();
            page.practice.pass(Duration.ofDays(650));
            reSignIn(page);
            page.fire("hub-check");
            assertThat(page.isShown("hub-reminder")).isTrue();

            page.fire("hub-add-next");

            assertThat(page.console).anyMatch(line -> line.startsWith("hub certificate add --thumbprint "));
            assertThat(page.emulated().authorities()).hasSize(2);
            assertThat(page.isShown("hub-reminder")).isFalse();
        });
    }

    @Test
    void ownerOfTheBoardIsCalledByItsKind() throws Exception {
        onPage(new Setting(), page -> {
            assertThat(page.text("hub-tenant-caption")).isEqualTo("Tenant");
        });
    }

    /** What there is before the page is opened. */
    private static final class Setting {
        private boolean account = true;
        private boolean hub = true;

        Setting noHub() {
            hub = false;
            return this;
        }

        Setting signedOutAtAzure() {
            account = false;
            return noHub();
        }

        HubWindow open() {
            var page = new HubWindow();
            if (account) {
                page.atAzure();
            }
            return hub ? page.withHub() : page;
        }
    }

    private static void onPage(Setting setting, Consumer<HubWindow> test) throws Exception {
        FxThread.run(() -> test.accept(setting.open()));
    }

    static void reSignIn(HubWindow page) {
        HubWindow.reached(page.practice::signedIn);
        page.atAzure();
    }

    static void paste(HubWindow page, String secret) {
        Node field = page.node("hub-connection-string");
        ((PasswordTextField) field).setText(secret);
    }

    private static void open(HubWindow page, String step) {
        ((Hyperlink) page.node("hub-step-" + step + "-by-hand")).fire();
    }

    private static String tick(HubWindow page, String step) {
        return page.text("hub-step-" + step + "-tick");
    }

    private static String ticks(HubWindow page) {
        return String.join(
                ", ",
                Stream.of("hub", "certificate", "code", "verified", "identity", "authenticated")
                        .map(step -> tick(page, step))
                        .toList());
    }
}
