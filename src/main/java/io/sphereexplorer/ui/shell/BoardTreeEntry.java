package io.sphereexplorer.ui.shell;

import java.util.Optional;

/**
 * A line of the tree.
 *
 * @param tab empty on the line of the board itself
 */
record BoardTreeEntry(BoardViewModel board, Optional<BoardTab> tab) {}
