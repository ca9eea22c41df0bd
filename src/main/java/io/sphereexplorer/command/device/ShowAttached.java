package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Asks one attached board who it is. */
public record ShowAttached() implements Command<BoardAnswer> {
    @Override
    public BoardAnswer run(Session session) throws IOException {
        AttachedBoard board = session.board();
        DeviceId id = session.bench().connection(board).device().identity().id();
        return new BoardAnswer(board, session.bench().nameOf(board, id), Optional.of(id), Optional.empty());
    }

    @Override
    public String asText() {
        return "device show-attached";
    }
}
