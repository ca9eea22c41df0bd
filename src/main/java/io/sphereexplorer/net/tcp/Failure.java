package io.sphereexplorer.net.tcp;

/** Why a connection ended before both sides had closed it. */
enum Failure {
    /** The peer is there, but nothing listens on the port. */
    REFUSED("connection refused"),
    /** The peer no longer knows the connection, as after a restart, or gave it up. */
    RESET("connection reset by the peer"),
    /** A host between reports that it cannot reach the peer. */
    UNREACHABLE("the peer cannot be reached"),
    /** Nothing came back for so long that the peer must be gone. */
    SILENT("the peer stopped answering"),
    /** This side gave the connection up. */
    ABORTED("connection closed");

    private final String text;

    Failure(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
