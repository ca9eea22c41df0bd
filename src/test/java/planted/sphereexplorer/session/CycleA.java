package planted.sphereexplorer.session;

import planted.sphereexplorer.command.CycleB;

/** Breaks the rule on cycles, together with CycleB. */
public record CycleA(CycleB other) {}
