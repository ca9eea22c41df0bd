package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Removes one application from a board, or all but some; one that is not there counts as removed. */
public record DeleteApps(Optional<UUID> component, List<UUID> except) implements Command<List<UUID>> {
    public DeleteApps {
        except = List.copyOf(except);
    }

    @Override
    public List<UUID> run(Session session) throws IOException {
        DeviceConnection board = session.deviceToChange();
        List<UUID> wanted = new ArrayList<>(
                component.isPresent() ? List.of(component.get()) : board.apps().installed());
        wanted.removeAll(except);
        boolean restarting = false;
        for (UUID each : wanted) {
            session.progress().accept(Progress.of("step.app.deleting", wanted.indexOf(each) + 1, wanted.size()));
            restarting |= board.apps().delete(each);
        }
        if (restarting) {
            board.close();
            session.expectSilence(ExpectedSilence.RESTART);
        }
        return wanted;
    }

    @Override
    public String asText() {
        String one = component.map(id -> " --component-id " + id).orElse("");
        String kept = except.stream().map(UUID::toString).collect(Collectors.joining(" "));
        return "device sideload delete" + one + (kept.isEmpty() ? "" : " --except-component-ids " + kept);
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
