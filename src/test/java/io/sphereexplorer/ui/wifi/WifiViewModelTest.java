package io.sphereexplorer.ui.wifi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.ConfigState;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.emulator.world.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WifiViewModelTest {
    private final PracticeBoard board = new PracticeBoard();
    private final WifiViewModel model = board.model();

    @Test
    void scanShowsTheStrongestFirstAndOneRowForSeveralAccessPoints() {
        model.scan().scan().run();

        List<String> names = model.scan().rows().stream()
                .map(row -> NetworkText.name(row.network().ssid()))
                .toList();
        assertThat(names).startsWith("LabNet-24").containsOnlyOnce("LabNet-24").contains("(hidden)", "Café Ünïcode");
        assertThat(board.console).containsExactly("device wifi scan");
    }

    @Test
    void chosenNetworkStaysChosenOverANewScanAndAFilter() {
        model.scan().scan().run();
        NetworkRow chosen = rowNamed("LabNet-5");
        model.scan().selectedProperty().set(Optional.of(chosen));

        board.letPass(Duration.ofSeconds(30));
        model.scan().scan().run();
        model.scan().filterProperty().set("labnet");

        assertThat(model.scan().selectedProperty().get().orElseThrow().network().key())
                .isEqualTo(chosen.network().key());
        assertThat(model.scan().rows()).hasSize(2);
    }

    @Test
    void joinGoesStepByStepUntilTheBoardIsAuthenticated() {
        List<Integer> steps = new ArrayList<>();
        model.join().action().stepProperty().subscribe(step -> {
            if (step != null && !steps.contains(step.number())) {
                steps.add(step.number());
            }
        });

        model.join().add(labNet(PracticeBoard.LAB_KEY));

        assertThat(steps).isSorted().startsWith(1).contains(4);
        assertThat(model.join().outcomeProperty().get()).get().isInstanceOf(JoinOutcome.Authenticated.class);
        assertThat(model.join().noticeProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.readingProperty().get().orElseThrow().chain().firstDark())
                .isEmpty();
    }

    @Test
    void joinedNetworkIsMarkedInListAndStore() {
        model.scan().scan().run();

        model.join().add(labNet(PracticeBoard.LAB_KEY));

        assertThat(rowNamed("LabNet-24").stored()).isTrue();
        assertThat(rowNamed("LabNet-24").joined()).isTrue();
        assertThat(rowNamed("LabNet-5").joined()).isFalse();
        assertThat(NetworkText.state(storedOne())).isEqualTo("Joined");
    }

    @Test
    void wrongKeyIsNamedAndTheEntryKept() {
        model.join().add(labNet("not-the-key"));

        WifiProblem problem = model.problemProperty().get().orElseThrow();
        assertThat(problem.failure().happened()).isEqualTo("LabNet-24 refused the key.");
        assertThat(problem.remedy()).isEqualTo(WifiProblem.Remedy.REPLACE_KEY);
        assertThat(model.stored().networks()).hasSize(1);
    }

    @Test
    void replacedKeyJoinsAlthoughTheOldRefusalIsStillNoted() {
        model.join().add(labNet("not-the-key"));

        model.join().replaceKey(storedOne(), Secret.of(PracticeBoard.LAB_KEY));

        assertThat(model.join().outcomeProperty().get()).get().isInstanceOf(JoinOutcome.Authenticated.class);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.stored().networks()).hasSize(1);
    }

    @Test
    void noKeyIsInConsoleOrProblem() {
        model.join().add(labNet("not-the-key"));

        assertThat(board.console.toString() + model.problemProperty().get()).doesNotContain("not-the-key");
        assertThat(board.console).singleElement().asString().startsWith("device wifi add --ssid LabNet-24 --psk ***");
    }

    @Test
    void nameInOtherCaseIsOfferedInsteadOfTheInvisibleOne() {
        model.scan().scan().run();

        model.join().add(NewWifiNetwork.withKey(Ssid.of("labnet-24"), Secret.of(PracticeBoard.LAB_KEY)));

        WifiProblem problem = model.problemProperty().get().orElseThrow();
        assertThat(problem.failure().happened()).contains("“labnet-24”").contains("“LabNet-24”");
        assertThat(problem.remedy()).isEqualTo(WifiProblem.Remedy.JOIN_OTHER_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ADDRESS, NO_ADDRESS, 'got no address'",
        "NO_INTERNET, NO_INTERNET, 'no way out'",
        "NO_TIME, NO_TIME, 'set its clock'"
    })
    void firstLinkThatStaysDarkIsTheProblem(Fault fault, JoinProblem.Kind kind, String words) {
        board.world.faults().switchOn(fault);

        model.join().add(labNet(PracticeBoard.LAB_KEY));

        WifiProblem problem = model.problemProperty().get().orElseThrow();
        assertThat(problem.join()).map(JoinProblem::kind).contains(kind);
        assertThat(problem.failure().happened()).contains(words);
    }

    @Test
    void boardWithoutAnAddressTellsItsHardwareAddressToCopy() {
        board.world.faults().switchOn(Fault.NO_ADDRESS);

        model.join().add(labNet(PracticeBoard.LAB_KEY));

        JoinProblem problem = model.problemProperty().get().orElseThrow().join().orElseThrow();
        assertThat(problem.detail()).matches("([0-9a-f]{2}:){5}[0-9a-f]{2}");
        assertThat(problem.failure().advice()).contains(problem.detail());
    }

    @Test
    void unclaimedBoardIsToldApartAfterTwoMinutesAndNotBefore() {
        board.device.claimed(false);
        var start = board.now();

        model.join().add(labNet(PracticeBoard.LAB_KEY));

        assertThat(model.problemProperty().get().orElseThrow().join())
                .map(JoinProblem::kind)
                .contains(JoinProblem.Kind.NOT_AUTHENTICATED);
        assertThat(Duration.between(start, board.now())).isGreaterThan(Duration.ofMinutes(2));
    }

    @Test
    void problemGoesAwayOnceTheBoardGetsFurther() {
        board.world.faults().switchOn(Fault.NO_INTERNET);
        model.join().add(labNet(PracticeBoard.LAB_KEY));

        board.world.faults().switchOff(Fault.NO_INTERNET);
        board.letPass(Duration.ofSeconds(30));
        model.refresh();

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void cancelledJoinSaysThatTheNetworkStaysStored() {
        board.onPause(() -> {
            model.join().cancel();
            Thread.currentThread().interrupt();
        });

        model.join().add(labNet(PracticeBoard.LAB_KEY));

        assertThat(model.join().action().runningProperty().get()).isFalse();
        assertThat(model.join().noticeProperty().get()).contains("LabNet-24 stays stored");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void boardUnpluggedInTheMiddleIsOneProblemAndWorksWhenItIsBack() {
        board.onPause(board::unplug);
        model.join().add(labNet(PracticeBoard.LAB_KEY));
        model.refresh();
        assertThat(model.problemProperty().get()).isPresent();
        assertThat(model.readingProperty().get()).isEmpty();
        assertThat(model.join().action().runningProperty().get()).isFalse();

        board.onPause(() -> {});
        board.plugIn();
        model.refresh();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.stored().networks()).hasSize(1);
    }

    @Test
    void whyTheBoardDoesNotAnswerIsLeftToTheWindow() {
        model.refresh();
        board.unplug();
        model.scan().scan().run();
        assertThat(model.shownProblem().getValue()).isPresent();

        model.answeringProperty().set(false);

        assertThat(model.shownProblem().getValue()).isEmpty();
        assertThat(model.readingProperty().get()).isEmpty();
    }

    @Test
    void missingBoardIsToldAsUnplugged() {
        var problem = WifiProblem.of(new DeviceException.NoBoard());

        assertThat(problem.failure().happened()).isEqualTo("The board was unplugged.");
    }

    @Test
    void boardWhoseWifiIsStillStartingIsAskedAgainForTenSeconds() throws IOException {
        var starting = new DeviceException.Refused(500, 13 << 20 | 17);
        var ready = board.now().plusSeconds(3);
        Patience.Question<String> question = () -> {
            if (board.now().isBefore(ready)) {
                throw starting;
            }
            return "ready";
        };

        assertThat(new Patience(board).ask(question)).isEqualTo("ready");
        assertThatThrownBy(() -> new Patience(board).ask(() -> {
                    throw starting;
                }))
                .isSameAs(starting);
        assertThat(board.now()).isEqualTo(ready.plusSeconds(10));
    }

    @Test
    void boardThatNeverGetsReadyIsAProblemOnlyUntilALaterReading() {
        var starting = new DeviceException.Refused(500, 13 << 20 | 17);

        assertThat(WifiProblem.of(starting).passing()).isTrue();
    }

    @Test
    void boardChangesOverWhenTheNetworkItIsInIsDisabled() {
        model.scan().scan().run();
        model.join().add(labNet(PracticeBoard.LAB_KEY));
        var form = JoinForm.forHidden(model.join()).comingFrom(model.joinedNetwork());
        form.nameProperty().set("LabNet-Hidden");

        form.submit(Optional.of(Secret.of("sphere-hidden")));

        assertThat(board.console).endsWith("device wifi disable --id 0");
        assertThat(model.join().outcomeProperty().get()).get().isInstanceOf(JoinOutcome.Authenticated.class);
        assertThat(model.readingProperty().get().orElseThrow().chain().network())
                .contains("LabNet-Hidden");
    }

    @Test
    void boardThatIsKeptWhereItIsSaysSoWithinSeconds() {
        model.join().add(labNet(PracticeBoard.LAB_KEY));
        var form = JoinForm.forHidden(model.join()).comingFrom(model.joinedNetwork());
        form.nameProperty().set("LabNet-Hidden");
        form.changesOverProperty().set(false);
        var start = board.now();

        form.submit(Optional.of(Secret.of("sphere-hidden")));

        assertThat(model.problemProperty().get().orElseThrow().failure().happened())
                .contains("stays in LabNet-24");
        assertThat(Duration.between(start, board.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void sameFailureAgainDoesNotMoveTheBanner() {
        board.unplug();
        List<Object> told = new ArrayList<>();
        model.refresh();
        model.problemProperty().subscribe(problem -> told.add(problem));

        model.refresh();

        assertThat(told).hasSize(1);
    }

    @Test
    void dismissedProblemStaysAway() {
        model.join().add(labNet("not-the-key"));
        model.dismissProblem();

        model.refresh();

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void storedNetworkIsDisabledEnabledAndForgotten() {
        model.join().add(labNet(PracticeBoard.LAB_KEY));

        model.stored().disable(storedOne());
        assertThat(storedOne().configState()).isEqualTo(ConfigState.DISABLED);

        model.join().enable(storedOne());
        assertThat(model.join().outcomeProperty().get()).get().isInstanceOf(JoinOutcome.Authenticated.class);

        model.stored().forget(storedOne());
        assertThat(model.stored().networks()).isEmpty();
        assertThat(board.console)
                .containsSubsequence(
                        "device wifi disable --id 0", "device wifi enable --id 0", "device wifi forget --id 0");
    }

    @Test
    void pollingIsNotEchoedInTheConsole() {
        model.refresh();
        model.refresh();

        assertThat(board.console).isEmpty();
    }

    private NetworkRow rowNamed(String name) {
        return model.scan().rowNamed(name).orElseThrow();
    }

    private WifiNetwork storedOne() {
        assertThat(model.stored().networks()).hasSize(1);
        return model.stored().networks().getFirst();
    }

    private static NewWifiNetwork labNet(String key) {
        return NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of(key));
    }
}
