package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.iothub.ConnectionString;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a hub is in the file of the accounts. */
class KeptHubTest {
    private static final String CLOUD = "http://127.0.0.1:8080";

    @TempDir
    private Path folder;

    @Test
    void aFileOfBeforeThereWereHubsOpens() throws IOException {
        Home home = new Home(folder);
        Files.createDirectories(home.settings());
        Files.writeString(
                home.settings().resolve("accounts.json"),
                "{\"" + CLOUD + "\":{\"accounts\":[],\"account\":\"a\",\"tenant\":{\"id\":"
                        + "\"5f0c1e7a-93d4-4c6b-8a31-000000000001\",\"name\":\"lab\"}}}");

        var kept = new KeptCloud(home, CLOUD).kept();

        assertThat(kept.account()).contains("a");
        assertThat(kept.hub()).isEmpty();
    }

    @Test
    void theHubIsKeptAndNothingThatOpensIt() throws IOException {
        Home home = new Home(folder);
        var practice = new PracticeDesk();
        CloudDesk desk = practice.keepingIn(new KeptCloud(home, CLOUD));

        desk.hubs().connect(ConnectionString.parse(practice.hubConnectionString("iothubowner")));

        String written = Files.readString(home.settings().resolve("accounts.json"));
        assertThat(written).contains("contoso-hub.azure-devices.net").doesNotContain("SharedAccess", "iothubowner");
        assertThat(new KeptCloud(home, CLOUD).kept().hub())
                .contains(new ChosenHub("contoso-hub", Optional.empty(), "contoso-hub.azure-devices.net"));
    }
}
