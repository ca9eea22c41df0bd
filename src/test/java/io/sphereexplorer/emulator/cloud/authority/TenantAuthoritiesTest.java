package io.sphereexplorer.emulator.cloud.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sphereexplorer.emulator.cloud.authority.TenantAuthorities.Issued;
import io.sphereexplorer.emulator.scenario.CloudState.AuthoritiesState;
import io.sphereexplorer.emulator.scenario.CloudState.IssuedState;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantAuthoritiesTest {
    private static final UUID TENANT = UUID.fromString("5f0c1e7a-93d4-4a6b-8c1d-2e3f4a5b6c7d");
    private static final Instant BEGUN = Instant.parse("2024-05-06T07:08:09Z");

    private final TenantAuthorities authorities = TenantAuthorities.begin(TENANT, BEGUN);

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "639, 1, 0",
        "640, 2, 0",
        "684, 2, 0",
        "685, 2, 1",
        "730, 2, 1",
        "731, 2, 1",
        "1279, 2, 1",
        "1280, 3, 1",
        "1325, 3, 2",
        "4000, 7, 6"
    })
    void aSuccessorComesNinetyDaysBeforeTheEndAndTakesOverAfterFortyFive(int days, int issued, int active) {
        Instant now = BEGUN.plus(Duration.ofDays(days));

        assertThat(authorities.all(now)).hasSize(issued);
        assertThat(authorities.all(now).indexOf(authorities.active(now))).isEqualTo(active);
    }

    @Test
    void eachLastsTwoYearsFromWhenItWasIssuedUnderTheSamePolicy() throws GeneralSecurityException {
        List<Issued> all = authorities.all(BEGUN.plus(Duration.ofDays(700)));

        for (Issued each : all) {
            var certificate = each.authority().certificate();
            var lasts = Duration.between(
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
            assertThat(lasts).isEqualTo(Duration.ofDays(730));
            certificate.verify(each.authority().chain().get(1).getPublicKey());
        }
        assertThat(all.getFirst().authority().chain().subList(1, 3))
                .isEqualTo(all.getLast().authority().chain().subList(1, 3));
        assertThat(all.getFirst().authority().thumbprint())
                .isNotEqualTo(all.getLast().authority().thumbprint());
    }

    @Test
    void timeThatWentBackTakesNobodysCertificateAway() {
        Instant later = BEGUN.plus(Duration.ofDays(700));
        List<Issued> issued = authorities.all(later);

        assertThat(authorities.all(BEGUN)).isEqualTo(issued);
        assertThat(authorities.active(BEGUN)).isEqualTo(issued.getFirst());
    }

    @Test
    void aRevokedOneIsFollowedByOneThatIsActiveAtOnce() {
        Instant now = BEGUN.plus(Duration.ofDays(100));

        authorities.revokeActive(now);

        assertThat(authorities.all(now)).extracting(Issued::isRevoked).containsExactly(true, false);
        assertThat(authorities.active(now)).isEqualTo(authorities.all(now).getLast());
    }

    @Test
    void aSuccessorThatWaitsTakesOverFromARevokedOne() {
        Instant now = BEGUN.plus(Duration.ofDays(650));
        Issued waits = authorities.all(now).getLast();

        authorities.revokeActive(now);

        assertThat(authorities.all(now)).hasSize(2);
        assertThat(authorities.active(now).authority()).isSameAs(waits.authority());
    }

    @Test
    void theyAreTheSameOnceTheyWereSavedAndTheirLifeGoesOn() throws GeneralSecurityException {
        Instant now = BEGUN.plus(Duration.ofDays(650));
        authorities.revokeActive(now);
        AuthoritiesState saved = authorities.state();

        TenantAuthorities restored = TenantAuthorities.of(TENANT, saved);

        assertThat(restored.state()).isEqualTo(saved);
        assertThat(restored.active(now).authority().thumbprint())
                .isEqualTo(authorities.active(now).authority().thumbprint());
        Issued next = restored.all(now.plus(Duration.ofDays(700))).getLast();
        next.authority()
                .certificate()
                .verify(restored.active(now).authority().chain().get(1).getPublicKey());
    }

    @Test
    void oneThatWasSavedWithoutItsPolicyGetsASuccessorNevertheless() {
        IssuedState only = authorities.state().issued().getFirst();

        var restored = TenantAuthorities.of(TENANT, new AuthoritiesState(Optional.empty(), List.of(only)));

        assertThat(restored.all(BEGUN.plus(Duration.ofDays(650)))).hasSize(2);
    }

    @Test
    void noneAtAllMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TenantAuthorities.of(TENANT, new AuthoritiesState(Optional.empty(), List.of())));
    }
}
