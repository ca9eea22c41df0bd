package io.sphereexplorer.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class BackgroundValueTest {
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Background background = new Background(worker::add, Runnable::run);
    private Callable<String> source = () -> "22.11";
    private final BackgroundValue<String> value = new BackgroundValue<>(background);

    @Test
    void valueIsUnreadThenReadingThenPresent() {
        assertThat(now()).isInstanceOf(ReadValue.Unread.class);

        value.read(() -> source.call());
        assertThat(now()).isInstanceOf(ReadValue.Reading.class);

        worker.remove().run();
        assertThat(now().known()).contains("22.11");
    }

    @Test
    void knownValueStaysInSightWhileItIsReadAgain() {
        read();

        value.read(() -> source.call());

        assertThat(now().known()).contains("22.11");
    }

    @Test
    void failedReadingReplacesAValueThatMayNotHoldAnyMore() {
        read();
        source = () -> {
            throw new IOException("silent");
        };

        read();

        assertThat(now())
                .isInstanceOfSatisfying(
                        ReadValue.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).hasMessage("silent"));
    }

    @Test
    void answerForAForgottenBoardIsDropped() {
        value.read(() -> source.call());

        value.clear();
        worker.remove().run();

        assertThat(now()).isInstanceOf(ReadValue.Unread.class);
    }

    private void read() {
        value.read(() -> source.call());
        worker.remove().run();
    }

    private ReadValue<String> now() {
        return value.valueProperty().get();
    }
}
