package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutputFormatTest {
    @Test
    void tableContinuesListsOnFurtherLines() {
        var tenants = Answer.list(
                List.of(
                        tenant("5f0c1e7a", "contoso-lab", "Administrator", "Contributor"),
                        tenant("c81b", "training-b", "Reader")),
                "");

        assertThat(OutputFormat.TABLE.render(tenants))
                .isEqualTo(lines(
                        " -------- ----------- -------------",
                        " Id       Name        Roles",
                        " ==================================",
                        " 5f0c1e7a contoso-lab Administrator",
                        "                      Contributor",
                        " -------- ----------- -------------",
                        " c81b     training-b  Reader",
                        " -------- ----------- -------------"));
    }

    @Test
    void tablePutsTheIdFirstAndJsonKeepsTheOrderOfTheDevice() {
        var network = Answer.object(network(), "");

        assertThat(OutputFormat.TABLE.render(network))
                .isEqualTo(lines(
                        " -- --------- -------------",
                        " Id Ssid      Targeted Scan",
                        " ==========================",
                        " 0  LabNet-24 False",
                        " -- --------- -------------"));
        assertThat(OutputFormat.JSON.render(network)).isEqualTo("""
                {
                  "ssid": "LabNet-24",
                  "id": 0,
                  "targetedScan": false
                }
                """);
    }

    @Test
    void jsonIndentsByTwoAndEmptyListsAreBrackets() {
        assertThat(OutputFormat.JSON.render(Answer.list(List.of(tenant("1", "a", "Reader")), "")))
                .isEqualTo("""
                [
                  {
                    "id": "1",
                    "name": "a",
                    "roles": [
                      "Reader"
                    ]
                  }
                ]
                """);
        assertThat(OutputFormat.JSON.render(Answer.list(List.of(), "No networks found")))
                .isEqualTo("[]\n");
        assertThat(OutputFormat.TABLE.render(Answer.list(List.of(), "No networks found")))
                .isEqualTo("No networks found\n");
    }

    @Test
    void yamlDoesNotIndentTheDashesOfAList() {
        assertThat(OutputFormat.YAML.render(Answer.object(tenant("5f", "contoso-lab", "Administrator"), "")))
                .isEqualTo("""
                id: 5f
                name: contoso-lab
                roles:
                - Administrator
                """);
    }

    @Test
    void yamlKeepsTextThatLooksLikeSomethingElseInQuotes() {
        var odd = JsonNodeFactory.instance.objectNode().put("ssid", "123").put("name", "true");

        assertThat(OutputFormat.YAML.render(Answer.object(odd, ""))).isEqualTo("ssid: \"123\"\nname: \"true\"\n");
    }

    @Test
    void tsvCountsListsAndLeavesNullsEmpty() {
        var entry = tenant("1", "a", "x", "y").put("up", true).putNull("nothing");

        assertThat(OutputFormat.TSV.render(Answer.list(List.of(entry, entry), "")))
                .isEqualTo("1\ta\t2\ttrue\t\n".repeat(2));
    }

    @Test
    void colourSurroundsKeysOnly() {
        assertThat(OutputFormat.JSONC.render(Answer.object(network(), "")))
                .contains("\u001b[34m\"ssid\"\u001b[0m: \"LabNet-24\"");
    }

    @ParameterizedTest
    @EnumSource
    void sentenceIsForPeopleOnly(OutputFormat format) {
        String shown = format.render(Answer.sentence("Successfully removed network."));

        boolean people = format == OutputFormat.TABLE || format == OutputFormat.TEXT;
        assertThat(shown).isEqualTo(people ? "Successfully removed network.\n" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "ipAddress,Ip Address",
        "key_mgmt,Key Mgmt",
        "id,Id",
        "deviceAuthenticationIsReady,Device Authentication Is Ready"
    })
    void titleIsTheKeyInWords(String key, String title) {
        assertThat(Table.title(key)).isEqualTo(title);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static ObjectNode tenant(String id, String name, String... roles) {
        var tenant = JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
        var list = tenant.putArray("roles");
        List.of(roles).forEach(list::add);
        return tenant;
    }

    private static ObjectNode network() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ssid", "LabNet-24")
                .put("id", 0)
                .put("targetedScan", false);
    }
}
