package io.sphereexplorer.emulator.arm;

import io.sphereexplorer.net.http.Request;

/** Where requests of a practice cloud go on: whole addresses, as Azure hands them out. */
public final class ArmLinks {
    /** What stands before all paths of Azure Resource Manager in a practice cloud. */
    public static final String MOUNT = "/arm";

    private ArmLinks() {}

    /**
     * Leads to a path of Azure Resource Manager.
     *
     * @param request tells by which address the cloud was reached; without, the path alone is the link
     */
    public static String to(Request request, String path) {
        return request.headers()
                .first("Host")
                .map(host -> "http://" + host + MOUNT + path)
                .orElse(path);
    }
}
