package planted.sphereexplorer.command;

import planted.sphereexplorer.session.CycleA;

/** Breaks the rule on cycles, together with CycleA. */
public record CycleB(CycleA other) {}
