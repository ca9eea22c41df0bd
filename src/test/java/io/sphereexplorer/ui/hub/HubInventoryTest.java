package io.sphereexplorer.ui.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.ui.FxThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hub has, by clicks over the emulated cloud. */
class HubInventoryTest {
    @Test
    void certificateIsRecognisedAsTheActiveOneOfTheTenant() throws Exception {
        onPart("hub-certificates", page -> {
            page.fire("hub-certificates-list");
            assertThat(rows(page, "hub-certificate-table")).isZero();

            page.fire("hub-certificates-add");

            assertThat(cell(page, "hub-certificate-table", 0, 1)).isEqualTo("Not verified");
            assertThat(cell(page, "hub-certificate-table", 0, 3)).isEqualTo("Active");
            select(page, "hub-certificate-table", 0);
            page.fire("hub-certificates-verify");
            assertThat(cell(page, "hub-certificate-table", 0, 1)).isEqualTo("Verified");
        });
    }

    @Test
    void certificateGoesOnlyOnceItsNameIsTyped() throws Exception {
        onPart("hub-certificates", page -> {
            page.fire("hub-certificates-add");
            page.fire("hub-certificates-list");
            select(page, "hub-certificate-table", 0);

            page.fire("hub-certificates-delete");
            assertThat(page.text("hub-guard-name")).isNotEmpty();
            page.fire("hub-guard-cancel");
            assertThat(page.emulated().authorities()).hasSize(1);

            page.fire("hub-certificates-delete");
            page.type("hub-guard-letters", page.text("hub-guard-name"));
            page.fire("hub-guard-go");

            assertThat(page.emulated().authorities()).isEmpty();
            assertThat(rows(page, "hub-certificate-table")).isZero();
        });
    }

    @Test
    void expiredCaIsSaidAndNotSent(@TempDir Path folder) throws Exception {
        onPart("hub-certificates", page -> {
            Path saved = folder.resolve("CAcertificate.cer");
            page.window.run(new DownloadCa(DownloadCa.Form.CERTIFICATE, new FileToSave(saved, false), CaChoice.ACTIVE));
            page.practice.pass(Duration.ofDays(2000));
            page.willChoose(saved);

            page.fire("hub-certificates-add-file");

            assertThat(page.told()).singleElement().asString().contains("This CA expired on 2028-");
            assertThat(page.emulated().authorities()).isEmpty();
        });
    }

    @Test
    void identityInCapitalsIsFlagged() throws Exception {
        onPart("hub-devices", page -> {
            page.register(page.id.toUpperCase(Locale.ROOT), "certificateAuthority");

            page.fire("hub-devices-list");

            assertThat(cell(page, "hub-device-table", 0, 1)).isEqualTo("Fits only in lower case");
        });
    }

    @Test
    void chosenBoardAndAllOfTheTenantAreRegistered() throws Exception {
        onPart("hub-devices", page -> {
            page.fire("hub-devices-list");
            page.fire("hub-devices-create");
            assertThat(page.emulated().device(page.id)).isPresent();

            page.fire("hub-devices-create-all");

            assertThat(page.text("hub-devices-outcome")).contains("created: 1", "there already: 1");
            assertThat(rows(page, "hub-device-table")).isEqualTo(2);
        });
    }

    @Test
    void whatCameOfAllBoardsOfAnotherTenantIsNotShown() throws Exception {
        onPart("hub-devices", page -> {
            page.practice.fail("POST /devices", (request, service) -> {
                page.practice.heal();
                Response answer = service.send(request);
                page.window.withTenant("training-b");
                return answer;
            });

            page.fire("hub-devices-create-all");

            // The thread that is interrupted is this one.
            Thread.interrupted();
            assertThat(page.emulated().devices()).isNotEmpty();
            assertThat(page.isShown("hub-devices-outcome")).isFalse();
        });
    }

    @Test
    void identitiesAreFoundByAPartAndDeletedOnceTheLastLettersAreTyped() throws Exception {
        onPart("hub-devices", page -> {
            page.register("gateway-3", "sas");
            page.register("gateway-4", "sas");
            page.fire("hub-devices-list");
            assertThat(page.text("hub-devices-count")).isEqualTo("Identities: 2");
            page.type("hub-devices-filter", "AY-4");
            assertThat(rows(page, "hub-device-table")).isEqualTo(1);

            select(page, "hub-device-table", 0);
            page.fire("hub-devices-delete");
            page.type("hub-guard-letters", "ay-4");
            page.fire("hub-guard-go");

            assertThat(page.emulated().devices()).hasSize(1);
            assertThat(rows(page, "hub-device-table")).isZero();
        });
    }

    @Test
    void questionAboutARemovalGoesWithTheChoiceItWasAskedFor() throws Exception {
        onPart("hub-certificates", page -> {
            page.fire("hub-certificates-add");
            page.fire("hub-certificates-list");
            select(page, "hub-certificate-table", 0);
            page.fire("hub-certificates-delete");
            assertThat(page.isShown("hub-guard-go")).isTrue();

            page.window.withTenant("training-b");

            assertThat(page.isShown("hub-guard-go")).isFalse();
        });
        onPart("hub-devices", page -> {
            page.register("gateway-3", "sas");
            page.fire("hub-devices-list");
            select(page, "hub-device-table", 0);
            page.fire("hub-devices-delete");
            assertThat(page.isShown("hub-guard-go")).isTrue();

            page.window.withTenant("training-b");

            assertThat(page.isShown("hub-guard-go")).isFalse();
        });
    }

    @Test
    void signInThatIsMissingIsSaidWithTheWayThere() throws Exception {
        FxThread.run(() -> {
            var page = new HubWindow().withHub();
            page.window.model().show("hub-certificates");
            HubWindow.reached(
                    () -> page.practice.desk().signOut(page.practice.desk().azureAccount()));

            page.fire("hub-certificates-list");

            assertThat(page.told()).singleElement().asString().contains("not signed in at Azure");
            page.fire("hub-certificates-sign-in");
            assertThat(page.led).containsExactly("accounts");
        });
    }

    private static void onPart(String part, Consumer<HubWindow> test) throws Exception {
        FxThread.run(() -> {
            var page = new HubWindow().withHub();
            page.window.model().show(part);
            test.accept(page);
        });
    }

    private static int rows(HubWindow page, String table) {
        return ((TableView<?>) page.node(table)).getItems().size();
    }

    private static String cell(HubWindow page, String table, int row, int column) {
        page.scene();
        return page.node(table).lookupAll(".table-cell").stream()
                .map(node -> (TableCell<?, ?>) node)
                .filter(each -> each.getTableRow().getIndex() == row)
                .filter(each -> each.getTableView().getColumns().indexOf(each.getTableColumn()) == column)
                .map(TableCell::getText)
                .findFirst()
                .orElse("");
    }

    private static void select(HubWindow page, String table, int row) {
        ((TableView<?>) page.node(table)).getSelectionModel().select(row);
    }
}
