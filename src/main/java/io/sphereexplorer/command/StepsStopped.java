package io.sphereexplorer.command;

import java.io.IOException;
import java.util.List;

/** A command of several steps that did not come to its end after something was changed already. */
public final class StepsStopped extends IOException {
    private final transient List<String> done;
    private final String failed;
    private final transient List<String> left;
    private final IOException reason;

    /**
     * With what went wrong; steps are keys of their texts, such as {@code step.development.move}.
     *
     * @param done the steps before
     * @param left the steps behind
     */
    public StepsStopped(List<String> done, String failed, List<String> left, IOException reason) {
        super("stopped at " + failed, reason);
        this.done = List.copyOf(done);
        this.failed = failed;
        this.left = List.copyOf(left);
        this.reason = reason;
    }

    public List<String> done() {
        return done;
    }

    public String failed() {
        return failed;
    }

    public List<String> left() {
        return left;
    }

    public IOException reason() {
        return reason;
    }
}
