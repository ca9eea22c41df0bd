package io.sphereexplorer.app;

import java.util.function.Consumer;

/** Passes lines on to a reader that is made after those who write them; before that, nothing is written. */
final class LateLines implements Consumer<String> {
    private volatile Consumer<String> reader = _ -> {};

    void to(Consumer<String> next) {
        reader = next;
    }

    @Override
    public void accept(String line) {
        reader.accept(line);
    }
}
