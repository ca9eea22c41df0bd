package io.sphereexplorer.app;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.device.AttachedBoard;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes every command that failed, with its number and its causes; its text masks secrets. */
final class FailureLog implements Consumer<CommandRun> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public void accept(CommandRun run) {
        run.failure()
                .ifPresent(failure -> LOG.info(
                        "{} failed on {}",
                        run.text(),
                        run.board().map(AttachedBoard::connectionPath).orElse("no board"),
                        failure));
    }
}
