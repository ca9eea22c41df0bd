package planted.sphereexplorer.net.slip;

/** Breaks nothing; stands where a codec would. */
public final class Framing {
    private Framing() {}
}
