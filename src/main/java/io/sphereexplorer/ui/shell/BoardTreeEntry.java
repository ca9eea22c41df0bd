package io.sphereexplorer.ui.shell;

import java.util.Optional;

/**
 * A line of the tree.
 *
 * @param board empty on the line of all boards
 * @param tab empty on the line of the board itself
 */
record BoardTreeEntry(Optional<BoardViewModel> board, Optional<BoardTab> tab) {
    static final BoardTreeEntry ALL_BOARDS = new BoardTreeEntry(Optional.empty(), Optional.empty());

    boolean isOf(BoardViewModel other) {
        return board.filter(other::equals).isPresent();
    }
}
