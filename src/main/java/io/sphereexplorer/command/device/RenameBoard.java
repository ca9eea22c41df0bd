package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/**
 * Gives a board a name on this computer; the board itself knows nothing of it.
 *
 * @param name empty to take the name from it; {@link io.sphereexplorer.session.BoardNames#isUsable} otherwise
 */
public record RenameBoard(String name) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        AttachedBoard board = session.board();
        session.bench().verifiedConnection(board);
        session.bench().rename(session.bench().idOf(board), name);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device rename " + CommandText.option("--name", name);
    }
}
