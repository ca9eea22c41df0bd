package io.sphereexplorer.command.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.command.authority.CaCertificate.State;
import io.sphereexplorer.device.certificate.file.OddCertificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Certificates here last 365 days. */
class RollOverTest {
    private static final Instant START = OddCertificate.START;

    @Test
    void aNextOneHasToBeUploadedBeforeItTakesOver() throws Exception {
        List<CaCertificate> all = listed(280, told(START, true), told(START.plus(Duration.ofDays(275)), false));

        assertThat(all).extracting(CaCertificate::state).containsExactly(State.ACTIVE, State.NEXT);
        RollOver due = RollOver.of(all, at(280)).orElseThrow();
        assertThat(due.step()).isEqualTo(RollOver.Step.UPLOAD);
        assertThat(due.old()).isEqualTo(all.getFirst());
        assertThat(due.fresh()).contains(all.getLast());
        assertThat(due.changeAbout()).isEqualTo(at(320));
        assertThat(due.keepUntilAbout()).isEqualTo(at(322));
        assertThat(RollOverText.title(due)).contains("2027-11-01");
        assertThat(RollOverText.advice(due)).contains("around 2027-09-17").contains("around 2027-09-19");
    }

    @Test
    void anOldOneIsKeptForTwoDaysAfterTheChange() throws Exception {
        List<CaCertificate> all = listed(330, told(START, false), told(START.plus(Duration.ofDays(275)), true));

        assertThat(all).extracting(CaCertificate::state).containsExactly(State.RETIRED, State.ACTIVE);
        RollOver due = RollOver.of(all, at(330)).orElseThrow();
        assertThat(due.step()).isEqualTo(RollOver.Step.KEEP_OLD);
        assertThat(due.old()).isEqualTo(all.getFirst());
        assertThat(RollOverText.advice(due)).contains("at least until 2027-09-29");
    }

    @Test
    void beforeTheServiceHasIssuedTheNextOneThereIsOnlyToWait() throws Exception {
        assertThat(RollOver.of(listed(274, told(START, true)), at(274))).isEmpty();
        assertThat(RollOver.of(listed(275, told(START, true)), at(275))
                        .orElseThrow()
                        .step())
                .isEqualTo(RollOver.Step.AWAIT);
    }

    @Test
    void nothingIsDueWithoutAnActiveOneOrOnceTheOldOneHasExpired() throws Exception {
        assertThat(RollOver.of(listed(1, told(START, false)), at(1))).isEmpty();
        assertThat(RollOver.of(List.of(), at(1))).isEmpty();
        var gone = new TenantCertificate("00", Optional.empty(), false, false);
        assertThat(RollOver.of(listed(100, gone, told(START, true)), at(100))).isEmpty();
    }

    @Test
    void aNextOneIsSeenAlsoIfTheActiveOneIsGoneOrRevoked() throws Exception {
        TenantCertificate first = told(START, true);
        var gone = new TenantCertificate("00", Optional.empty(), true, false);
        var revoked = new TenantCertificate("01", first.certificate(), true, true);

        for (TenantCertificate old : List.of(gone, revoked)) {
            List<CaCertificate> all = listed(300, old, told(START.plus(Duration.ofDays(275)), false));

            assertThat(all.getLast().state()).isEqualTo(State.NEXT);
            RollOver due = RollOver.of(all, at(300)).orElseThrow();
            assertThat(due.step()).isEqualTo(RollOver.Step.UPLOAD);
            assertThat(due.fresh()).contains(all.getLast());
            assertThat(RollOverText.title(due)).contains("expired or is revoked");
            assertThat(RollOverText.advice(due)).contains("at once").doesNotContain("Keep the old one");
        }
    }

    @Test
    void noDateIsToldThatHasPassed() throws Exception {
        TenantCertificate late = told(START.plus(Duration.ofDays(275)), false);
        RollOver upload =
                RollOver.of(listed(340, told(START, true), late), at(340)).orElseThrow();
        RollOver await = RollOver.of(listed(340, told(START, true)), at(340)).orElseThrow();
        RollOver keep = RollOver.of(
                        listed(340, told(START, false), told(START.plus(Duration.ofDays(275)), true)), at(340))
                .orElseThrow();

        assertThat(upload.changeAbout()).isEqualTo(at(340));
        assertThat(await.changeAbout()).isEqualTo(at(340));
        assertThat(keep.keepUntilAbout()).isEqualTo(at(342));
        assertThat(keep.changeAbout()).isEqualTo(at(320));
    }

    @Test
    void aRevokedOneIsNeverUsedAndDaysAreCountedWhole() throws Exception {
        TenantCertificate lab = told(START, false);
        var revoked = new TenantCertificate(lab.thumbprint(), lab.certificate(), false, true);

        CaCertificate read = listed(364, revoked).getFirst();

        assertThat(read.state()).isEqualTo(State.REVOKED);
        assertThat(read.isUsable()).isFalse();
        assertThat(read.daysLeft(at(364).plusSeconds(1))).contains(0L);
        assertThat(read.daysLeft(at(366))).contains(-1L);
    }

    private static Instant at(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static List<CaCertificate> listed(int days, TenantCertificate... told) throws CloudException {
        return CaCertificate.of(List.of(told), at(days));
    }

    private static TenantCertificate told(Instant from, boolean active) throws Exception {
        byte[] der = OddCertificate.usual().from(from).make().der();
        return new TenantCertificate("AB", Optional.of(Base64.getEncoder().encodeToString(der)), active, false);
    }
}
