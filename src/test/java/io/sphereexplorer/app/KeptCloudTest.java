package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.session.account.CloudMemory.Kept;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCloudTest {
    private static final String CLOUD = "Azure Sphere";

    @TempDir
    private Path home;

    @Test
    void accountsOfBothRealmsAndTheUsersApplicationAreKept() {
        var kept = new Kept(
                List.of(
                        new Account("a.b", "lab.tech@contoso.example"),
                        new Account("azure:a.b", "lab.tech@contoso.example", Realm.AZURE)),
                Optional.of("a.b"),
                Optional.of(new ChosenTenant(new UUID(1, 2), "contoso-lab")),
                Optional.of(new Registration("11111111-2222-3333-4444-555555555555", "contoso.example")),
                Optional.of(new ChosenHub("contoso-hub", Optional.empty(), "contoso-hub.azure-devices.net")));

        new KeptCloud(new Home(home), CLOUD).keep(kept);

        assertThat(new KeptCloud(new Home(home), CLOUD).kept()).isEqualTo(kept);
        assertThat(new KeptCloud(new Home(home), "practice").kept()).isEqualTo(Kept.NOTHING);
    }

    @Test
    void aFileFromBeforeThereWasAzureOpens() throws IOException {
        Files.writeString(home.resolve("accounts.json"), """
                {"Azure Sphere": {
                   "accounts": [{"id": "a.b", "mail": "lab.tech@contoso.example"}],
                   "account": "a.b",
                   "tenant": {"id": "00000000-0000-0001-0000-000000000002", "name": "contoso-lab"}}}
                """);

        Kept kept = new KeptCloud(new Home(home), CLOUD).kept();

        assertThat(kept)
                .isEqualTo(new Kept(
                        List.of(new Account("a.b", "lab.tech@contoso.example", Realm.SPHERE)),
                        Optional.of("a.b"),
                        Optional.of(new ChosenTenant(new UUID(1, 2), "contoso-lab"))));
        assertThat(home.resolve("accounts.json.damaged")).doesNotExist();
    }

    @Test
    void aChosenCatalogIsOneAtTheNextStart() {
        var chosen =
                new ChosenTenant(new UUID(1, 2), "contoso-lab", Optional.of("/subscriptions/1/catalogs/contoso-lab"));

        new KeptCloud(new Home(home), CLOUD).keep(new Kept(List.of(), Optional.empty(), Optional.of(chosen)));

        assertThat(new KeptCloud(new Home(home), CLOUD).kept().tenant()).contains(chosen);
    }
}
