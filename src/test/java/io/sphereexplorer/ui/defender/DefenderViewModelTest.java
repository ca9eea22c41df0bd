package io.sphereexplorer.ui.defender;

import static io.sphereexplorer.ui.defender.DefenderBench.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.defender.Posture.Coverage;
import io.sphereexplorer.cloud.defender.Recommendation.State;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.command.defender.SettleAlert.Step;
import io.sphereexplorer.ui.defender.DefenderViewModel.Phase;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefenderViewModelTest {
    private final DefenderBench bench = new DefenderBench();
    private final DefenderViewModel model = bench.model;

    @Test
    void azureIsNotAskedBeforeAUserAsks() {
        assertThat(phase()).isEqualTo(Phase.UNASKED);
        assertThat(bench.done).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidInTheOrderInWhichItIsNeeded() {
        bench.watched.set(new Watched(false, Optional.empty(), false, true));
        assertThat(phase()).isEqualTo(Phase.NO_ACCOUNT);
        bench.watched.set(new Watched(true, Optional.empty(), false, true));
        assertThat(phase()).isEqualTo(Phase.NO_HUB);
        bench.watched.set(new Watched(true, Optional.of("hub"), false, true));
        assertThat(phase()).isEqualTo(Phase.NOT_MANAGED);
    }

    @Test
    void whatIsOpenStandsBySeverityAndThenTheNewestFirst() {
        bench.looked();

        assertThat(model.itemsProperty().get())
                .extracting(DefenderItem::type)
                .containsExactly(
                        "IoT_SharedCredentials",
                        "IoT_CertificateSuccessfullyAddedToHub",
                        "IoT_Cert_Expired",
                        "IoT_IPFilter_DenyAll",
                        "IoT_Invalid_SAS_Token");
    }

    @Test
    void whatIsDoneStandsBelowIfItIsWanted() {
        bench.looked();

        model.showsAllProperty().set(true);

        assertThat(model.itemsProperty().get())
                .extracting(DefenderItem::type)
                .endsWith("c6a1", "IoT_Expired_SAS_Token")
                .hasSize(7);
    }

    @Test
    void emptyAnswersAreThreeDifferentThings() {
        bench.answering(report(Coverage.NOT_ENABLED, List.of(), List.of())).looked();
        assertThat(phase()).isEqualTo(Phase.NOT_ENABLED);

        bench.answering(report(Coverage.ENABLED, List.of(), List.of())).looked();
        assertThat(phase()).isEqualTo(Phase.NO_DATA);

        var fine = DefenderBench.advice("x", "x", Severity.LOW, State.HEALTHY);
        bench.answering(report(Coverage.ENABLED, List.of(fine), List.of())).looked();
        assertThat(phase()).isEqualTo(Phase.LISTED);
        assertThat(model.itemsProperty().get()).isEmpty();
    }

    @Test
    void theSelectionStaysOnItsItem() {
        bench.looked();
        DefenderItem third = model.itemsProperty().get().get(2);
        model.selectedProperty().set(Optional.of(third));

        bench.looked();

        assertThat(model.selectedProperty().get().orElseThrow().key()).isEqualTo(third.key());
    }

    @Test
    void anotherHubIsAnotherQuestion() {
        bench.looked();

        bench.watched.set(new Watched(true, Optional.of("other-hub"), true, false));

        assertThat(phase()).isEqualTo(Phase.UNASKED);
        assertThat(model.itemsProperty().get()).isEmpty();
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void anAlertIsSettledOnceAndThenLookedAtAgain() {
        bench.looked();
        var warning = (DefenderItem.Warning) model.itemsProperty().get().get(1);

        model.settle(Step.DISMISS, warning);

        assertThat(bench.done).containsExactly("look", "DISMISS 1", "look quietly");
    }

    @Test
    void whatTheConsoleSettlesIsSeenIfAnythingWas() {
        bench.settledElsewhere();
        assertThat(bench.done).isEmpty();

        bench.looked().settledElsewhere();

        assertThat(bench.done).containsExactly("look", "look quietly");
    }

    @Test
    void aFailureLeavesWhatWasShown() {
        bench.looked().failing(new IOException("gone")).looked();

        assertThat(phase()).isEqualTo(Phase.LISTED);
        assertThat(model.look().failureProperty().get()).hasMessage("gone");
    }

    @Test
    void aPageThatNoBrowserOpensIsTold() {
        model.open(DefenderBench.PORTAL);
        assertThat(model.unopenedProperty().get()).isEmpty();

        bench.withoutBrowser().model.open(DefenderBench.PORTAL);

        assertThat(model.unopenedProperty().get()).isEqualTo(DefenderBench.PORTAL.toString());
        assertThat(bench.opened).hasSize(2);
    }

    private Phase phase() {
        return model.phase().getValue();
    }
}
