package planted.sphereexplorer.device;

/** Breaks nothing; stands where a client would. */
public final class BoardApi {
    private BoardApi() {}
}
