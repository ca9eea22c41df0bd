package io.sphereexplorer.session.ledger;

import io.sphereexplorer.device.DeviceId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What is about to be done for ever, where and by whom. Texts are cut to a sensible length, and what looks like a token
 * or a password in them is masked.
 *
 * @param realm name of the cloud: {@link #REAL_SERVICE}, or the base URL of a practice cloud; for steps of
 *     manufacturing, {@link #REAL_BOARD} or {@link #EMULATED_BOARD}
 * @param account mail of the signed-in user; may be empty
 * @param tenantName may be empty
 * @param detail what else matters, such as the manufacturing state to go to; may be empty
 */
public record IrreversibleStep(
        Kind kind,
        String realm,
        String account,
        Optional<UUID> tenantId,
        String tenantName,
        Optional<DeviceId> device,
        String detail) {
    /** The realm of Microsoft's own service. */
    public static final String REAL_SERVICE = "Microsoft";

    /** The realm of a board of silicon. */
    public static final String REAL_BOARD = "board";

    /** The realm of an emulated board. */
    public static final String EMULATED_BOARD = "emulated board";

    /** What is done. */
    public enum Kind {
        CLAIM,
        /** The claim of one board among many. */
        BULK_CLAIM,
        CREATE_TENANT,
        MANUFACTURING_STATE;

        /** As files and commands write it, such as {@code bulk-claim}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> named(String wireName) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName().equals(wireName))
                    .findFirst();
        }
    }

    public IrreversibleStep {
        realm = KeptText.of(realm);
        account = KeptText.of(account);
        tenantName = KeptText.of(tenantName);
        detail = KeptText.of(detail);
    }

    /** One of which nothing else is known yet. */
    public static IrreversibleStep of(Kind kind, String realm) {
        return new IrreversibleStep(kind, realm, "", Optional.empty(), "", Optional.empty(), "");
    }

    /** Whether nothing of it is real. */
    public boolean isPractice() {
        return !realm.equals(REAL_SERVICE) && !realm.equals(REAL_BOARD);
    }

    /** The same, by the user with this mail. */
    public IrreversibleStep by(String mail) {
        return new IrreversibleStep(kind, realm, mail, tenantId, tenantName, device, detail);
    }

    /** The same, in a tenant. */
    public IrreversibleStep into(UUID id, String name) {
        return new IrreversibleStep(kind, realm, account, Optional.of(id), name, device, detail);
    }

    /** The same, in a tenant that has no ID yet. */
    public IrreversibleStep intoNew(String name) {
        return new IrreversibleStep(kind, realm, account, Optional.empty(), name, device, detail);
    }

    /** The same, with a board. */
    public IrreversibleStep with(DeviceId board) {
        return new IrreversibleStep(kind, realm, account, tenantId, tenantName, Optional.of(board), detail);
    }

    /** The same, and what else matters. */
    public IrreversibleStep saying(String what) {
        return new IrreversibleStep(kind, realm, account, tenantId, tenantName, device, what);
    }
}
