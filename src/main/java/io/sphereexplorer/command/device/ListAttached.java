package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks every attached board who it is; one that does not answer is listed all the same. */
public record ListAttached() implements Command<List<BoardAnswer>> {
    @Override
    public List<BoardAnswer> run(Session session) throws IOException {
        List<BoardAnswer> answers = new ArrayList<>();
        for (AttachedBoard board : session.bench().boards()) {
            answers.add(BoardAnswer.ask(session.bench(), board));
        }
        return answers;
    }

    @Override
    public String asText() {
        return "device list-attached";
    }

    @Override
    public boolean goesToBoard() {
        return false;
    }
}
