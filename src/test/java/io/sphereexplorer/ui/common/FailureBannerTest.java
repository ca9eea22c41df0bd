package io.sphereexplorer.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.ui.FxThread;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class FailureBannerTest {
    private final Background inline = new Background(Runnable::run, Runnable::run);
    private final AsyncAction<String> action = inline.action(
            () -> {
                throw new DeviceException.Refused(403, 1048596);
            },
            _ -> {});

    @Test
    void bannerTakesNoRoomUntilTheActionFails() throws Exception {
        FxThread.run(() -> {
            var banner = new FailureBanner(action);
            assertThat(banner.isManaged()).isFalse();

            action.run();

            assertThat(banner.isVisible()).isTrue();
            assertThat(banner.getAccessibleText()).isNotBlank();
        });
    }

    @Test
    void readBannerGoesAwayAndStaysAwayUntilTheNextFailure() throws Exception {
        FxThread.run(() -> {
            var banner = new FailureBanner(action);
            action.run();

            action.dismissFailure();
            assertThat(banner.isVisible()).isFalse();

            action.run();
            assertThat(banner.isVisible()).isTrue();
        });
    }

    @Test
    void remedyRunsFromTheBanner() throws Exception {
        AtomicInteger remedied = new AtomicInteger();
        FxThread.run(() -> {
            var banner = new FailureBanner(action).offering("mend", "Try again", remedied::incrementAndGet);
            action.run();

            ((Button) shown(banner).lookup("#mend")).fire();
        });

        assertThat(remedied).hasValue(1);
    }

    @Test
    void valueThatWasRefusedSaysWhyAndOneOfASilentBoardDoesNotRepeatIt() throws Exception {
        var value = new SimpleObjectProperty<ReadValue<String>>(new ReadValue.Unread<>());
        FxThread.run(() -> {
            var label = new ValueLabel(value, 80);
            assertThat(visibleTexts(label)).isEmpty();

            value.set(new ReadValue.Present<>("24.03"));
            assertThat(visibleTexts(label)).containsExactly("24.03");

            value.set(new ReadValue.Unreadable<>(new DeviceException.Refused(403, 1048596)));
            assertThat(visibleTexts(label)).doesNotContain("Not read");

            value.set(new ReadValue.Unreadable<>(new DeviceException.Unplugged()));
            assertThat(visibleTexts(label)).containsExactly("Not read");
        });
    }

    private static List<String> visibleTexts(ValueLabel label) {
        return label.getChildren().stream()
                .filter(Label.class::isInstance)
                .filter(text -> text.isVisible())
                .map(text -> ((Label) text).getText())
                .toList();
    }

    private static Parent shown(Parent node) {
        new Scene(node).getRoot().applyCss();
        return node;
    }
}
