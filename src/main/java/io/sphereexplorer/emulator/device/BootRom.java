package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.ByteString;
import java.util.List;

/**
 * What a board does before its system runs, and instead of it: whether the recovery strap is held when the reset pin lets
 * go, and whether there is a system in flash at all (device-protocol §7.1). Any thread.
 */
public final class BootRom {
    private final EmulatedDevice device;
    private boolean strapped;
    private boolean recovering;
    private boolean erased;
    private int starts;

    BootRom(EmulatedDevice device) {
        this.device = device;
    }

    /** Holds or releases the recovery strap; it is looked at when the board is reset. */
    public void strap(boolean held) {
        synchronized (device) {
            strapped = held;
        }
    }

    public boolean strapped() {
        synchronized (device) {
            return strapped;
        }
    }

    /** The reset button: the board starts anew, into recovery mode if the strap is held. */
    public void reset() {
        synchronized (device) {
            recovering = strapped;
            if (recovering) {
                started();
            } else {
                device.startAnew();
            }
        }
    }

    /** Whether the board waits for a bootloader or carries one out. */
    public boolean recovering() {
        synchronized (device) {
            return recovering;
        }
    }

    /** How often the board has started; another number tells a new start. */
    public int starts() {
        synchronized (device) {
            return starts;
        }
    }

    /** Whether there is a system in flash that can start. */
    public boolean hasSystem() {
        synchronized (device) {
            return !erased;
        }
    }

    /** Everything in flash is gone: the system, applications, networks and certificates; not what is in fuses. */
    public void erase() {
        synchronized (device) {
            erased = true;
            device.forget();
        }
    }

    /**
     * A new system is in flash, and the board starts it whether the strap is held or not.
     *
     * @param capabilities by number
     */
    public void write(String osVersion, List<Integer> capabilities) {
        synchronized (device) {
            device.osVersion(osVersion);
            device.capabilities(capabilities);
            systemWritten();
            device.startAnew();
        }
    }

    /** The cable feeds the board: without it, a recovery under way is lost, and only what is in flash remains. */
    public void losePower() {
        synchronized (device) {
            if (recovering) {
                recovering = false;
                device.startAnew();
            }
        }
    }

    /** The capability file that a recovery brings along grants these numbers to this board (device-protocol §6.7). */
    public List<Integer> granted(ByteString capabilityFile) {
        return CapabilityFile.granted(capabilityFile, device.deviceId()).orElse(List.of());
    }

    void started() {
        starts++;
    }

    void systemWritten() {
        erased = false;
        recovering = false;
    }

    boolean startsSystem() {
        return !recovering && !erased;
    }
}
