package io.sphereexplorer.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.sphereexplorer.ui.console.LogLine;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Hands what the program logs to the window, debug messages of its own included; what goes to standard error stays so. */
final class WindowLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Consumer<LogLine> window;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private WindowLog(Consumer<LogLine> window) {
        this.window = window;
    }

    /** Begins to hand lines over; closing the result ends it. */
    static WindowLog begin(Consumer<LogLine> window) {
        var log = new WindowLog(window);
        log.setContext(log.root.getLoggerContext());
        log.start();
        log.root.addAppender(log);
        log.ours().setLevel(Level.DEBUG);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        window.accept(new LogLine(event.getInstant(), level(event.getLevel()), source(event), text(event)));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        ours().setLevel(null);
        stop();
    }

    private Logger ours() {
        return root.getLoggerContext().getLogger("io.sphereexplorer");
    }

    private static LogLine.Level level(Level level) {
        return switch (level.toInt()) {
            case Level.ERROR_INT -> LogLine.Level.ERROR;
            case Level.WARN_INT -> LogLine.Level.WARN;
            case Level.INFO_INT -> LogLine.Level.INFO;
            default -> LogLine.Level.DEBUG;
        };
    }

    private static String source(ILoggingEvent event) {
        String name = event.getLoggerName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The message and the chain of causes, without their stacks. */
    private static String text(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            String kind = cause.getClassName();
            text.append("; ").append(kind.substring(kind.lastIndexOf('.') + 1));
            if (cause.getMessage() != null) {
                text.append(": ").append(cause.getMessage());
            }
        }
        return text.toString();
    }
}
