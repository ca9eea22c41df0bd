package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.NameException;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An attached board together with what its tenant knows of it.
 *
 * @param capabilities that the board itself says it has, by number
 */
record ClaimedBoard(OpenTenant open, DeviceId id, ClaimedDevice known, List<Integer> capabilities) {
    /**
     * Asks both, and sends nothing that changes anything.
     *
     * @throws AccountException.EmulatedBoard if the board is not of silicon and the service is the real one
     */
    static ClaimedBoard of(Session session, Optional<String> tenant) throws IOException {
        boolean isEmulated = session.board().origin() == AttachedBoard.Origin.EMULATED;
        if (isEmulated && !session.cloud().endpoints().isPractice()) {
            throw new AccountException.EmulatedBoard();
        }
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        DeviceConnection board = session.deviceToChange();
        DeviceId id = board.device().identity().id();
        return new ClaimedBoard(open, id, open.devices().show(id.lowerCase()), numbers(board));
    }

    /** What a board says that it is allowed, by number. */
    static List<Integer> numbers(DeviceConnection board) throws DeviceException {
        return board.device().capabilities().stream()
                .map(io.sphereexplorer.device.Capability::number)
                .toList();
    }

    /**
     * The group that is named, or the usual one of the product that is named, or of the board's own.
     *
     * @throws NameException if there is none
     */
    NamedGroup target(Optional<String> product, Optional<String> group, String usual) throws IOException {
        if (group.isPresent()) {
            return open.group(group.get());
        }
        String of = product.or(() -> known.productId().map(UUID::toString))
                .orElseThrow(() -> NameException.none(NameException.Kind.PRODUCT_OF_BOARD, usual, List.of()));
        return open.group(open.product(of).name() + "/" + usual);
    }

    DeviceBefore before() {
        Set<Capability> restorable = Arrays.stream(Capability.values())
                .filter(each -> capabilities.contains(each.number()))
                .collect(Collectors.toSet());
        return new DeviceBefore(id, open.tenant().id(), known.deviceGroupId(), restorable);
    }

    boolean isIn(UUID group) {
        return known.deviceGroupId().equals(Optional.of(group));
    }

    void moveTo(UUID group) throws IOException {
        MoveDevice.move(open, id, group);
    }
}
