package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.product.PracticeCloud;
import io.sphereexplorer.console.Questions.Reply;
import io.sphereexplorer.emulator.image.PracticePackage;
import io.sphereexplorer.session.account.BackEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class ProductVerbsTest {
    private final PracticeCloud cloud;

    ProductVerbsTest(BackEnd backEnd) {
        cloud = new PracticeCloud(backEnd);
    }

    private final List<String> questions = new ArrayList<>();
    private Reply reply = Reply.YES;

    @Test
    void productIsCreatedAndListed() {
        ConsoleResult created = run("product create --name Dishwasher --description \"for plates\" -o text");

        assertThat(created.exitCode()).as(created.errors()).isZero();
        assertThat(created.output()).contains("Name                : Dishwasher", "for plates");
        assertThat(run("prd list -o json").output())
                .startsWith("[\n  {\n    \"id\": \"")
                .contains("\"name\": \"Dishwasher\",\n    \"description\": \"for plates\"");
        assertThat(run("product list").output()).contains(" Id ", " Name ", " Description", " Dishwasher ");
    }

    @Test
    void emptyListIsASentence() {
        assertThat(run("product list").output()).isEqualTo("No products found.\n");
        assertThat(run("product list -o json").output()).isEqualTo("[]\n");
        assertThat(run("device-group list").output()).isEqualTo("No device groups found.\n");
        assertThat(run("image list").output()).isEqualTo("No images found.\n");
    }

    @Test
    void groupsAreListedCountedAndShown() {
        run("product create -n Dishwasher");

        assertThat(run("product device-group show-count -p Dishwasher").output())
                .isEqualTo("5\n");
        assertThat(run("product dg show-count -p Dishwasher -o json").output()).isEqualTo("5\n");
        assertThat(run("product device-group list -p Dishwasher").output())
                .contains("Product Name", "Development", "No3rdPartyAppUpdates", "RetailEval");
        assertThat(run("dg show -g Dishwasher/Development -o text").output())
                .contains("OS feed             : Retail", "Crash dumps         : Disabled");
        assertThat(run("dg list -o tsv").output().lines()).hasSize(5);
    }

    @Test
    void groupIsCreatedUpdatedAndDeleted() {
        run("product create -n Dishwasher -g");

        assertThat(run("device-group create -p Dishwasher -n \"US region\" -a nothirdparty")
                        .errors())
                .contains("invalid choice: 'nothirdparty' (choose from UpdateAll, No3rdPartyAppUpdates, NoUpdates)");
        assertThat(run("device-group create -p Dishwasher -n \"US region\" -a no3rdpartyappupdates -f retaileval"
                                + " --allow-crash-dumps-collection enabled -r none -o text")
                        .output())
                .contains("No3rdPartyAppUpdates", "RetailEval", "Enabled");
        String name = cloud.practice().backEnd().renames() ? "EU region" : "US region";
        assertThat(run("device-group update -p Dishwasher -g \"US region\" --new-name \"" + name
                                + "\" -a UpdateAll -o json")
                        .output())
                .contains("\"name\": \"" + name + "\"", "\"updatePolicy\": \"UpdateAll\"");
        assertThat(run("device-group update -g \"" + name + "\"").errors()).contains("nothing to change");
        assertThat(run("device-group delete -g \"Dishwasher/" + name + "\"").output())
                .isEqualTo("Successfully deleted the device group 'Dishwasher/" + name + "'.\n");
        assertThat(run("device-group list").output()).isEqualTo("No device groups found.\n");
    }

    @Test
    void deletingIsAskedForUnlessForced() {
        run("product create -n Dishwasher");
        reply = Reply.NO;

        ConsoleResult declined = run("product delete -p Dishwasher");
        assertThat(declined.exitCode()).isEqualTo(1);
        assertThat(questions).contains("WARNING: You are deleting the product 'Dishwasher' and all its device groups.");
        assertThat(run("product list").output()).contains("Dishwasher");

        assertThat(run("product delete -p Dishwasher --force").output())
                .isEqualTo("Successfully deleted the product 'Dishwasher'.\n");
        assertThat(run("product list").output()).isEqualTo("No products found.\n");
    }

    @Test
    void whatTheServicePublishesNoWayForSaysSoAndSendsNothing() {
        assertThat(run("product update -p Dishwasher --new-name Fridge").errors())
                .contains("the service publishes no way to do it; nothing was sent");
        assertThat(run("device-group create -p P -n G -r EU").errors()).contains("no way to ask for it");
        assertThat(run("image add --image a.imagepackage --temporary").errors()).contains("no way to ask for it");
        assertThat(cloud.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a/b\"", "\"-\"", "\" x\"", "\"\"", "123456789012345678901234567890123456789012345678901"})
    void nameThatNoProductCanHaveIsNotSent(String name) {
        assertThat(run("product create --name=" + name).exitCode()).isEqualTo(2);
        assertThat(cloud.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sku, product", "feed, device-group deployment", "imageset, device-group deployment", "component, image"
    })
    void retiredWordTellsWhatTookItsPlace(String word, String replacement) {
        ConsoleResult result = run(word + " list --all -x 3");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("'" + word + "'", "use '" + replacement + "' in its place");
    }

    @Test
    void missingThingHasExitCode3AndMissingTenant5() {
        assertThat(run("product show -p Fridge").exitCode()).isEqualTo(3);
        assertThat(run("product list -t nowhere").exitCode()).isEqualTo(5);
    }

    @Test
    void missingRightHasExitCode5() {
        cloud.practice().backEnd().onlyTenants("Azure judges roles itself");
        cloud.limitTo("Reader");
        ConsoleResult refused = run("product create -n Fridge");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.errors())
                .contains("Your role in 'contoso-lab' is Reader. This needs Administrator or Contributor.");
    }

    @Test
    void devicesOfTenantProductAndGroupAreListedAndCounted() {
        run("product create -n Dishwasher");

        assertThat(run("device list -o tsv").output()).startsWith(PracticeCloud.BOARD.toUpperCase(Locale.ROOT));
        assertThat(run("device list").output()).contains("Device Id", "Product Id", "Device Group Id");
        assertThat(run("device show-count").output()).isEqualTo("1\n");
        assertThat(run("product device show-count -p Dishwasher").output()).isEqualTo("0\n");
        assertThat(run("device-group device list -g Dishwasher/Development").output())
                .isEqualTo("No devices found.\n");
    }

    @Test
    void deviceIsShownAndMovedByItsIdInAnyCase() {
        run("product create -n Dishwasher");
        String upper = PracticeCloud.BOARD.toUpperCase(Locale.ROOT);

        ConsoleResult moved = run("device update -g Dishwasher/Production -d " + upper + " -o json");
        assertThat(moved.exitCode()).as(moved.errors()).isZero();
        assertThat(moved.errors())
                .contains("Successfully moved device '" + upper + "' to device group 'Dishwasher/Production'.");
        assertThat(moved.output()).contains("\"deviceId\": \"" + upper + "\"", "\"deviceGroupId\": ");

        assertThat(run("device show -d " + PracticeCloud.BOARD + " -o text").output())
                .contains("Device ID           : " + upper);
        assertThat(run("device show-count -g Dishwasher/Production").output()).isEqualTo("1\n");
        assertThat(run("device show -d " + "cd".repeat(64)).exitCode()).isEqualTo(3);
    }

    @Test
    void imageIsAddedDeployedListedAndTargeted(@TempDir Path folder) throws IOException {
        Path file = PracticePackage.BLINK.writeTo(folder);
        run("product create -n Dishwasher");
        run("device update -g Dishwasher/Production -d " + PracticeCloud.BOARD);

        ConsoleResult added = run("image add --image \"" + file + "\" -r None --force");
        assertThat(added.exitCode()).as(added.errors()).isZero();
        assertThat(added.errors()).contains("Successfully uploaded image with ID '");
        String id = run("img list -o tsv").output().split("\t", 2)[0];
        assertThat(run("image show -i " + id + " -o json").output()).contains("\"imageType\": \"Application\"");

        assertThat(run("dg deployment create --images " + id + " -g Dishwasher/Production -o json")
                        .output())
                .contains("\"deployedImages\": [");
        assertThat(run("device-group deployment list -g Dishwasher/Production -o text")
                        .output())
                .contains("Deployed images     : " + id);
        assertThat(run("device image list-targeted -o text -d " + PracticeCloud.BOARD)
                        .output())
                .startsWith("Successfully retrieved the images to be installed on device with ID '")
                .contains("   --> Image ID:     " + id);
        assertThat(run("dg deployment create -g Dishwasher/Production --images 12")
                        .errors())
                .contains("'12' is not the ID of an image");
        assertThat(run("device-group deployment create -g Dishwasher/Production")
                        .errors())
                .contains("give either --images or --filepath");
        assertThat(run("dg deployment create -g Dishwasher/Development --filepath \"" + file + "\"")
                        .exitCode())
                .isZero();
    }

    @Test
    void capabilityIsDownloadedOnceUnlessItMayBeReplaced(@TempDir Path folder) {
        String file = "\"" + folder.resolve("b.cap") + "\"";
        String line =
                "device cap download -t ApplicationDevelopment -d " + PracticeCloud.BOARD + " --output-file " + file;

        assertThat(run(line).output()).startsWith("Saved as ");
        assertThat(run("device capability show-file --capability-file " + file + " -o text")
                        .output())
                .contains("Enable app development");
        assertThat(run(line).exitCode()).isEqualTo(1);
        assertThat(run(line + " --overwrite").exitCode()).isZero();
        assertThat(run("device capability download --type Everything -d " + PracticeCloud.BOARD)
                        .errors())
                .contains("invalid choice: 'Everything'");
    }

    @Test
    void developmentWithNoBoardAttachedSaysSoAndSendsNothing() {
        assertThat(run("device enable-development").exitCode()).isEqualTo(4);
        assertThat(run("device prep-field").exitCode()).isEqualTo(4);
        assertThat(run("device enable-development -r").errors()).contains("the vendor's SDK");
        assertThat(cloud.asked).isEmpty();
    }

    private ConsoleResult run(String line) {
        Questions asked = (lines, _) -> {
            questions.addAll(lines);
            return reply;
        };
        return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands(), _ -> {}, asked)
                .run(line, cloud.session());
    }
}
