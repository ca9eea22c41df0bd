package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.NetworkStatus;
import io.sphereexplorer.device.NetworkStatus.TimeSync;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The first thing that keeps a board from looking for an update, in the order in which it needs them. */
public enum UpdateBlock {
    NO_NETWORK,
    NO_ADDRESS,
    NO_INTERNET,
    NO_TIME,
    /** It holds no certificate of the cloud: it is not claimed, or was connected only just now. */
    NOT_AUTHENTICATED;

    private static final Set<String> OWN = Set.of("lo", "azspheresvc");

    static Optional<UpdateBlock> of(List<NetworkInterface> interfaces, NetworkStatus status) {
        if (none(interfaces, NetworkInterface::connectedToNetwork)) {
            return Optional.of(NO_NETWORK);
        }
        if (none(interfaces, NetworkInterface::ipAcquired)) {
            return Optional.of(NO_ADDRESS);
        }
        if (none(interfaces, NetworkInterface::connectedToInternet)) {
            return Optional.of(NO_INTERNET);
        }
        if (status.timeSync() == TimeSync.INCOMPLETE) {
            return Optional.of(NO_TIME);
        }
        return status.deviceAuthenticationReady() ? Optional.empty() : Optional.of(NOT_AUTHENTICATED);
    }

    /** For keys: {@code no-internet}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cable to this PC and the board's own loop lead nowhere. */
    private static boolean none(List<NetworkInterface> interfaces, Predicate<NetworkInterface> reached) {
        return interfaces.stream().filter(each -> !OWN.contains(each.name())).noneMatch(reached);
    }
}
