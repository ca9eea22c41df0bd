package io.sphereexplorer.command.fleet;

import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes named steps one after the other; if one fails, it is known which are done and which are not. */
final class NamedSteps {
    private final Session session;
    private final List<String> all;
    private final List<String> done = new ArrayList<>();
    private int next;

    /** What a step does. */
    interface Step {
        void take() throws IOException;
    }

    /** What a step does that brings something. */
    interface Source<T> {
        T take() throws IOException;
    }

    /** @param all keys of their texts, in their order */
    NamedSteps(Session session, List<String> all) {
        this.session = session;
        this.all = List.copyOf(all);
    }

    /**
     * Takes the next step.
     *
     * @throws StepsStopped if it fails and is not the first
     */
    void take(Step step) throws IOException {
        bring(() -> {
            step.take();
            return done;
        });
    }

    /** The same with a result. */
    <T> T bring(Source<T> step) throws IOException {
        String key = all.get(next++);
        session.progress().accept(Progress.of(key, next, all.size()));
        try {
            T result = step.take();
            done.add(key);
            return result;
        } catch (IOException e) {
            if (done.isEmpty()) {
                throw e;
            }
            throw new StepsStopped(done, key, all.subList(next, all.size()), e);
        }
    }

    /** Leaves so many of the next steps out, since they are not needed. */
    void skip(int count) {
        next += count;
    }
}
