package io.sphereexplorer.emulator.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.rest.WireJson;

/**
 * The Ethernet interface that a board configuration brings, and what a board keeps of it through restarts. No cable is
 * plugged in (device-protocol §4.4.4).
 */
public final class Ethernet {
    public static final String NAME = "eth0";

    private boolean up;
    private String hardwareAddress = "";

    public boolean isUp() {
        return up;
    }

    /** Empty while it is the one the board was made with. */
    public String hardwareAddress() {
        return hardwareAddress;
    }

    public void up(boolean nowUp) {
        up = nowUp;
    }

    /** Takes the place of the one the board was made with. */
    public void hardwareAddress(String address) {
        hardwareAddress = address;
    }

    /** With keys in the order of the published answers. */
    public ObjectNode json(String factoryAddress) {
        return WireJson.object()
                .put("interfaceName", NAME)
                .put("interfaceUp", up)
                .put("connectedToNetwork", false)
                .put("ipAcquired", false)
                .put("connectedToInternet", false)
                .put("hardwareAddress", hardwareAddress.isEmpty() ? factoryAddress : hardwareAddress)
                .put("ipAssignment", "dynamic");
    }

    public void clear() {
        up = false;
        hardwareAddress = "";
    }
}
