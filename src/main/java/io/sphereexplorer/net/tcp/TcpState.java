package io.sphereexplorer.net.tcp;

/** The states of a connection (RFC 9293 §3.3.2); LISTEN is a {@link TcpListener} of its own. */
enum TcpState {
    SYN_SENT,
    SYN_RECEIVED,
    ESTABLISHED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    CLOSE_WAIT,
    CLOSING,
    LAST_ACK,
    TIME_WAIT,
    CLOSED
}
