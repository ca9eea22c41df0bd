package io.sphereexplorer.emulator.wifi;

/** Where a board stands on its way into a network, in the words of its supplicant (device-protocol §4.4.5). */
public enum WpaState {
    INTERFACE_DISABLED,
    DISCONNECTED,
    SCANNING,
    AUTHENTICATING,
    ASSOCIATING,
    ASSOCIATED,
    FOUR_WAY_HANDSHAKE("4WAY_HANDSHAKE"),
    GROUP_HANDSHAKE,
    COMPLETED;

    private final String word;

    WpaState() {
        word = name();
    }

    WpaState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
