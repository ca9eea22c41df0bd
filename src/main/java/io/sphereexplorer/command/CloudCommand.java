package io.sphereexplorer.command;

/** A command that asks the cloud and no board. */
public interface CloudCommand<R> extends Command<R> {
    @Override
    default boolean goesToBoard() {
        return false;
    }
}
