package io.sphereexplorer.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final UUID ID = new UUID(1, 2);

    @Test
    void aResourceOfAzureIsACatalogAndAllElseATenant() {
        assertThat(Wording.of(new Tenant(ID, "lab", List.of())).noun()).isEqualTo("tenant");
        assertThat(Wording.of(new Tenant(ID, "lab", List.of(), Optional.of("/subscriptions/1")))
                        .noun())
                .isEqualTo("catalog");
        assertThat(Wording.of(new ChosenTenant(ID, "lab")).title()).isEqualTo("Tenant");
        assertThat(Wording.of(new ChosenTenant(ID, "lab", Optional.of("/subscriptions/1")))
                        .title())
                .isEqualTo("Catalog");
    }
}
